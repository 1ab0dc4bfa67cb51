import { confusedPairs } from '../catalog/address/confused-pairs'
import { comparePath, entryPath, shortPath } from '../catalog/address/links'
import type { Catalog } from '../catalog/model/catalog'
import { type ShortLink, shortLinks } from './links/short-links'
import type { PageContent, PageNames } from './page-row'

/** The page of each code of a catalog, in use or retired. */
export function pagesOfEntries(catalog: Catalog) {
  return catalog.entries.map((entry) => ({ path: entryPath(entry), subject: { catalog, entry } }))
}

/** A page for each two codes that are easily confused. A packed site has few files: there both entries say the difference. */
export function pagesOfPairs({ site, catalogs }: PageContent) {
  const pairs = site.isPacked === true ? [] : confusedPairs(catalogs)
  return pairs.map((pair) => ({ path: comparePath(pair.first.entry, pair.second.entry), subject: pair }))
}

/** The short links of codes that one catalog has: each leads on to its entry. */
export function pagesOfShortLinks(content: PageContent, names: PageNames) {
  return linksOf(content, names).flatMap(({ slug, entries: [entry, ...others] }) =>
    entry === undefined || others.length > 0 ? [] : [{ path: shortPath({ slug }), subject: { slug, entry } }],
  )
}

/** The short links of codes that several catalogs have: each asks which one is meant. */
export function pagesOfChoosers(content: PageContent, names: PageNames) {
  return linksOf(content, names)
    .filter(({ entries }) => entries.length > 1)
    .map((link) => ({ path: shortPath(link), subject: link }))
}

/** In a packed site `404.html` answers for them. */
function linksOf({ site, catalogs }: PageContent, { inCatalog }: PageNames): readonly ShortLink[] {
  return site.isPacked === true ? [] : shortLinks(catalogs, inCatalog)
}
