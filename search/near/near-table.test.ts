import { expect, test } from 'vitest'
import { buildNearTable, nearestTerms, openNearTable } from './near-table'
import { toolVectors } from './tool-vectors'
import { packWordVectors, readWordVectors } from './word-vectors'

const terms = ['credential', 'forbidden', 'mailbox', 'permiss', 'token']

test('a table leads from everyday words to the terms of an index, the nearest first', () => {
  const near = openNearTable(JSON.parse(JSON.stringify(buildNearTable(terms, toolVectors()))), terms)
  const of = (stem: string) => near.find(stem)?.map(({ term }) => terms[term])
  expect([of('cred'), of('permit'), of('bounc'), of('jwt')]).toEqual([
    ['credential'],
    ['forbidden'],
    ['mailbox'],
    ['credential', 'token'],
  ])
})

test('a word that is near to nothing is known, one that the vectors lack is not', () => {
  const near = openNearTable(buildNearTable(terms, toolVectors()), terms)
  expect([near.find('laptop'), near.find('qwertz')]).toEqual([[], undefined])
})

test('a table says what the vectors say', () => {
  const vectors = toolVectors()
  const near = openNearTable(buildNearTable(terms, vectors), terms)
  const find = nearestTerms(terms, vectors)
  for (const [stem, vector] of vectors) expect(near.find(stem)).toEqual(find(vector))
})

test('a word leads to eight terms at most, so that a table stays small', () => {
  const vectors = toolVectors()
  const all = [...vectors.keys()]
  const find = nearestTerms(all, vectors)
  const counts = all.slice(0, 200).map((stem) => find(vectors.get(stem) ?? new Float32Array()).length)
  expect(Math.max(...counts)).toBe(8)
})

test('openNearTable refuses what is no table, and the table of another index', () => {
  const table = buildNearTable(terms, toolVectors())
  expect(() => openNearTable('<!doctype html>', terms)).toThrow('it is damaged')
  expect(() => openNearTable({ ...table, near: 1 }, terms)).toThrow('it is damaged')
  expect(() => openNearTable(table, terms.slice(1))).toThrow('it belongs to another index')
})

test('packed vectors keep their directions: what all words share is taken away, words of one stem are one', () => {
  const vectors = readWordVectors(
    packWordVectors([
      ['the', [9, 9, 9, 9]],
      ['tokens', [5, 1, 0, 0]],
      ['token', [5, 1, 0, 0]],
      ['jwt', [5, 1, 0.1, 0]],
      ['pizza', [5, -1, 0, 1]],
      ['lunch', [5, -1, 0, 0.9]],
    ]),
  )
  const likeness = (left: string, right: string) =>
    (vectors.get(left) ?? []).reduce((sum, number, at) => sum + number * (vectors.get(right)?.[at] ?? 0), 0)
  expect([...vectors.keys()]).toEqual(['jwt', 'lunch', 'pizza', 'token'])
  expect([likeness('token', 'jwt') > 0.9, likeness('lunch', 'pizza') > 0.9, likeness('token', 'pizza') < 0]).toEqual([
    true,
    true,
    true,
  ])
})
