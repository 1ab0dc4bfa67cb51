import type { KeptCatalog } from './kept-catalogs'
import type { Catalog, Entry, Guide } from './model/catalog'
import type { Problem } from './model/problem'
import type { GuideFolder, SourceFolder } from './parse/data/source-file'
import { type ParsedEntry, parseEntries } from './parse/parse-entries'
import { parseGuide, unsafeText } from './parse/parse-guide'
import { type CatalogFile, readCatalogFile } from './parse/read-catalog-file'

/** A folder of a catalog, read. */
export interface ReadFolder {
  readonly source: SourceFolder
  readonly file: CatalogFile
  /** The catalog with everything that is known of it, for checks; not for publishing. */
  readonly known: Catalog
  readonly parsed: readonly ParsedEntry[]
  readonly problems: readonly Problem[]
  /** Paths (`catalog/CODE`, `catalog/guides/retry`) of what is in files that could not be parsed. */
  readonly unread: readonly string[]
  readonly isPartial: boolean
  /** What an earlier build has read and checked, where it is from the same files. */
  readonly former?: KeptCatalog
}

/** Reads the files of a catalog. Never throws. */
export function readFolder(folder: SourceFolder): ReadFolder {
  const file = readCatalogFile(folder)
  const { placeholders, families, envelope } = file.catalog
  const home = {
    catalog: folder.slug,
    families: families.map((family) => family.slug),
    hasHttp: envelope !== undefined,
    ...(placeholders !== undefined && { placeholders }),
  }
  const first = folder.entries.map((source) => parseEntries(source, home))
  const hasStatuses = first.some(({ parsed }) => parsed.some(({ entry }) => entry.statuses.length > 0))
  const entries = first.map((read, index) => {
    const source = hasStatuses && read.parsed.some(lacksStatus) ? folder.entries[index] : undefined
    return source === undefined ? read : parseEntries(source, { ...home, hasStatuses })
  })
  const { guides, problems, unread } = readGuides(folder, folder.slug)
  const parsed = entries.flatMap((read) => read.parsed)
  const known: Catalog = {
    ...file.catalog,
    entries: inFamilyOrder(file.catalog, parsed),
    guides,
  }
  return {
    source: folder,
    file,
    known,
    parsed,
    problems: [
      ...emptyProblems(folder),
      ...file.problems,
      ...entries.flatMap((read) => read.problems),
      ...problems,
      ...snippetProblems(folder),
    ],
    unread: [...entries.flatMap((read) => read.unread), ...unread].map((path) => `${folder.slug}/${path}`),
    isPartial: folder.isPartial === true || entries.some((read) => read.isPartial),
  }
}

/** Whether a draft states no status and does not count it among what it lacks: only other codes tell that it should. */
function lacksStatus({ entry: { draft, statuses } }: ParsedEntry): boolean {
  return draft !== undefined && statuses.length === 0 && !draft.includes('status')
}

/** Reads the guides of a catalog, or of the site. */
export function readGuides(folder: GuideFolder, catalog?: string) {
  const read = folder.guides.map((source) => ({ source, ...parseGuide(source, folder, catalog) }))
  return {
    guides: read.flatMap(({ guide }) => (guide === undefined ? [] : [guide])).sort(byOrder),
    problems: read.flatMap(({ problems }) => problems),
    unread: read.flatMap(({ source, guide }) => (guide === undefined ? [`guides/${guideName(source.path)}`] : [])),
  }
}

function snippetProblems({ path, snippets }: SourceFolder): Problem[] {
  return snippets.flatMap(({ file, text }) => unsafeText({ path: `${path}/guides/snippets/${file}`, text }))
}

function emptyProblems(folder: SourceFolder): Problem[] {
  if (folder.entries.length > 0 || folder.isPartial === true) return []
  return [
    {
      kind: 'empty-catalog',
      subject: folder.slug,
      place: { file: folder.catalog?.path ?? folder.path, line: 1, column: 1 },
      expected: 'at least one entry, in a JSON file or an .mdx file beside catalog.json',
      received: 'none',
      write: `${folder.path}/CODE.mdx`,
    },
  ]
}

/** Entries by the order of the families in catalog.json; within a family as the files have them. */
function inFamilyOrder(catalog: Catalog, parsed: readonly ParsedEntry[]): Entry[] {
  const rank = new Map(catalog.families.map((family, index) => [family.slug, index]))
  const last = catalog.families.length
  const entries = parsed.map((item) => item.entry)
  const rankOf = ({ family }: Entry) => (family === undefined ? last : (rank.get(family) ?? last))
  return entries.sort((a, b) => rankOf(a) - rankOf(b))
}

function guideName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
}

/** By the order that authors gave, then by name. */
export function byOrder(a: Pick<Guide, 'order' | 'slug'>, b: Pick<Guide, 'order' | 'slug'>): number {
  return a.order - b.order || (a.slug < b.slug ? -1 : 1)
}
