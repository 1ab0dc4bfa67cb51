import type { Catalog, Entry } from '../catalog/model/catalog'
import { entryPath, href } from '../catalog/model/links'
import { repositoryProject } from '../cli/call/repository-project'
import { readContent } from '../disk/read-content'
import { readSite } from '../disk/read-site'
import { explorerPaths } from '../site/page-paths'

/** What the site under test was built from. */
export const { catalogs, guides } = readContent(repositoryProject())
export const { site } = readSite(repositoryProject())

export const entries: readonly Entry[] = catalogs.flatMap((catalog) => catalog.entries)

/** Paths of every page that search engines are told of: entries, and the pages to browse. */
export const pagePaths: readonly string[] = [...explorerPaths(catalogs, guides), ...entries.map(entryPath)]

/** The address of a path on the server under test. */
export function at(path: string): string {
  return href(site, path)
}

/** The catalog of a slug. */
export function catalogOf(slug: string): Catalog {
  const catalog = catalogs.find((item) => item.slug === slug)
  if (catalog === undefined) throw new Error(`There is no catalog "${slug}".`)
  return catalog
}

/** The entry of a reference as content writes it: `access-manager/AUT-0007`. */
export function entryOf(reference: string): Entry {
  const entry = entries.find((item) => `${item.catalog}/${item.code}` === reference)
  if (entry === undefined) throw new Error(`There is no entry "${reference}".`)
  return entry
}

/** One page of each kind, by the name of the kind. */
export const pagesOfEachKind = {
  home: '/',
  search: '/search/',
  'all statuses': '/status/',
  'a status': '/status/429/',
  'a catalog': '/access-manager/',
  'a family': '/admin-api/family/resource/',
  'a status of a catalog': '/permission-assist/status/200/',
  'a guide': '/admin-api/guides/error-handling/',
  'a guide of the site': '/guides/link-from-your-api/',
  'the changelog': '/changelog/',
  'an entry with placeholders': '/access-manager/AUT-0010/',
  'an entry with several examples': '/policycortex/401/',
  'a long entry': '/permission-assist/validation_error/',
  'a short link to choose from': '/e/conflict/',
} as const
