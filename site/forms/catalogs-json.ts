import { absoluteUrl, catalogJsonPath, catalogPath, guidePath, homePath } from '../../catalog/address/links'
import type { Catalog, Guide } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'

/** `/catalogs.json`: where everything else is found. */
export function catalogsJson(site: Site, catalogs: readonly Catalog[], guides: readonly Guide[] = []) {
  return {
    generator: 'Faultbook',
    name: site.name,
    url: absoluteUrl(site, homePath),
    catalogs: catalogs.map((catalog) => ({
      slug: catalog.slug,
      name: catalog.name,
      summary: catalog.summary,
      count: catalog.entries.length,
      ...draftCount(catalog),
      url: absoluteUrl(site, catalogPath(catalog)),
      json: absoluteUrl(site, catalogJsonPath(catalog)),
    })),
    ...(guides.length > 0 && {
      guides: guides.map((guide) => ({
        slug: guide.slug,
        title: guide.title,
        summary: guide.summary,
        url: absoluteUrl(site, guidePath(guide)),
      })),
    }),
    // Paths of pages that are elsewhere now, each with the path of today.
    ...(site.moved !== undefined && { moved: site.moved }),
  }
}

/** How many of its codes are drafts, where any is one. */
function draftCount({ entries }: Catalog): { readonly drafts?: number } {
  const drafts = entries.filter(({ draft }) => draft !== undefined).length
  return drafts === 0 ? {} : { drafts }
}
