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

test('where both ask the same question, the longer answer that names both speaks for both', () => {
  const pair = (ofA: string, ofB: string) =>
    told([
      makeCatalog([
        { code: 'A', confusedWith: [{ code: 'B', difference: ofA }] },
        { code: 'B', confusedWith: [{ code: 'A', difference: ofB }] },
      ]),
    ])
  const longer = 'Was it late? With B it was, and with A it was not.'
  expect(pair('Was it late? A was not, B was.', longer)).toEqual([`shop/A (${longer}) · shop/B (${longer})`])
  const others = [
    ['Was it late? A was not, B was.', 'Was it early? A was, B was not.'],
    ['Was it late? B was.', 'Was it late? A was not.'],
    ['Was it late? B was, and A here was not.', 'Was it late? This B was, A was not.'],
    ['A was not late, B was.', 'B was late, A was not.'],
  ] as const
  for (const [ofA, ofB] of others) expect(pair(ofA, ofB)).toEqual([`shop/A (${ofA}) · shop/B (${ofB})`])
})

test('two catalogs with one code share a question by their names', () => {
  const difference = 'Who answered? The shop has one body, Club has another.'
  const shop = makeCatalog([{ code: 'A', confusedWith: [{ code: 'club/A', difference }] }], { name: 'The shop' })
  const its = { code: 'shop/A', difference: 'Who answered? Look at the host.' }
  const club = makeCatalog([{ code: 'A', catalog: 'club', confusedWith: [its] }], { slug: 'club', name: 'Club' })
  expect(told([shop, club])).toEqual([`club/A (${difference}) · shop/A (${difference})`])
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
