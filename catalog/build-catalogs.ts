import { CatalogMemory } from './catalog-memory'
import { checks } from './checks'
import type { CheckInput } from './checks/frame/check'
import type { SiteAddresses } from './checks/frame/site-addresses'
import type { PartialParts } from './checks/frame/unread-pages'
import { checkLinks } from './checks/links/links'
import { checkGuides } from './checks/prose/guides'
import { checkGuideLanguages } from './checks/prose/markup'
import { withDocsLinks } from './docs-links'
import type { KeptCatalogs } from './kept-catalogs'
import type { Catalog, Guide } from './model/catalog'
import { type Problem, sortProblems } from './model/problem'
import type { GuideFolder, SourceFolder } from './parse/data/source-file'
import { readCatalogFile } from './parse/read-catalog-file'
import { byOrder, type ReadFolder, readFolder, readGuides } from './read-folder'
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

/**
 * Reads and checks the folders of all catalogs and the guides of the site. Never throws, never stops at the first
 * problem. `addresses` says which words and paths the pages of the site have. What `kept` knows is not read again.
 */
export function buildCatalogs(
  folders: readonly SourceFolder[],
  addresses: SiteAddresses,
  siteGuides: GuideFolder = noGuides,
  kept?: KeptCatalogs,
): Content {
  const own = readGuides(siteGuides)
  const memory = kept && new CatalogMemory(kept)
  const read = (memory?.read(folders, own.guides) ?? folders.map(readFolder)).sort((a, b) => byOrder(a.known, b.known))
  const catalogs = read.map((folder) => folder.known)
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
  const checked = read.flatMap((folder) => {
    const { file, known: catalog, parsed, isPartial, former } = folder
    if (former !== undefined) return []
    const { unknown, locate } = file
    const found = checks.flatMap((check) => check({ ...site, catalog, parsed, unknown, isPartial, locate }))
    memory?.keep(folder, [...folder.problems, ...found])
    return found
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

/**
 * Reads the folders of all catalogs without checking what depends on more than one field: for whoever only looks
 * something up. Entries that cannot be read are missing, and `problems` says why.
 */
export function readCatalogs(folders: readonly SourceFolder[]): Pick<Content, 'catalogs' | 'problems'> {
  const read = folders.map(readFolder).sort((a, b) => byOrder(a.known, b.known))
  return {
    catalogs: read.flatMap((folder) => (folder.file.isComplete ? [publishable(folder)] : [])),
    problems: sortProblems(read.flatMap(({ problems }) => problems)),
  }
}

const noGuides: GuideFolder = { guides: [], snippets: [] }

/** The checks of guides, over those of the site: they stand in a catalog that says nothing else. */
function checkSiteGuides(
  site: Pick<CheckInput, 'catalogs' | 'guides' | 'unread' | 'partial' | 'incomplete' | 'addresses' | 'paths'>,
): Problem[] {
  const folder = { slug: 'guides', path: 'guides', catalog: undefined, entries: [], guides: [], snippets: [] }
  const { catalog, unknown, locate } = readCatalogFile(folder)
  const input = { ...site, catalog: { ...catalog, guides: site.guides }, parsed: [], unknown, isPartial: true, locate }
  return [checkLinks, checkGuides, checkGuideLanguages].flatMap((check) => check(input))
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

function publishable({ known, parsed, former }: ReadFolder): Catalog {
  if (former !== undefined) return withDocsLinks(known)
  const complete = new Set(parsed.filter((item) => item.isComplete).map((item) => item.entry))
  return withDocsLinks({ ...known, entries: known.entries.filter((entry) => complete.has(entry)) })
}

function slugProblems(folder: SourceFolder, { reserved }: SiteAddresses): Problem[] {
  const fault = checkCatalogSlug(folder.slug, reserved.atRoot)
  if (fault === undefined) return []
  const place = { file: folder.catalog?.path ?? folder.path, line: 1, column: 1 }
  return [{ ...fault, subject: folder.slug, place, write: 'another name for the folder, such as `my-api`' }]
}
