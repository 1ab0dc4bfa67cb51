import type { Catalog, Entry } from '../catalog'
import { absoluteUrl, catalogPath, entryType, familyPath, homePath } from '../links'
import type { Site } from '../site'

/** What search engines read of an entry (schema.org): the article, and the way to it. A text for a `<script>`. */
export function entryStructuredData(site: Site, catalog: Catalog, entry: Entry): string {
  const url = entryType(site, entry)
  const family = catalog.families.find(({ slug }) => slug === entry.family)
  const article = {
    '@type': 'TechArticle',
    headline: `${entry.code}: ${entry.title}`,
    url,
  }
  const crumbs: Crumb[] = [
    [catalog.name, catalogPath(catalog)],
    ...(family === undefined ? [] : [[family.name, familyPath(catalog, family)] as const]),
  ]
  return graph([article, breadcrumbs(site, crumbs)])
}

/** The same of a catalog. */
export function catalogStructuredData(site: Site, catalog: Catalog): string {
  const article = {
    '@type': 'TechArticle',
    headline: `${catalog.name}: error codes`,
    url: absoluteUrl(site, catalogPath(catalog)),
  }
  return graph([article, breadcrumbs(site, [[catalog.name, catalogPath(catalog)]])])
}

type Crumb = readonly [name: string, path: string]

function breadcrumbs(site: Site, crumbs: readonly Crumb[]) {
  const all: Crumb[] = [[site.name, homePath], ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(site, path),
    })),
  }
}

/** JSON in which nothing can end the script or begin a comment of HTML. */
function graph(items: readonly object[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': items }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
