import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([
    { code: 'ONE', title: 'Metadata Key Length Exceeded' },
    { code: 'TWO', title: 'Too Many Requests' },
    { code: 'SIX', title: 'Invalid Application Name' },
  ]),
])

const found = (query: string) => search.search(query).map(({ code, reason }) => `${code} by ${reason}`)

test.each([
  ['metadata k', 'ONE'],
  ['metadata key len', 'ONE'],
  ['too many r', 'TWO'],
  ['inva appl na', 'SIX'],
  ['key len', 'ONE'],
])('%j begins the words of a title', (query, code) => {
  expect(found(query)[0]).toBe(`${code} by title`)
})

test('words that begin no title one after the other find none by it', () => {
  for (const query of ['metadata len', 'ma re', 'requests too'])
    expect(found(query).filter((item) => item.endsWith('by title'))).toEqual([])
})
