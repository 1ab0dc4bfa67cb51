import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'
import { comparedSides } from './find-pair'

const confusedWith = [{ code: 'token_revoked', difference: 'It was taken back.' }]
const search = createSearch([
  makeCatalog([
    { code: 'token_expired', statuses: [401], title: 'Token has expired', confusedWith },
    { code: 'token_revoked', statuses: [401], title: 'Token has been revoked' },
    { code: 'user_gone', statuses: [404], title: 'User gone' },
    { code: 'clock_skew', statuses: [401], title: 'Token is not valid yet', summary: 'The difference between clocks.' },
  ]),
])

/** The codes of the pair that a query means, and the first two results. */
function pairOf(query: string): readonly [pair: string, results: readonly string[]] {
  const { pair = [], results } = search.answer(query)
  return [pair.map(({ code }) => code).join(' '), results.slice(0, 2).map(({ code }) => code)]
}

test.each([
  'token_expired vs token_revoked',
  'token_expired or token_revoked?',
  'difference between token expired and token revoked',
  'What is the difference between token_expired and token_revoked?',
  'compare token expired with token revoked',
])('%s is about both codes, in their order', (query) => {
  expect(pairOf(query)).toEqual(['token_expired token_revoked', ['token_expired', 'token_revoked']])
})

test('the order of the query is kept', () => {
  expect(pairOf('token_revoked vs token_expired')[0]).toBe('token_revoked token_expired')
})

test('two codes that nobody confuses, and one code, are no pair', () => {
  expect(pairOf('token_expired vs user_gone')[0]).toBe('')
  expect(pairOf('token_expired')[0]).toBe('')
  // Neither was named.
  expect(pairOf('my token has expired or was revoked')[0]).toBe('')
})

test('the line of what was understood names both codes', () => {
  const named = ['token_expired', 'token_revoked'].map((value) => ({ label: 'code', value }))
  for (const query of ['token_expired token_revoked', 'token expired vs token revoked'])
    expect(search.answer(query).understood).toEqual(named)
})

test.each([
  ['two bodies', '{"error":"token_expired"}\n\n{"error":{"code":"token_revoked"}}', 'token_expired token_revoked'],
  ['two lines of a log', '10:00:00 ERROR token_revoked\n10:00:01 ERROR token_expired', 'token_revoked token_expired'],
  ['a code twice', '{"error":"token_expired"}\n{"error":"token_expired"}', ''],
  ['two codes that nobody confuses', '{"error":"token_expired"}\n{"error":"user_gone"}', ''],
  ['a third code', '{"error":"token_expired"}\n{"error":"token_revoked"}\n{"error":"user_gone"}', ''],
])('of a paste with %s', (_, paste, pair) => expect(pairOf(paste)[0]).toBe(pair))

test('a paste that says of which catalog a code is means that one, and one that does not means each', () => {
  const other = { ...makeCatalog([{ code: 'token_expired', title: 'Session over', catalog: 'other' }]), slug: 'other' }
  const two = createSearch([
    other,
    makeCatalog([
      { code: 'token_expired', title: 'Token has expired', confusedWith },
      { code: 'token_revoked', title: 'Token has been revoked' },
    ]),
  ])
  const paste = (host: string) => `GET https://${host}/v1\n{"error":"token_expired"}\n{"error":"token_revoked"}`
  expect(two.answer(paste('x.example')).pair).toHaveLength(2)
  expect(two.answer(paste('other.example')).pair).toBeUndefined()
})

test('a filter leaves no pair', () => {
  expect(search.answer('token_expired vs token_revoked', { facets: { status: 401 } }).pair).toBeUndefined()
})

test('comparedSides reads the two sides of a comparison', () => {
  const none = () => false
  expect(comparedSides('the difference between one thing and another?', none)).toEqual(['one thing', 'another'])
  expect(comparedSides('token expired', none)).toBeUndefined()
  expect(comparedSides('token expired', (word) => word === 'token')).toBeUndefined()
})

test.each(['GONE LATE', 'GONE or LATE', 'GONE, LATE', 'GONE / LATE', 'compare GONE LATE', 'compare GONE and LATE?'])(
  'two codes as they are written need no word of comparison: %s',
  (query) => {
    expect(comparedSides(query, (word) => word === 'GONE' || word === 'LATE')).toEqual(['GONE', 'LATE'])
  },
)

test('a number beside a code is its status, and with a word between them another code', () => {
  const isCode = (word: string) => ['429', '503', 'rate_limit_exceeded'].includes(word)
  expect(comparedSides('429 503', isCode)).toEqual(['429', '503'])
  expect(comparedSides('429 rate_limit_exceeded', isCode)).toBeUndefined()
  expect(comparedSides('rate_limit_exceeded 429', isCode)).toBeUndefined()
  expect(comparedSides('429 or rate_limit_exceeded', isCode)).toEqual(['429', 'rate_limit_exceeded'])
  expect(comparedSides('429, rate_limit_exceeded', isCode)).toEqual(['429', 'rate_limit_exceeded'])
})
