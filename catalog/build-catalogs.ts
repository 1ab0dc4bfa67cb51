import { checks } from './checks'
import type { CheckInput } from './checks/frame/check'
import type { SiteAddresses } from './checks/frame/site-addresses'
import type { PartialParts } from './checks/frame/unread-pages'
import { checkLinks } from './checks/links/links'
import { checkGuides } from './checks/prose/guides'
import { checkGuideLanguages } from './checks/prose/markup'
import { withDocsLinks } from './docs-links'
import type { Catalog, Entry, Guide } from './model/catalog'
import { type Problem, sortProblems } from './model/problem'
import type { GuideFolder, SourceFolder } from './parse/data/source-file'
import { type ParsedEntry, parseEntries } from './parse/parse-entries'
import { parseGuide, unsafeText } from './parse/parse-guide'
import { type CatalogFile, readCatalogFile } from './parse/read-catalog-file'
import { checkCatalogSlug } from './values/slug'

/** What the content folder holds: the catalogs that could be read, and everything that is wrong. */
export interface Content {
  readonly catalogs: readonly Catalog[]
  /** The guides of the site. */
  readonly guides: readonly Guide[]
  /** What could not be read whole, so that nobody can tell what is missing there. */
  readonly partial: PartialParts
  /** By file, line and column. Where there is one, nothing may be published. */
  readonly problems: readonly Problem[]
}

interface ReadFolder {
  readonly file: CatalogFile
  /** The catalog with everything that is known of it, for checks; not for publishing. */
  readonly known: Catalog
  readonly parsed: readonly ParsedEntry[]
  readonly problems: readonly Problem[]
  /** Paths (`catalog/CODE`, `catalog/guides/retry`) of what stands in files that could not be parsed. */
  readonly unread: readonly string[]
  readonly isPartial: boolean
}

/**
 * Reads and checks the folders of all catalogs and the guides of the site. Never throws, never stops at the first
 * problem. `addresses` says which words and paths the pages of the site have.
 */
export function buildCatalogs(
  folders: readonly SourceFolder[],
  addresses: SiteAddresses,
  siteGuides: GuideFolder = noGuides,
): Content {
  const read = folders.map(readFolder).sort((a, b) => byOrder(a.known, b.known))
  const catalogs = read.map((folder) => folder.known)
  const own = readGuides(siteGuides)
  const unread = new Set([...read.flatMap((folder) => folder.unread), ...own.unread])
  const partial = new Set(read.filter(isUnsure).map(({ known }) => known.slug))
  if (siteGuides.isPartial === true) partial.add('guides')
  let known: ReadonlySet<string> | undefined
  const paths = () => {
    known ??= new Set(addresses.linkable(catalogs, own.guides))
    return known
  }
  const incomplete = new Set(
    read.flatMap(({ parsed }) => parsed.flatMap(({ entry, isComplete }) => (isComplete ? [] : [entry]))),
  )
  const site = { catalogs, guides: own.guides, unread, partial, incomplete, addresses, paths }
  const checked = read.flatMap(({ file, known, parsed, isPartial }) => {
    const { unknown, locate } = file
    return checks.flatMap((check) => check({ ...site, catalog: known, parsed, unknown, isPartial, locate }))
  })
  return {
    catalogs: read.flatMap((folder) => (folder.file.isComplete ? [publishable(folder)] : [])),
    guides: own.guides,
    partial,
    problems: sortProblems([
      ...folders.flatMap((folder) => slugProblems(folder, addresses)),
      ...read.flatMap((folder) => folder.problems),
      ...checked,
      ...own.problems,
      ...checkSiteGuides(site),
    ]),
  }
}

const noGuides: GuideFolder = { guides: [], snippets: [] }

function readGuides(folder: GuideFolder, catalog?: string) {
  const read = folder.guides.map((source) => ({ source, ...parseGuide(source, folder, catalog) }))
  return {
    guides: read.flatMap(({ guide }) => (guide === undefined ? [] : [guide])).sort(byOrder),
    problems: read.flatMap(({ problems }) => problems),
    unread: read.flatMap(({ source, guide }) => (guide === undefined ? [`guides/${guideName(source.path)}`] : [])),
  }
}

/** The checks of guides, over those of the site: they stand in a catalog that says nothing else. */
function checkSiteGuides(
  site: Pick<CheckInput, 'catalogs' | 'guides' | 'unread' | 'partial' | 'incomplete' | 'addresses' | 'paths'>,
): Problem[] {
  const folder = { slug: 'guides', path: 'guides', catalog: undefined, entries: [], guides: [], snippets: [] }
  const { catalog, unknown, locate } = readCatalogFile(folder)
  const input = { ...site, catalog: { ...catalog, guides: site.guides }, parsed: [], unknown, isPartial: true, locate }
  return [checkLinks, checkGuides, checkGuideLanguages].flatMap((check) => check(input))
}

function readFolder(folder: SourceFolder): ReadFolder {
  const file = readCatalogFile(folder)
  const { placeholders, families, envelope } = file.catalog
  const home = {
    catalog: folder.slug,
    families: families.map((family) => family.slug),
    hasHttp: envelope !== undefined,
    ...(placeholders !== undefined && { placeholders }),
  }
  const entries = folder.entries.map((source) => parseEntries(source, home))
  const { guides, problems, unread } = readGuides(folder, folder.slug)
  const parsed = entries.flatMap((read) => read.parsed)
  const known: Catalog = {
    ...file.catalog,
    entries: inFamilyOrder(file.catalog, parsed),
    guides,
  }
  return {
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

/** Whether a catalog may have pages that nobody knows of: in a file, in a code or in a part that could not be read. */
function isUnsure({ file, parsed, isPartial }: ReadFolder): boolean {
  return (
    isPartial ||
    file.unknown.has('families') ||
    file.unknown.has('statuses') ||
    parsed.some(({ entry, isStatusUnread }) => entry.code === '' || isStatusUnread)
  )
}

function publishable({ known, parsed }: ReadFolder): Catalog {
  const complete = new Set(parsed.filter((item) => item.isComplete).map((item) => item.entry))
  return withDocsLinks({ ...known, entries: known.entries.filter((entry) => complete.has(entry)) })
}

function slugProblems(folder: SourceFolder, { reserved }: SiteAddresses): Problem[] {
  const fault = checkCatalogSlug(folder.slug, reserved.atRoot)
  if (fault === undefined) return []
  const place = { file: folder.catalog?.path ?? folder.path, line: 1, column: 1 }
  return [{ ...fault, subject: folder.slug, place, write: 'another name for the folder, such as `my-api`' }]
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

function byOrder(a: Pick<Guide, 'order' | 'slug'>, b: Pick<Guide, 'order' | 'slug'>): number {
  return a.order - b.order || (a.slug < b.slug ? -1 : 1)
}
