import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([
    { code: '50013', title: 'Missing permission' },
    { code: '4004', title: 'Session lost' },
    { code: '6', title: 'Unroutable' },
    { code: '404', title: 'Not there' },
  ]),
])

function codes(query: string): readonly string[] {
  return search.search(query).map(({ code }) => code)
}

test.each([
  ['error code: 50013', '50013'],
  ['Error 50013', '50013'],
  ['"errorCode" = "50013"', '50013'],
  ['error #4004', '4004'],
  ['close code 4004', '4004'],
  ['we got 50013 from the API', '50013'],
  ['the call failed with 50013', '50013'],
  ['error 6', '6'],
  ['2026-11-20 10:00:00 worker error code 4004 for user 50013', '4004'],
])('%s names a code that is a number', (query, code) => {
  expect(codes(query)[0]).toBe(code)
})

test.each([
  'user 50013 logged in',
  '2026-11-20 10:00:00 INFO listening on port 4004',
  'exit code 6',
  'zip code 50013',
  'error 6 of 10',
  'errors: 6 errors in 4004 ms',
  'returned 50013 rows',
  'error code 4004.5',
  'took 6 s, code 06',
])('%s names none', (query) => {
  expect(codes(query)).toEqual([])
})

test('a status is read as a status', () => {
  expect(search.search('error 404')[0]?.reason).not.toBe('read-code')
})
