import { expect, test } from 'vitest'
import { makeCatalog } from '../made-catalog.fixture'
import { type NextEntry, nextEntries, unknownCounts } from './next-entries'
import { nextWords } from './next-words'

const draft = ['causes', 'examples'] as const
const shop = makeCatalog([
  { code: 'WHOLE' },
  { code: 'FEW', draft: ['examples'] },
  { code: 'MORE', draft },
  { code: 'TWIN-1', draft, message: 'No order %s', aliases: ['OLD-1'] },
  { code: 'TWIN_2', draft, message: 'No order %d' },
  { code: 'GONE', draft, retired: true },
  { code: 'NO-RETRY', retry: undefined },
])

function codes(next: readonly NextEntry[]): string[] {
  return next.map(({ entry }) => entry.code)
}

test('nextEntries puts drafts that are easily confused first, then those that say least, and leaves out what is whole', () => {
  expect(codes(nextEntries([shop], 10))).toEqual(['TWIN-1', 'TWIN_2', 'MORE', 'FEW', 'NO-RETRY'])
  expect(codes(nextEntries([shop], 2))).toEqual(['TWIN-1', 'TWIN_2'])
})

test('nextEntries puts what is most asked for before all, by any of its names', () => {
  const counts = new Map([
    ['FEW', 3],
    ['shop/MORE', 4],
    ['OLD-1', 2],
    ['WHOLE', 99],
    ['NOBODY', 1],
  ])
  expect(codes(nextEntries([shop], 10, counts))).toEqual(['MORE', 'FEW', 'TWIN-1', 'TWIN_2', 'NO-RETRY'])
  expect(unknownCounts([shop], counts)).toEqual(['NOBODY'])
})

test('without counts, what more operations raise comes first', () => {
  const operations = ['GET /orders', 'POST /orders'].map((name) => ({ name }))
  const api = makeCatalog([
    { code: 'NEVER', draft },
    { code: 'ONCE', draft, operations: operations.slice(1) },
    { code: 'OFTEN', draft: ['examples'], operations },
  ])
  expect(codes(nextEntries([api], 10))).toEqual(['OFTEN', 'ONCE', 'NEVER'])
  expect(nextEntries([api], 1).map(nextWords)[0]).toContain('raised by 2 operations; not documented')
  expect(codes(nextEntries([api], 10, new Map([['NEVER', 1]])))[0]).toBe('NEVER')
})

test('nextWords says where an entry is, and why it comes first', () => {
  const counts = new Map([['TWIN-1', 412]])
  expect(nextEntries([shop], 2, counts).map(nextWords)).toEqual([
    'shop/TWIN-1 (content/shop/order.json:1): asked for 412 times; easily taken for 1 other code; not documented: why it happens, an example',
    'shop/TWIN_2 (content/shop/order.json:1): easily taken for 1 other code; not documented: why it happens, an example',
  ])
})
