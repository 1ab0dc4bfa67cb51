import { catalogPath, entryPath, homePath, shortPath } from '../../catalog/address/links'
import type { Catalog } from '../../catalog/model/catalog'
import { SiteLinks } from './site-links'

/** Reads links to a site with the pages of some catalogs and of their codes, under former names too. */
export function linksOf(catalogs: readonly Catalog[]): SiteLinks {
  const pages = new Set([
    homePath,
    ...catalogs.map(catalogPath),
    ...catalogs.flatMap(({ entries }) =>
      entries.flatMap(({ catalog, slug, aliases }) =>
        [slug, ...aliases].flatMap((name) => [entryPath({ catalog, slug: name }), shortPath({ slug: name })]),
      ),
    ),
  ])
  return new SiteLinks({ catalogs, site: { url: 'https://errors.acme.example', basePath: '' }, pages })
}
