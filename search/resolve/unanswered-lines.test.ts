import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([
    { code: 'AUT-0007', statuses: [401], title: 'Invalid Token' },
    { code: 'token_expired', statuses: [401], title: 'Token expired' },
  ]),
])

/** `20: 503`, `25: XYZ-9999`, for each line of a paste that matches no code. */
function unansweredOf(...lines: readonly string[]): readonly string[] {
  return search
    .answer(lines.join('\n'))
    .unanswered.map(({ line, statuses, codes }) => [`${line}:`, ...statuses, ...codes].join(' '))
}

test('error lines of a log without a code are told beside those with one', () => {
  expect(
    unansweredOf(
      '2026-11-20T10:00:00Z INFO starting',
      '2026-11-20T10:00:01Z ERROR AUT-0007 for user 7',
      '2026-11-20T10:00:02Z WARN upstream: 503 Service Unavailable',
      '2026-11-20T10:00:03Z ERROR XYZ-9999 the flux is off',
      '2026-11-20T10:00:04Z ERROR cannot write the file',
      '    at Object.run (/srv/app/error.js:12:7)',
      '2026-11-20T10:00:05Z INFO GET /v1/users 200 12ms',
    ),
  ).toEqual(['3: 503', '4: XYZ-9999', '5:'])
})

test('lines that only begin or end a body say no error of their own', () => {
  expect(
    unansweredOf(
      '2026-11-20T10:00:01Z ERROR role sync: {',
      '2026-11-20T10:00:01Z ERROR   "code": "AUT-0007"',
      '2026-11-20T10:00:01Z ERROR },',
      '2026-11-20T10:00:02Z ERROR { disk: full }',
    ),
  ).toEqual(['4:'])
})

test('a line that is a status alone, or has a code of its own, is not part of the record above it', () => {
  expect(unansweredOf('AUT-0007 seen', 'XYZ-9999', '503 Service Unavailable', 'HTTP 502', 'token_expired')).toEqual([
    '2: XYZ-9999',
    '3: 503',
    '4: 502',
  ])
})

test('what belongs to a code is not told apart from it', () => {
  expect(
    unansweredOf(
      'HTTP/1.1 401 Unauthorized',
      'Content-Type: application/json',
      '',
      '{"code":"AUT-0007","message":"an error"}',
    ),
  ).toEqual([])
  expect(
    unansweredOf('2026-11-20T10:00:01Z ERROR AUT-0007', 'Caused by: java.io.IOException: no', '    at run()'),
  ).toEqual([])
})

test('where no code was found nothing is beside one', () => {
  expect(unansweredOf('2026-11-20T10:00:03Z ERROR XYZ-9999', '503 Service Unavailable')).toEqual([])
  expect(search.answer('AUT-0007').unanswered).toEqual([])
})

test('standards and quiet lines are no codes and no errors', () => {
  expect(
    unansweredOf('ERROR AUT-0007', 'INFO uses SHA-256', 'Uses AES-256 and RFC-9457', 'INFO listening on 8080'),
  ).toEqual([])
})

test('a documented code is never said to be unknown, however many there are', () => {
  const codes = Array.from({ length: 201 }, (_, at) => `MANY-${1000 + at}`)
  const many = createSearch([makeCatalog(codes.map((code) => ({ code, title: `Error ${code}` })))])
  const lines = codes.map((code) => `2026-11-20T10:00:00Z ERROR ${code}`)
  const { groups, unanswered } = many.answer(lines.join('\n'), { limit: 1_000 })
  expect([groups.length, unanswered]).toEqual([200, []])
})
