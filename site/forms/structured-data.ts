import { absoluteUrl, catalogPath, familyPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'

/** What search engines read of an entry (schema.org): the way to it; the rest is in the head. A text for a `<script>`. */
export function entryStructuredData(site: Site, catalog: Catalog, entry: Entry): string {
  const family = catalog.families.find(({ slug }) => slug === entry.family)
  const crumbs: Crumb[] = [
    [catalog.name, catalogPath(catalog)],
    ...(family === undefined ? [] : [[family.name, familyPath(catalog, family)] as const]),
  ]
  return dataText(breadcrumbs(site, crumbs))
}

/** The same of a catalog. */
export function catalogStructuredData(site: Site, catalog: Catalog): string {
  return dataText(breadcrumbs(site, [[catalog.name, catalogPath(catalog)]]))
}

type Crumb = readonly [name: string, path: string]

/** From the catalog on, as the page shows it. */
function breadcrumbs(site: Site, crumbs: readonly Crumb[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(site, path),
    })),
  }
}

/** JSON in which nothing can end the script or begin a comment of HTML. */
function dataText(item: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...item }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
