import { expect, test } from 'vitest'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { samplePastes } from './sample-pastes'

function catalogWith(name: string, answers: readonly (readonly [status: number, response: string])[]): Catalog {
  const sample = sampleCatalog()
  const [entry] = sample.entries
  const [example] = entry?.examples ?? []
  if (entry === undefined || example === undefined) throw new Error('the sample has an example')
  const entries = answers.map(
    ([status, response]): Entry => ({
      ...entry,
      statuses: [status],
      examples: [{ ...example, response }],
    }),
  )
  return { ...sample, name, entries }
}

const answer = (status: number) => `HTTP/1.1 ${status} X\nContent-Type: text/plain\n\n{ "code": ${status} }`

test('samplePastes takes an answer of each of three catalogs, each of another status, of the second only the body', () => {
  const catalogs = [
    catalogWith('A', [[404, answer(404)]]),
    catalogWith('B', [
      [404, answer(404)],
      [409, answer(409)],
    ]),
    catalogWith('C', [[500, answer(500)]]),
    catalogWith('D', [[503, answer(503)]]),
  ]
  expect(samplePastes(catalogs)).toEqual([
    { from: 'A', text: answer(404), beginning: 'HTTP/1.1 404 X Content-Type: text/plain { "code": 404 }' },
    { from: 'B', text: '{ "code": 409 }', beginning: '{ "code": 409 }' },
    { from: 'C', text: answer(500), beginning: 'HTTP/1.1 500 X Content-Type: text/plain { "code": 500 }' },
  ])
})

test('samplePastes takes no answer without a body, none that is long, and none where there is none', () => {
  const empty = catalogWith('A', [[404, 'HTTP/1.1 404 Not Found']])
  const long = catalogWith('B', [[404, answer(404) + 'x'.repeat(2_000)]])
  expect(samplePastes([empty, long, { ...empty, entries: [] }])).toEqual([])
})
