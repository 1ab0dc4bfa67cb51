import type { ConfusedPair } from '../catalog/address/confused-pairs'
import {
  catalogPath,
  changelogPath,
  entryPath,
  familyPath,
  guidePath,
  homePath,
  notFoundPath,
  searchPath,
  statusesPath,
  statusPath,
} from '../catalog/address/links'
import type { Catalog, Entry, Family, Guide } from '../catalog/model/catalog'
import { statusesOf } from './entries-of'
import { pagesOfChoosers, pagesOfEntries, pagesOfPairs, pagesOfShortLinks } from './entry-pages'
import { type AliasLink, aliasLinks } from './links/alias-links'
import type { ShortLink } from './links/short-links'
import type { ListPart } from './list-parts'
import { catalogFiles, everyFile, familyFiles, fileOf, statusFiles } from './page-files'
import type { PageTable } from './page-row'
import { partsOfCatalog, partsOfFamilies, partsOfStatuses } from './part-pages'

interface InCatalog {
  readonly catalog: Catalog
}

/** A page that goes on where another one has shown as many codes as a page may. */
interface InPart {
  readonly part: ListPart
}

/** What the pages of each kind show. */
export interface PageSubjects {
  readonly home: undefined
  readonly search: undefined
  readonly statuses: undefined
  readonly changelog: undefined
  readonly catalog: InCatalog
  readonly 'catalog-part': InCatalog & InPart
  readonly family: InCatalog & { readonly family: Family }
  readonly 'family-part': InCatalog & InPart & { readonly family: Family }
  /** A status across catalogs, or within one. */
  readonly status: { readonly status: number; readonly catalog?: Catalog }
  readonly 'status-part': InPart & { readonly status: number; readonly catalog?: Catalog }
  /** A guide of the site, or of a catalog. */
  readonly guide: { readonly guide: Guide; readonly catalog?: Catalog }
  /** Two codes that are easily confused. */
  readonly compare: ConfusedPair
  readonly entry: InCatalog & { readonly entry: Entry }
  /** A code that is retired, at the address that it always had. */
  readonly tombstone: InCatalog & { readonly entry: Entry }
  readonly alias: InCatalog & AliasLink
  /** An address of `moved` in `site.json`. */
  readonly moved: { readonly from: string; readonly to: string }
  /** The short link of a code that one catalog has. */
  readonly 'short-link': Pick<ShortLink, 'slug'> & { readonly entry: Entry }
  /** The short link of a code that several catalogs have. */
  readonly chooser: ShortLink
  readonly 'not-found': undefined
}

export type PageKind = keyof PageSubjects

/** What most kinds of page have in common: a document to browse, in the sitemap, and there forever. */
export const documentRow = {
  rendered: 'document',
  forms: ['md'],
  isInSitemap: true,
  isForEver: true,
  isFormer: false,
  gathersCodes: false,
  remedy: 'page',
  words: {},
  picture: 'catalog',
} as const

const ofEntry = { ...documentRow, forms: ['json', 'md'], remedy: 'code', picture: 'entry' } as const
/** Its pages go when the list gets shorter. */
const furtherRow = { ...documentRow, isForEver: false, examples: {} } as const
const leadingOn = { ...documentRow, rendered: 'forward', forms: [], isInSitemap: false, picture: 'none' } as const
const ofShortLink = { ...leadingOn, gathersCodes: true, remedy: 'code', words: { atRoot: 'e' } } as const

/**
 * Every kind of page. Whatever lists pages is derived from this: sitemap, ledger, build, development, link checks,
 * reserved words, pictures, tests. Pages are listed in the order of the rows, first those of the site, then catalog
 * by catalog.
 */
