import { expect, test } from 'vitest'
import type { Catalog } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { siteSchema } from '../../catalog/model/site'
import { addressBook } from './address-book'

test('addressBook holds codes with status, title and further names, and the paths of all other pages', () => {
  const { catalogs, pages } = addressBook(content([sampleCatalog()]))
  expect(catalogs).toEqual([
    {
      slug: 'shop',
      name: 'Shop',
      codes: [
        ['ORD_LIMIT', 429, 'Too many orders', ['LIMIT']],
        ['ORD_GONE', 410, 'Order gone'],
      ],
    },
  ])
  expect(pages).toEqual(
    expect.arrayContaining(['/', '/shop/', '/shop/family/order/', '/shop/status/429/', '/status/429/']),
  )
})

test('addressBook leaves out comparisons, which are known by their codes', () => {
  expect(addressBook(content([sampleCatalog()])).pages.filter((path) => path.startsWith('/compare/'))).toEqual([])
})

test('addressBook keeps the code of an entry whose path differs', () => {
  const shop = sampleCatalog()
  const entries = shop.entries.map((entry) => ({ ...entry, code: entry.code.replace('_', ':'), aliases: [] }))
  expect(
    addressBook(content([{ ...shop, entries }])).catalogs[0]?.codes.map(([slug, , , names]) => [slug, names]),
  ).toEqual([
    ['ORD_LIMIT', ['ORD:LIMIT']],
    ['ORD_GONE', ['ORD:GONE']],
  ])
})

function content(catalogs: readonly Catalog[]) {
  return { site: siteSchema.parse({}), catalogs, guides: [] }
}
