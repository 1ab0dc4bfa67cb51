import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { openSearch } from '../open-index'
import { rankFuzzily } from '../words/fuzzy'
import { buildSearchIndex } from './build-index'
import type { SearchIndexData } from './index-data'
import { divideIndex, type IndexPieces, joinIndex, messagesPiece, readMessages, readPostings } from './index-pieces'

const words = ['order', 'basket', 'refund', 'parcel', 'voucher', 'warehouse', 'courier', 'stock', 'invoice', 'label']
const states = ['lost', 'late', 'closed', 'damaged', 'refused', 'missing', 'expired', 'blocked', 'unknown', 'full']

/** Words that few entries share: `qabb qabc qabd`. */
function rareWords(number: number): string {
  const letter = (value: number) => String.fromCharCode(97 + (value % 26))
  return Array.from({ length: 24 }, (_, at) => number * 7 + at)
    .map((value) => `q${letter(value)}${letter(Math.floor(value / 26))}${letter(Math.floor(value / 676))}z`)
    .join(' ')
}

const shop = makeCatalog(
  Array.from({ length: 1_000 }, (_, number) => {
    const [one, other] = [words[number % 10], words[Math.floor(number / 10) % 10]]
    const state = states[Math.floor(number / 100)]
    return {
      code: `ORD-${String(1000 + number)}`,
      title: `The ${one} of the ${other} is ${state}`,
      message: `${one} %v of ${other} %v is ${state}, see lot${number}`,
      params: [
        { placeholder: '%v', name: 'first', meaning: 'The first.' },
        { placeholder: '%v', name: 'second', meaning: 'The second.' },
      ],
      summary: `It lies on the shelf ${rareWords(number)} of the ${one}.`,
      statuses: [409],
    }
  }),
)
const whole = buildSearchIndex([shop])
const { core, pieces } = divideIndex(whole)
const afterJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const queries = [
  'ORD-1007',
  'parcel late',
  rareWords(321).slice(0, 11),
  'refund 7 of stock 9 is lost, see lot82',
  'vouchr expierd',
]

/** Pieces that arrive when they are asked for. */
function arrived(index: SearchIndexData, has: (name: string) => boolean = () => true) {
  const asked = new Set<string>()
  const files = new Map([...pieces].map(([name, piece]) => [name, afterJson(piece)]))
  const take = (name: string) => {
    asked.add(name)
    return has(name) ? files.get(name) : undefined
  }
  const mark = index.pieces?.mark ?? ''
  const source: IndexPieces = {
    postings: (number) => {
      const piece = take(String(number))
      return piece === undefined ? undefined : readPostings(piece, mark)
    },
    messages: () => {
      const piece = take(messagesPiece)
      return piece === undefined ? undefined : readMessages(piece, mark, 1_000)
    },
  }
  return { source, asked }
}

test('divideIndex leaves a small index whole', () => {
  const small = buildSearchIndex([makeCatalog([{ code: 'ORD-1', title: 'Order not found' }])])
  expect(divideIndex(small)).toEqual({ core: small, pieces: new Map() })
})

test('divideIndex leaves codes, titles and terms in the file that is needed first', () => {
  expect(core.entries.code).toEqual(whole.entries.code)
  expect(core.terms).toBe(whole.terms)
  expect([core.docs, core.units, core.entries.message, core.entries.params]).toEqual(['', '', [], []])
  expect(pieces.size).toBeGreaterThan(3)
  const longest = Math.max(
    ...[...pieces].map(([name, piece]) => (name === messagesPiece ? 0 : JSON.stringify(piece).length)),
  )
  expect(longest).toBeLessThan(30_000)
})

test('an index in pieces answers as the whole one', () => {
  const one = openSearch(whole, () => rankFuzzily)
  const { source } = arrived(core)
  const other = openSearch(afterJson(core), () => rankFuzzily, { pieces: source })
  for (const query of queries) {
    expect(one.search(query).length, query).toBeGreaterThan(0)
    expect(other.answer(query), query).toEqual(one.answer(query))
  }
})

test('words ask for the pieces that they are in, a code for none', () => {
  const { source, asked } = arrived(core)
  const search = openSearch(core, () => rankFuzzily, { pieces: source })
  expect(search.search('ORD-1007')[0]?.code).toBe('ORD-1007')
  expect([...asked].filter((name) => name !== messagesPiece)).toEqual([])
  search.search(rareWords(321))
  const postings = [...asked].filter((name) => name !== messagesPiece)
  expect(postings.length).toBeGreaterThan(0)
  expect(postings.length).toBeLessThan(pieces.size - 1)
})

test('a piece that arrives later is heard', () => {
  let isThere = false
  const { source } = arrived(core, () => isThere)
  const search = openSearch(core, () => rankFuzzily, { pieces: source })
  expect(search.search(rareWords(321))).toEqual([])
  isThere = true
  expect(search.search(rareWords(321))[0]?.code).toBe('ORD-1321')
})

describe('joinIndex()', () => {
  test('makes the index whole again', async () => {
    const joined = await joinIndex(core, async (name) => afterJson(pieces.get(name)))
    expect(joined).toEqual(whole)
    expect((await joinIndex(whole, () => expect.fail('a whole index has no pieces'))) === whole).toBe(true)
  })

  test.each([
    [undefined, 'it is not an object'],
    ['<!doctype html>', 'it is not an object'],
    [{ mark: 'other', docs: '', units: '' }, 'it belongs to another index'],
    [{ mark: core.pieces?.mark, docs: '' }, 'it is damaged'],
  ])('refuses %j as a piece', async (piece, reason) => {
    await expect(joinIndex(core, async () => piece)).rejects.toThrow(
      `Cannot open a piece of the search index: ${reason}`,
    )
  })

  test('refuses messages of another number of entries', async () => {
    const short = { mark: core.pieces?.mark, message: [], params: [], more: [] }
    const load = async (name: string) => (name === messagesPiece ? short : pieces.get(name))
    await expect(joinIndex(core, load)).rejects.toThrow('it is damaged')
  })
})
