import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch(
  [
    makeCatalog([
      { code: 'KEY_LENGTH', title: 'Key too long' },
      { code: 'PART_GONE', title: 'Part was deleted', keywords: ['spare wheel'] },
    ]),
  ],
  { near: false },
)

/** What the result for a code says of each field. */
const matchesOf = (query: string, code: string) =>
  search.answer(query).results.find((hit) => hit.code === code)?.matches

test('a word stands in the field that has it, also unfinished or with other letters', () => {
  expect(matchesOf('deleted wheel', 'PART_GONE')).toEqual([
    { field: 'title', words: ['deleted'] },
    { field: 'keywords', words: ['wheel'] },
  ])
  expect(matchesOf('deletd whe', 'PART_GONE')).toEqual([
    { field: 'title', words: ['deletd'] },
    { field: 'keywords', words: ['whe'] },
  ])
})

test('a word that only means about the same finds the entry, and stands in none of its fields', () => {
  expect(matchesOf('token', 'KEY_LENGTH')).toEqual([])
  expect(matchesOf('token too long', 'KEY_LENGTH')).toEqual([{ field: 'title', words: ['long'] }])
})

test('what a misspelling finds is said to be of similar spelling, and nothing else is', () => {
  const said = createSearch(
    [
      makeCatalog([
        { code: 'KEY_LENGTH', title: 'Key too long' },
        { code: 'PART_GONE', title: 'Part was deleted', keywords: ['spare wheel missing'] },
        { code: 'WHEEL_LOCKED', title: 'Wheel locked', keywords: ['spare wheel'] },
      ]),
    ],
    { near: false },
  )
  expect(said.answer('missing spare wheel lokced').results.map(({ code, reason }) => [code, reason])).toEqual([
    ['PART_GONE', 'words'],
    ['WHEEL_LOCKED', 'fuzzy'],
  ])
})
