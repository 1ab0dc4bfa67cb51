import { expect, test } from 'vitest'
import type { Catalog } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { shortLinks } from './short-links'

test('shortLinks groups the entries of all catalogs by slug or alias, whatever its case', () => {
  const shop = sampleCatalog()
  const [first] = shop.entries
  const other: Catalog = {
    ...shop,
    slug: 'club',
    entries: first === undefined ? [] : [{ ...first, catalog: 'club', slug: 'ord_limit', aliases: ['ORD_GONE'] }],
  }
  const links = shortLinks([shop, other], new Set()).map(({ slug, entries }) => [
    slug,
    entries.map((entry) => entry.catalog),
  ])
  expect(links).toEqual([
    ['LIMIT', ['shop']],
    ['ORD_GONE', ['shop', 'club']],
    ['ORD_LIMIT', ['shop', 'club']],
    ['ord_limit', ['shop', 'club']],
  ])
})

test('shortLinks lists an entry once, also where its alias is its code but for case', () => {
  const shop = sampleCatalog()
  const entries = shop.entries.map((entry) => ({ ...entry, aliases: [entry.slug.toLowerCase()] }))
  expect(shortLinks([{ ...shop, entries }], new Set()).map(({ slug, entries: found }) => [slug, found.length])).toEqual(
    [
      ['ORD_GONE', 1],
      ['ORD_LIMIT', 1],
    ],
  )
})
