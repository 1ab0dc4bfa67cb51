import { expect, test } from 'vitest'
import type { AddressBook } from './address-book'
import { resolveAddress } from './resolve-address'

const book: AddressBook = {
  catalogs: [
    { slug: 'shop', name: 'Shop', codes: [['ORD-1', 404, 'Order gone']] },
    { slug: 'admin-api', name: 'Admin API', codes: [['gone', 410, 'Gone']] },
  ],
  pages: ['/', '/shop/', '/admin-api/', '/shop/guides/retries/', '/guides/links/', '/shop/family/ord/', '/status/'],
}
const offered = (path: string) => resolveAddress(path, book).offered.map((place) => place.path)

test('a folder without a page offers what is in it', () => {
  expect(offered('/guides/')).toEqual(['/shop/guides/retries/', '/guides/links/'])
  expect(offered('/Shop/guides')).toEqual(['/shop/guides/retries/'])
  expect(offered('/shop/families/')).toEqual(['/shop/family/ord/'])
})

test('the folders of catalogs and comparisons offer the catalogs', () => {
  for (const path of ['/catalogs/', '/catalog', '/compare/', '/apis'])
    expect(offered(path)).toEqual(['/shop/', '/admin-api/'])
})

test('a page is no folder, and other addresses name none', () => {
  expect(resolveAddress('/Status/', book).certain?.path).toBe('/status/')
  expect(offered('/guides/unknown/page')).toEqual([])
  expect(offered('/downloads/')).toEqual([])
})
