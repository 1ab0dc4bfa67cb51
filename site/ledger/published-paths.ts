import { entryPath, shortPath } from '../../catalog/model/links'
import { aliasLinks } from '../alias-links'
import { explorerPaths } from '../page-paths'
import { shortLinks } from '../short-links'
import type { SiteContent } from '../site-context'

/**
 * The path of every page of the site, sorted: pages to browse, entries and tombstones, aliases, short
 * links, and addresses that have moved. Each is a folder with an `index.html`.
 */
export function publishedPaths({ site, catalogs, guides }: SiteContent): string[] {
  const paths = [
    ...explorerPaths(catalogs, guides),
    ...catalogs.flatMap((catalog) => catalog.entries.map(entryPath)),
    ...catalogs.flatMap((catalog) =>
      aliasLinks(catalog).map(({ alias, entry }) => entryPath({ ...entry, slug: alias })),
    ),
    ...shortLinks(catalogs).map(shortPath),
    ...Object.keys(site.moved ?? {}),
  ]
  return [...new Set(paths)].sort()
}
