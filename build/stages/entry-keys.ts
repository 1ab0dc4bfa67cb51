import { createHash } from 'node:crypto'
import { confusedEntries, relatedEntries } from '../../catalog/address/neighbours'
import { successorsOf } from '../../catalog/address/successors'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { besideOf, familyAround } from '../../catalog/model/family-order'
import { hasEntryPictures } from '../../site/pictures'
import type { SiteContext } from '../../site/site-context'

/**
 * For each entry a hash of all that its three forms are made from: the code that makes them, the site, the
 * shared files, what every page says of the catalogs, its own catalog, itself, and whoever stands beside it.
 * Equal keys mean equal bytes.
 */
export function entryKeys(context: SiteContext, versions: readonly string[]): ReadonlyMap<Entry, string> {
  const { catalogs } = context
  const digests = new Map(
    catalogs.flatMap((catalog) => catalog.entries.map((entry) => [entry, hashOf(JSON.stringify(entry))])),
  )
  const site = hashOf(siteText(context), ...versions)
  const keys = new Map<Entry, string>()
  for (const catalog of catalogs) {
    const home = hashOf(site, catalogText(catalog))
    const order = besideOf(catalog)
    for (const entry of catalog.entries) {
      const { before, after } = order.get(entry) ?? {}
      const beside = [entry, before, after, ...neighboursOf(entry, catalogs)]
      keys.set(
        entry,
        hashOf(home, rowsAround(catalog, entry), ...beside.map((item) => (item && digests.get(item)) ?? '-')),
      )
    }
  }
  return keys
}

/** What the page of an entry shows of each code of its family. */
function rowsAround(catalog: Catalog, entry: Entry): string {
  return JSON.stringify(
    familyAround(catalog, entry).map(({ code, slug, statuses, retired }) => [code, slug, statuses, retired]),
  )
}

function neighboursOf(entry: Entry, catalogs: readonly Catalog[]): readonly Entry[] {
  const { replacedBy, splitInto } = successorsOf(entry, catalogs)
  const pointed = [...confusedEntries(entry, catalogs), ...relatedEntries(entry, catalogs)]
  return [...pointed.map((neighbour) => neighbour.entry), ...replacedBy, ...splitInto]
}

/** What every page has of the site: its own fields, the files, the names of catalogs, the guides in its foot. */
function siteText({ site, assets: all, catalogs, guides }: SiteContext): string {
  // Has the titles of all codes in it, and only the page for addresses without a page names it.
  const { 'addresses.json': _, ...assets } = all
  const names = catalogs.map(({ slug, name }) => [slug, name])
  return JSON.stringify([
    site,
    assets,
    hasEntryPictures({ catalogs }),
    names,
    guides.map(({ slug, title }) => [slug, title]),
  ])
}

function catalogText({ entries: _, guides, ...catalog }: Catalog): string {
  return JSON.stringify([catalog, guides.map(({ slug, title }) => [slug, title])])
}

function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\n')
  return hash.digest('base64url')
}
