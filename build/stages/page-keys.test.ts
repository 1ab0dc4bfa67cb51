import { expect, test } from 'vitest'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { siteSchema } from '../../catalog/model/site'
import { type Assets, assetNames } from '../../site/assets'
import { listPages } from '../../site/list-pages'
import type { SiteContext } from '../../site/site-context'
import { catalogKeys, pageKeys } from './page-keys'

/** The paths whose key differs. */
function changed(after: SiteContext): string[] {
  const before = pageKeys(context(), ['1'])
  return [...pageKeys(after, ['1'])].flatMap(([path, key]) => (before.get(path) === key ? [] : [path]))
}

test('keys change for an entry that was edited, for whoever shows it, and for nobody else', () => {
  expect(changed(context())).toEqual([])
  const [first, second] = context().catalogs[0]?.entries.map(({ code }) => code) ?? []
  const paths = changed(context({ [first ?? '']: { title: 'Another title' } }))
  expect(paths).toEqual(
    expect.arrayContaining([`/shop/${first}/`, `/shop/${second}/`, `/e/${first}/`, '/shop/', '/shop/family/order/']),
  )
  expect(paths).not.toContain(`/e/${second}/`)
})

test('what is written before an entry changes its key only where the link to edit it has the line', () => {
  const [first] = context().catalogs[0]?.entries.map(({ code }) => code) ?? []
  const moved = { [first ?? '']: { place: { file: 'content/shop/order.json', line: 9, column: 99 } } }
  const pathsOf = (editUrl?: string) => {
    const [before, after] = [context(), context(moved)].map((item) => ({ ...item, site: { ...item.site, editUrl } }))
    const keys = before === undefined ? undefined : pageKeys(before, ['1'])
    return after === undefined ? [] : [...pageKeys(after, ['1'])].filter(([path, key]) => keys?.get(path) !== key)
  }
  expect(pathsOf()).toEqual([])
  expect(pathsOf('https://git.example.com/edit/{path}')).toEqual([])
  expect(pathsOf('https://git.example.com/edit/{path}#L{line}')).not.toEqual([])
})

test('keys change with the files, the code, and what is around every page', () => {
  const { assets, site, catalogs } = context()
  const all = [...pageKeys(context(), ['1']).keys()]
  expect(changed({ ...context(), assets: { ...assets, 'addresses.json': '/assets/addresses.2.json' } })).toEqual([])
  expect(changed({ ...context(), assets: { ...assets, 'site.css': '/assets/site.2.css' } })).toEqual(all)
  expect(changed({ ...context(), site: { ...site, name: 'Another name' } })).toEqual(all)
  expect([...pageKeys(context(), ['2']).values()]).not.toEqual([...pageKeys(context(), ['1']).values()])
  // The foot of every page leads to the statuses, where there are some.
  const without = catalogs.map((catalog) => ({
    ...catalog,
    statuses: [],
    entries: catalog.entries.map((entry) => ({ ...entry, statuses: [] })),
  }))
  expect(changed({ ...context(), catalogs: without }).filter((path) => path.startsWith('/e/')).length).toBe(
    all.filter((path) => path.startsWith('/e/')).length,
  )
})

test('every page of a code and every list of codes has a key, and what shows the whole site has none', () => {
  const keys = pageKeys(context(), [])
  const without = listPages(context()).filter(({ path }) => !keys.has(path))
  expect([...new Set(without.map(({ kind }) => kind))]).toEqual([
    'home',
    'search',
    'statuses',
    'changelog',
    'compare',
    'not-found',
    'guide',
  ])
})

test('a status across catalogs changes with its own codes, and with what catalogs say of it', () => {
  const [shop = sampleCatalog()] = context().catalogs
  const [first] = shop.entries
  const other = otherCatalog(shop)
  const keysWith = (catalog: Catalog) => pageKeys({ ...context(), catalogs: [catalog, other] }, ['1'])
  const before = keysWith(shop)
  const isAsBefore = (catalog: Catalog) => {
    const after = keysWith(catalog)
    return [first?.statuses[0], 418].map((status) => {
      const path = `/status/${status}/`
      return before.has(path) && before.get(path) === after.get(path)
    })
  }
  const edited = context({ [first?.code ?? '']: { summary: 'Another summary.' } }).catalogs[0] ?? shop
  expect(isAsBefore(shop)).toEqual([true, true])
  expect(isAsBefore(edited)).toEqual([false, true])
  expect(isAsBefore({ ...shop, statuses: [{ status: 418, meaning: 'Own.' }] })).toEqual([false, false])
})

/** Has nothing to do with the first. */
function otherCatalog(shop: Catalog): Catalog {
  const alone = { catalog: 'other', related: [], confusedWith: [], statuses: [418] }
  return { ...shop, slug: 'other', entries: shop.entries.map((entry) => ({ ...entry, ...alone })) }
}

test('a guide that names another code changes the page of that code alone', () => {
  const [shop] = context().catalogs
  const guides = shop?.guides.map((guide) => ({ ...guide, body: 'See [gone](/shop/ORD_GONE/).' })) ?? []
  const body = shop === undefined ? [] : [{ ...shop, guides: [...shop.guides.slice(1), ...guides] }]
  const after = pageKeys({ ...context(), catalogs: body }, ['1'])
  const before = pageKeys(context(), ['1'])
  expect(after.get('/shop/ORD_GONE/')).not.toBe(before.get('/shop/ORD_GONE/'))
  expect(after.get('/e/ORD_GONE/')).toBe(before.get('/e/ORD_GONE/'))
})

test('the files of a catalog change with a page of one of its codes, with a guide, and with nothing of another catalog', () => {
  const shop = context().catalogs[0] ?? sampleCatalog()
  const other = otherCatalog(shop)
  const [first = ''] = shop.entries.map(({ code }) => code)
  const before = keysOf({ ...context(), catalogs: [shop, other] })
  const isAsBefore = (catalogs: readonly Catalog[]) => {
    const after = keysOf({ ...context(), catalogs })
    return ['shop', 'other'].map((slug) => after.get(slug) === before.get(slug))
  }
  const edited = context({ [first]: { title: 'Another title' } }).catalogs
  expect(isAsBefore([shop, other])).toEqual([true, true])
  expect(isAsBefore([...edited, other])).toEqual([false, true])
  const [one, two] = ['Wait.', 'Wait longer.'].map((body) => {
    const guide = { catalog: 'shop', slug: 'retry', title: 'Retrying', summary: 'How to retry.', order: 1, body }
    return keysOf({ ...context(), catalogs: [{ ...shop, guides: [{ ...guide, snippets: [], place: shop.place }] }] })
  })
  expect(one?.get('shop')).not.toBe(two?.get('shop'))
})

function keysOf(of: SiteContext): ReadonlyMap<string, string> {
  return new Map([...catalogKeys(of, pageKeys(of, ['1']))].map(([{ slug }, key]) => [slug, key]))
}

function context(changes: Readonly<Record<string, Partial<Entry>>> = {}): SiteContext {
  const shop = sampleCatalog()
  const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Assets // every name has a path
  const entries = shop.entries.map((entry) => ({ ...entry, ...changes[entry.code] }))
  return { site: siteSchema.parse({}), assets, catalogs: [{ ...shop, entries }], guides: [] }
}
