import { createHash } from 'node:crypto'
import { editUrl, entryPath } from '../../catalog/address/links'
import { confusedEntries, relatedEntries } from '../../catalog/address/neighbours'
import { successorsOf } from '../../catalog/address/successors'
import { guidesOf } from '../../catalog/guides/guides-of'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { familyAround } from '../../catalog/model/family-order'
import { entryDigest } from '../../disk/store/entry-digest'
import { entriesOfFamily, entriesOfStatus, statusesOf } from '../../site/entries-of'
import { pagesOf } from '../../site/list-pages'
import { listKinds } from '../../site/page-kinds'
import { hasEntryPictures } from '../../site/pictures'
import type { SiteContext } from '../../site/site-context'

/** What pages are made from, as hashes. */
interface Digests {
  readonly entries: ReadonlyMap<Entry, string>
  /** Of what every page of the site has. */
  readonly site: string
  /** Of what every page of a catalog has. */
  readonly homes: ReadonlyMap<Catalog, string>
  /** Of all that a list of a catalog may show. */
  readonly lists: ReadonlyMap<Catalog, string>
}

/**
 * For each page, by its path, a hash of all that it and its other forms are made from, the code that makes them included.
 * Equal keys mean equal bytes. A page without a key is made again every time: it shows something of the whole site, and
 * there are few of them.
 */
export function pageKeys(context: SiteContext, versions: readonly string[]): ReadonlyMap<string, string> {
  const digests = digestsOf(context, versions)
  const entries = new Map(entryKeys(context, digests))
  const lists = [...listKeys(context, digests), ...statusKeys(context, { digests, entries })]
  return new Map([...entries, ...linkKeys(context, digests), ...lists])
}

/**
 * For each catalog a hash of all that its files are made from which show the whole of it. `pages` are the keys of pages: what
 * those of its codes show, these may show too.
 */
export function catalogKeys(context: SiteContext, pages: ReadonlyMap<string, string>): ReadonlyMap<Catalog, string> {
  const texts = new Map(context.catalogs.map((catalog) => [catalog, [JSON.stringify(catalog.guides)]]))
  for (const kind of ['catalog', 'entry', 'tombstone'] as const) {
    for (const { path, subject } of pagesOf(kind, context)) texts.get(subject.catalog)?.push(pages.get(path) ?? '')
  }
  return new Map([...texts].map(([catalog, keys]) => [catalog, hashOf(...keys)]))
}

/** Whoever is beside an entry, or is pointed to, shows on its page; so do the guides that name it, and where in them. */
function entryKeys(context: SiteContext, { entries, homes }: Digests): [string, string][] {
  const { catalogs } = context
  const rowOf = rememberedRows()
  return [...pagesOf('entry', context), ...pagesOf('tombstone', context)].map(({ path, subject }) => {
    const { catalog, entry } = subject
    const { before, after, around } = familyAround(catalog, entry)
    const shown = [entry, before, after, ...neighboursOf(entry, catalogs)]
    const digests = shown.map((item) => (item && entries.get(item)) ?? '-')
    const guides = guidesOf(entry, catalog).map(
      ({ slug, snippets, body }) => `${slug} ${snippets.length > 0} ${hashOf(body)}`,
    )
    const counted = [familySize(catalog, entry), around.map(rowOf).join(), guides.join()]
    return [path, hashOf(homes.get(catalog) ?? '', ...counted, ...digests)]
  })
}

/** How many codes a page says that its family has. */
function familySize(catalog: Catalog, { family }: Entry): string {
  return String(family === undefined ? 0 : entriesOfFamily(catalog, { slug: family }).length)
}

/** Every code is on the pages of 25: its row is written once. */
function rememberedRows(): (item: Entry) => string {
  const rows = new Map<Entry, string>()
  return (item) => {
    const row = rows.get(item) ?? JSON.stringify([entryName(item), item.slug, item.statuses[0], item.retired])
    rows.set(item, row)
    return row
  }
}