export const pageTable = {
  home: {
    ...documentRow,
    ofSite: () => [{ path: homePath, subject: undefined }],
    sources: (_, content) => everyFile(content),
    rendered: 'explorer',
    picture: 'site',
    examples: { home: '/' },
  },
  search: {
    ...documentRow,
    ofSite: () => [{ path: searchPath, subject: undefined }],
    sources: (_, content) => everyFile(content),
    rendered: 'explorer',
    words: { atRoot: 'search' },
    picture: 'site',
    examples: { search: '/search/' },
  },
  statuses: {
    ...documentRow,
    ofSite: () => [{ path: statusesPath, subject: undefined }],
    sources: (_, content) => everyFile(content),
    words: { atRoot: 'status' },
    picture: 'site',
    examples: { 'all statuses': '/status/' },
  },
  changelog: {
    ...documentRow,
    ofSite: () => [{ path: changelogPath, subject: undefined }],
    sources: (_, content) => everyFile(content),
    words: { atRoot: 'changelog' },
    picture: 'site',
    examples: { 'the changelog': '/changelog/' },
  },
  catalog: {
    ...documentRow,
    ofCatalog: (catalog) => [{ path: catalogPath(catalog), subject: { catalog } }],
    sources: ({ catalog }) => catalogFiles(catalog),
    forms: ['json', 'md'],
    examples: { 'a catalog': '/access-manager/' },
  },
  'catalog-part': {
    ...furtherRow,
    ofCatalog: partsOfCatalog,
    sources: ({ catalog }) => catalogFiles(catalog),
    words: { inCatalog: 'page' },
  },
  family: {
    ...documentRow,
    ofCatalog: (catalog) =>
      catalog.families.map((family) => ({ path: familyPath(catalog, family), subject: { catalog, family } })),
    sources: familyFiles,
    words: { inCatalog: 'family' },
    examples: { 'a family': '/admin-api/family/resource/' },
  },
  'family-part': {
    ...furtherRow,
    ofCatalog: partsOfFamilies,
    sources: familyFiles,
  },
  status: {
    ...documentRow,
    ofSite: ({ catalogs }) => statusesOf(catalogs).map((status) => ({ path: statusPath(status), subject: { status } })),
    ofCatalog: (catalog) =>
      statusesOf([catalog]).map((status) => ({ path: statusPath(status, catalog), subject: { catalog, status } })),
    sources: statusFiles,
    gathersCodes: true,
    words: { atRoot: 'status', inCatalog: 'status' },
    examples: { 'a status': '/status/429/', 'a status of a catalog': '/permission-assist/status/200/' },
  },
  'status-part': {
    ...furtherRow,
    ofSite: ({ catalogs }) => partsOfStatuses(catalogs),
    ofCatalog: (catalog) => partsOfStatuses([catalog], catalog),
    sources: statusFiles,
    gathersCodes: true,
  },
  guide: {
    ...documentRow,
    ofSite: ({ guides }) => guides.map((guide) => ({ path: guidePath(guide), subject: { guide } })),
    ofCatalog: (catalog) => catalog.guides.map((guide) => ({ path: guidePath(guide), subject: { catalog, guide } })),
    sources: ({ guide }) => [fileOf(guide)],
    words: { atRoot: 'guides', inCatalog: 'guides' },
    examples: {
      'a guide': '/admin-api/guides/error-handling/',
      'a guide of the site': '/guides/link-from-your-api/',
    },
  },
  compare: {
    ...documentRow,
    ofSite: pagesOfPairs,
    sources: ({ first, second }) => [fileOf(first.entry), fileOf(second.entry)],
    // Pairs come and go with what authors find confusing; the address names both codes to the page for lost ones.
    isForEver: false,
    gathersCodes: true,
    words: { atRoot: 'compare' },
    examples: {
      'two entries side by side': '/compare/access-manager/AUT-0006/access-manager/AUT-0007/',
      'two entries of two catalogs side by side': '/compare/access-manager/IDE-1003/admin-api/user_not_found/',
      'two entries of one name side by side': '/compare/admin-api/unauthorized/permission-assist/unauthorized/',
    },
  },
  entry: {
    ...ofEntry,
    ofCatalog: (catalog) => pagesOfEntries(catalog).filter(({ subject }) => subject.entry.retired === undefined),
    sources: ({ entry }) => [fileOf(entry)],
    examples: {
      'an entry with placeholders': '/access-manager/AUT-0010/',
      'an entry with several examples': '/policycortex/401/',
      'a long entry': '/permission-assist/validation_error/',
    },
  },
  tombstone: {
    ...ofEntry,
    ofCatalog: (catalog) => pagesOfEntries(catalog).filter(({ subject }) => subject.entry.retired !== undefined),
    sources: ({ entry }) => [fileOf(entry)],
    examples: {},
  },
  alias: {
    ...leadingOn,
    ofCatalog: (catalog, { inCatalog }) =>
      aliasLinks(catalog, inCatalog).map((link) => ({
        path: entryPath({ catalog: catalog.slug, slug: link.alias }),
        subject: { catalog, ...link },
      })),
    sources: ({ entry }) => [fileOf(entry)],
    isFormer: true,
    remedy: 'code',
    examples: {},
  },
  moved: {
    ...leadingOn,
    ofSite: ({ site }) => Object.entries(site.moved ?? {}).map(([from, to]) => ({ path: from, subject: { from, to } })),
    sources: () => [],
    isFormer: true,
    examples: {},
  },
  'short-link': {
    ...ofShortLink,
    ofSite: pagesOfShortLinks,
    sources: ({ entry }) => [fileOf(entry)],
    examples: { 'a short link': '/e/AUT-0007/' },
  },
  chooser: {
    ...ofShortLink,
    ofSite: pagesOfChoosers,
    sources: ({ entries }) => entries.map(fileOf),
    rendered: 'document',
    forms: ['md'],
    examples: { 'a short link to choose from': '/e/conflict/' },
  },
  'not-found': {
    ...documentRow,
    ofSite: () => [{ path: notFoundPath, subject: undefined }],
    sources: () => [],
    forms: [],
    isInSitemap: false,
    isForEver: false,
    words: { atRoot: '404' },
    picture: 'none',
    examples: { 'no page': '/404.html' },
  },
} as const satisfies PageTable<PageSubjects>
