import { expect, test } from 'vitest'
import { readContent } from '../../disk/content/read-content'
import { projectAt } from '../../disk/project-at.fixture'
import { createSearch } from '../index'

const { catalogs } = readContent(projectAt('content'))
const search = createSearch(catalogs)
const literal = createSearch(catalogs, { near: false })

/** The catalogs as most are: nobody has written down what people say. */
const plain = createSearch(
  catalogs.map((catalog) => ({
    ...catalog,
    entries: catalog.entries.map((entry) => ({ ...entry, phrases: [], keywords: [] })),
  })),
)

test('what means about the same is found, says so, and is never sure', () => {
  const query = 'partner app got switched off by our admin, partner is angry'
  const [first] = search.answer(query).results
  expect([first?.code, first?.reason, first?.exact]).toEqual(['client_disabled', 'near', false])
  expect(literal.search(query).map(({ reason }) => reason)).not.toContain('near')
})

test('what only words of its own have found is not said to mean about the same, whatever these are near to', () => {
  const reasonOf = (query: string, code: string) => search.search(query).find((result) => result.code === code)?.reason
  expect(reasonOf('account blokced', 'user_suspended')).toBe('fuzzy')
  expect(reasonOf('account blokced', 'user_locked')).toBe('words')
})

test.each([
  'thanks a lot, have a nice weekend!',
  'the printer is out of paper',
  'laptop battery drains overnight',
  'see you at the party on friday',
  'please water the plants',
  'my car does not start',
  'dentist appointment',
])('%s is nothing, whatever its words are near to, also without phrases', (query) => {
  expect([search.search(query), plain.search(query)]).toEqual([[], []])
})

test.each([
  'FATAL: password authentication failed for user "postgres"',
  'docker: Error response from daemon: conflict',
  "Error: Cannot find module 'left-pad'",
])('%s is what a program writes: near words add nothing to it', (query) => {
  expect(search.search(query)).toEqual(literal.search(query))
})

test('a code, a status and a single word are found without near words', () => {
  for (const query of ['AUT-0007', '403', 'timeout', 'forbid'])
    expect(search.answer(query)).toEqual(literal.answer(query))
})