function linkKeys(context: SiteContext, { entries, site, homes }: Digests): [string, string][] {
  const short = pagesOf('short-link', context).map(({ path, subject }): [string, string] => {
    return [path, hashOf(site, path, entries.get(subject.entry) ?? '')]
  })
  const aliases = pagesOf('alias', context).map(({ path, subject }): [string, string] => {
    return [path, hashOf(homes.get(subject.catalog) ?? '', path, entries.get(subject.entry) ?? '')]
  })
  return [...short, ...aliases]
}

function listKeys(context: SiteContext, { lists }: Digests): [string, string][] {
  return listKinds.flatMap((kind) =>
    pagesOf(kind, context).flatMap(({ path, subject }): [string, string][] => {
      const list = subject.catalog === undefined ? undefined : lists.get(subject.catalog)
      return list === undefined ? [] : [[path, hashOf(list, path)]]
    }),
  )
}

/** A status across catalogs shows what each says of it, and of its codes and whoever they are confused with. */
function statusKeys(
  context: SiteContext,
  { digests, entries }: { readonly digests: Digests; readonly entries: ReadonlyMap<string, string> },
): [string, string][] {
  const homes = hashOf(...digests.homes.values())
  const ofStatus = new Map(
    statusesOf(context.catalogs).map((status) => {
      const codes = entriesOfStatus(context.catalogs, status)
      return [status, hashOf(homes, ...codes.map((entry) => entries.get(entryPath(entry)) ?? ''))]
    }),
  )
  return (['status', 'status-part'] as const).flatMap((kind) =>
    pagesOf(kind, context).flatMap(({ path, subject }): [string, string][] =>
      subject.catalog === undefined ? [[path, hashOf(ofStatus.get(subject.status) ?? '', path)]] : [],
    ),
  )
}

function digestsOf(context: SiteContext, versions: readonly string[]): Digests {
  const { catalogs } = context
  const entries = new Map(
    catalogs.flatMap((catalog) => catalog.entries.map((entry) => [entry, entryKey(context, entry)])),
  )
  const site = hashOf(siteText(context), ...versions)
  const homes = new Map(catalogs.map((catalog) => [catalog, hashOf(site, catalogText(catalog))]))
  const lists = new Map(
    catalogs.map((catalog) => {
      const guides = catalog.guides.map(({ body: _, snippets: __, ...guide }) => guide)
      const all = catalog.entries.map((entry) => entries.get(entry) ?? '')
      return [catalog, hashOf(homes.get(catalog) ?? '', JSON.stringify(guides), ...all)]
    }),
  )
  return { entries, site, homes, lists }
}

/** Of the place of an entry its pages show only the link to edit it: nobody is made again for what is written before it. */
function entryKey({ site }: SiteContext, entry: Entry): string {
  const [digest, edit] = [entryDigest(entry), editUrl(site, entry.place)]
  return edit === undefined ? digest : hashOf(digest, edit)
}

function neighboursOf(entry: Entry, catalogs: readonly Catalog[]): readonly Entry[] {
  const { replacedBy, splitInto } = successorsOf(entry, catalogs)
  const pointed = [...confusedEntries(entry, catalogs), ...relatedEntries(entry, catalogs)]
  return [...pointed.map((neighbour) => neighbour.entry), ...replacedBy, ...splitInto]
}

/** What every page has of the site: its own fields, the files, the names of catalogs, and what is in its foot. */
function siteText({ site, assets: all, catalogs, guides }: SiteContext): string {
  // Has the titles of all codes in it, and only the page for addresses without a page names it.
  const { 'addresses.json': _, ...assets } = all
  const names = catalogs.map(({ slug, name }) => [slug, name])
  return JSON.stringify([
    site,
    assets,
    hasEntryPictures({ catalogs }),
    statusesOf(catalogs).length > 0,
    names,
    guides.map(({ slug, title }) => [slug, title]),
  ])
}

/** A page without a picture of its own shows that of its catalog, which tells the number of codes. */
function catalogText({ entries, guides, ...catalog }: Catalog): string {
  return JSON.stringify([catalog, entries.length, guides.map(({ slug, title }) => [slug, title])])
}

function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\n')
  return hash.digest('base64url')
}
