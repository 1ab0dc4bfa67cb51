import type { Entry, Family, Guide, Place } from '../model/catalog'
import type { Site, SiteLink } from '../model/site'

/**
 * Every URL of the site. A *path* begins and ends with `/` and knows nothing of the site's
 * base path; `href` makes a link of it, `absoluteUrl` an address for other systems.
 */

export const homePath = '/'
export const searchPath = '/search/'
export const statusesPath = '/status/'
export const changelogPath = '/changelog/'

/** The page for addresses that have none: a file of this name, by which hosts know it. */
export const notFoundPath = '/404.html'

/** For programs: every code of every catalog. */
export const registryPath = '/registry.json'
export const feedPath = '/feed.xml'

/** The licences of what the site contains of others. */
export const noticesPath = '/third-party-notices.txt'

type WithSlug = Pick<Entry, 'catalog' | 'slug'>

export function catalogPath(catalog: { readonly slug: string }): string {
  return `/${catalog.slug}/`
}

export function entryPath(entry: WithSlug): string {
  return `/${entry.catalog}/${entry.slug}/`
}

export function familyPath(catalog: { readonly slug: string }, family: Pick<Family, 'slug'>): string {
  return `/${catalog.slug}/family/${family.slug}/`
}

/** A status across all catalogs, or within one. */
export function statusPath(status: number, catalog?: { readonly slug: string }): string {
  return catalog === undefined ? `/status/${status}/` : `/${catalog.slug}/status/${status}/`
}

/** A guide of a catalog, or of the site. */
export function guidePath(guide: Pick<Guide, 'slug' | 'catalog'>): string {
  return guide.catalog === undefined ? `/guides/${guide.slug}/` : `/${guide.catalog}/guides/${guide.slug}/`
}

/** The short link of a code: the entry itself, or the choice between the catalogs that have it. */
export function shortPath(entry: Pick<Entry, 'slug'>): string {
  return `/e/${entry.slug}/`
}

/** Whether a path is a short link, of one code or of several. */
export function isShortPath(path: string): boolean {
  return /^\/e\/./.test(path)
}

/** Two codes side by side, in the order of the code units of `catalog/slug`, whichever of them asks. */
export function comparePath(one: WithSlug, other: WithSlug): string {
  const [first, second] = [one, other].map(({ catalog, slug }) => `${catalog}/${slug}`).sort()
  return `/compare/${first}/${second}/`
}

/** The entry as JSON or as Markdown. */
export function entryFormPath(entry: WithSlug, form: 'json' | 'md'): string {
  return `${entryPath(entry)}index.${form}`
}

export function catalogJsonPath(catalog: { readonly slug: string }): string {
  return `${catalogPath(catalog)}index.json`
}

/** The Markdown of a page that is not a code: beside its HTML. */
export function markdownPath(page: string): string {
  return `${page}index.md`
}

/** What an `href` or `src` attribute holds for a path of this site. */
export function href(site: Pick<Site, 'basePath'>, path: string): string {
  return `${site.basePath}${path}`
}

export function absoluteUrl(site: Pick<Site, 'url' | 'basePath'>, path: string): string {
  return `${site.url}${site.basePath}${path}`
}

/** The `type` of RFC 9457 for a code: its identity, and the address of its page. */
export function entryType(site: Pick<Site, 'url' | 'basePath'>, entry: WithSlug): string {
  return absoluteUrl(site, entryPath(entry))
}

/** Where a reader edits the file of an entry, or undefined where the site names no such place. */
export function editUrl(site: Pick<Site, 'editUrl' | 'repositoryPaths'>, place: Place): string | undefined {
  if (site.editUrl === undefined) return undefined
  const { without, before } = site.repositoryPaths ?? { without: '', before: '' }
  const file = before + (place.file.startsWith(without) ? place.file.slice(without.length) : place.file)
  const path = file.split('/').map(encodeURIComponent).join('/')
  return site.editUrl.replaceAll('{path}', () => path).replaceAll('{line}', String(place.line))
}

/** What a link of the header or the footer leads to. */
export function linkAddress(site: Pick<Site, 'basePath'>, { url }: SiteLink): string {
  return url.startsWith('/') ? href(site, url) : url
}

/** Where a reader reports a mistake on the page of an entry, or undefined where the site names no such place. */
export function reportUrl(
  site: Pick<Site, 'report' | 'url' | 'basePath'>,
  entry: Pick<Entry, 'catalog' | 'slug' | 'code' | 'title'>,
): string | undefined {
  const values = { code: entry.code, url: entryType(site, entry), title: entry.title }
  return site.report?.replaceAll(/\{(code|url|title)\}/g, (_, name: keyof typeof values) =>
    encodeURIComponent(values[name]),
  )
}
