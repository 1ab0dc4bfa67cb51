import type { Catalog } from '../catalog/model/catalog'
import type { Site } from '../catalog/model/site'
import type { SiteContent } from './site-context'

/** What pages are listed from. Of the site itself only what makes pages: the addresses that have moved, and whether there are short links. */
export type PageContent = Pick<SiteContent, 'catalogs' | 'guides'> & { readonly site: Pick<Site, 'moved' | 'isPacked'> }

/** A page of a row: its path, and what it shows. */
export interface Found<Subject> {
  /** `/shop/ORD-1/`, or the path of a file: `/404.html`. */
  readonly path: string
  readonly subject: Subject
}

/** What a row needs besides the content: the words that no code may begin with, by `reservedWords`. */
export interface PageNames {
  readonly inCatalog: ReadonlySet<string>
}

/**
 * A row of the table of pages (`pages.ts`): all that the site has to know of one kind of page. Functions are
 * written as methods, so that whoever reads all rows need not know what each kind shows.
 */
export interface PageRow<Subject> {
  /** The pages that belong to no catalog. */
  ofSite?(content: PageContent, names: PageNames): readonly Found<Subject>[]
  /** The pages of a catalog. */
  ofCatalog?(catalog: Catalog, names: PageNames): readonly Found<Subject>[]
  /** The content files that a page is made from: they date it in the sitemap, and hold what is wrong on it. */
  sources(subject: Subject, content: PageContent): Iterable<string>
  /** By the explorer, as a document, or as a document that leads on to another page. */
  readonly rendered: 'explorer' | 'document' | 'forward'
  /** The other forms in the folder of the page: `index.json`, `index.md`. */
  readonly forms: readonly ('json' | 'md')[]
  readonly isInSitemap: boolean
  /** Whether the ledger keeps its address: once published, it answers forever. */
  readonly isForEver: boolean
  /** Whether it is at a former name of another page, to which content links by its name of today. */
  readonly isFormer: boolean
  /** Whether pages of the kind gather codes of all catalogs, so that one may be missing where a catalog is unread. */
  readonly gathersCodes: boolean
  /** What heals the loss of an address: an alias or a tombstone of a code, or a row of `moved` in `site.json`. */
  readonly remedy: 'code' | 'page'
  /** First segments of its paths, which no catalog (`atRoot`) and no code (`inCatalog`) may have. */
  readonly words: { readonly atRoot?: string; readonly inCatalog?: string }
  /** The picture that other programs show for a link to it; `catalog` is that of the site where it is in none. */
  readonly picture: 'site' | 'catalog' | 'entry' | 'none'
  /** Pages of the built-in content that tests look at, by what is special about them. */
  readonly examples: Readonly<Record<string, string>>
}

/** A row for each kind, by what pages of the kind show. */
export type PageTable<Subjects> = { readonly [Kind in keyof Subjects]: PageRow<Subjects[Kind]> }

/** A table as those read it who need not know what each kind shows. */
export type PageRows = Readonly<Record<string, PageRow<unknown>>>
