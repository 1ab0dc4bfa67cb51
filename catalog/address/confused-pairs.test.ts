import { expect, test } from 'vitest'
import { makeCatalog } from '../made-catalog.fixture'
import type { Catalog } from '../model/catalog'
import { confusedPairs } from './confused-pairs'

test('each pair is there once, in the order of its addresses, with what each author says', () => {
  const shop = makeCatalog([
    { code: 'B', confusedWith: [{ code: 'A', difference: 'B is late.' }] },
    { code: 'A', confusedWith: [{ code: 'B', difference: 'A is early.' }] },
  ])
  expect(told([shop])).toEqual(['shop/A (A is early.) · shop/B (B is late.)'])
})

test('one author is enough, whichever of the two', () => {
  const shop = makeCatalog([{ code: 'A' }, { code: 'B', confusedWith: [{ code: 'A', difference: 'Was it late?' }] }])
  expect(told([shop])).toEqual(['shop/A () · shop/B (Was it late?)'])
})

test('a pair of two catalogs, one of which has a code with a slash', () => {
  const shop = makeCatalog([{ code: 'A', confusedWith: [{ code: 'club/x/A', difference: 'Who answered?' }] }])
  const club = makeCatalog([{ code: 'x/A', catalog: 'club' }], { slug: 'club' })
  expect(told([shop, club])).toEqual(['club/x/A () · shop/A (Who answered?)'])
})

test('order is that of code units: upper case, then the underscore, then lower case', () => {
  const codes = ['b', '_', 'Z']
  const confusedWith = codes.map((code) => ({ code, difference: '-' }))
  const shop = makeCatalog([{ code: 'a', confusedWith }, ...codes.map((code) => ({ code }))])
  expect(told([shop])).toEqual(['shop/a (-) · shop/b ()', 'shop/_ () · shop/a (-)', 'shop/Z () · shop/a (-)'])
})

test('a text that is written twice is said once; two texts are both said', () => {
  const differences = ['Was it late?', 'Was it late?', 'Who asked?']
  const shop = makeCatalog([
    { code: 'A', confusedWith: differences.map((difference) => ({ code: 'B', difference })) },
    { code: 'B' },
  ])
  expect(told([shop])).toEqual(['shop/A (Was it late? Who asked?) · shop/B ()'])
})

test('retired codes keep their pairs: old logs still have them', () => {
  const shop = makeCatalog([
    { code: 'A', retired: '2026-01-31', confusedWith: [{ code: 'B', difference: 'Which version?' }] },
    { code: 'B' },
  ])
  expect(told([shop])).toEqual(['shop/A (Which version?) · shop/B ()'])
})

test('a code that no catalog has, and the code itself, make no pair', () => {
  const shop = makeCatalog([{ code: 'A', confusedWith: ['A', 'C'].map((code) => ({ code, difference: '-' })) }])
  expect(confusedPairs([shop])).toEqual([])
})

function told(catalogs: readonly Catalog[]): string[] {
  return confusedPairs(catalogs).map(({ first, second }) =>
    [first, second]
      .map(({ entry, catalog, differences }) => {
        expect(catalog.slug).toBe(entry.catalog)
        return `${entry.catalog}/${entry.slug} (${differences.join(' ')})`
      })
      .join(' · '),
  )
}
