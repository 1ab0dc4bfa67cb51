import type { PageContent, PageNames, PageRow, PageRows, PageTable } from './page-row'
import { type PageKind, type PageSubjects, pageTable } from './pages'
import { reservedWords } from './reserved-words'

/** A page of a known kind. */
export interface Page<Kind extends PageKind = PageKind> {
  readonly path: string
  readonly subject: PageSubjects[Kind]
}

/** A page of any kind, with its row. */
export interface ListedPage {
  readonly kind: string
  readonly row: PageRow<unknown>
  readonly path: string
  readonly subject: unknown
}

/** A build asks ten times; nobody changes a content. */
const known = new WeakMap<PageContent, readonly ListedPage[]>()

/** Every page of the site: row by row those of the site, then catalog by catalog those of the catalog. */
export function listPages(content: PageContent, table: PageRows = pageTable): readonly ListedPage[] {
  if (table !== pageTable) return listAll(content, table)
  const former = known.get(content)
  if (former !== undefined) return former
  const pages = listAll(content, table)
  known.set(content, pages)
  return pages
}

function listAll(content: PageContent, table: PageRows): ListedPage[] {
  const names = reservedWords(table)
  const rows = Object.entries(table)
  return [
    ...rows.flatMap(([kind, row]) => (row.ofSite?.(content, names) ?? []).map((page) => ({ kind, row, ...page }))),
    ...content.catalogs.flatMap((catalog) =>
      rows.flatMap(([kind, row]) => (row.ofCatalog?.(catalog, names) ?? []).map((page) => ({ kind, row, ...page }))),
    ),
  ]
}

/** The pages of one kind, in the same order. */
export function pagesOf<Kind extends PageKind>(kind: Kind, content: PageContent): Page<Kind>[] {
  const table: PageTable<PageSubjects> = pageTable
  const row = table[kind]
  const names: PageNames = reservedWords()
  return [
    ...(row.ofSite?.(content, names) ?? []),
    ...content.catalogs.flatMap((catalog) => row.ofCatalog?.(catalog, names) ?? []),
  ]
}

/** Path of the file of a page in the site: `/shop/ORD-1/index.html`. */
export function fileOfPage({ path }: Pick<Page, 'path'>): string {
  return path.endsWith('/') ? `${path}index.html` : path
}

/** The paths of the other forms that every page has in its folder: `/shop/ORD-1/index.json`. */
export function formsOfPage({ path, row }: Pick<ListedPage, 'path' | 'row'>): string[] {
  return row.forms.map((form) => `${path}index.${form}`)
}

/** Pages by their paths, each with the content files that it is made from. */
export type PageFiles = ReadonlyMap<string, Iterable<string>>

/** The content files of every page. */
export function filesOfPages(content: PageContent): PageFiles {
  return new Map(listPages(content).map(({ path, row, subject }) => [path, row.sources(subject, content)]))
}
