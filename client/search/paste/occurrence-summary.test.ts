import { expect, test } from 'vitest'
import { occurrenceSummary } from './occurrence-summary'

const once = { occurrence: {}, occurrences: [{}], count: 1, lines: [3] }

test('occurrenceSummary says where a code is, and how often', () => {
  const lines = (given: readonly number[], count = given.length) =>
    occurrenceSummary({ ...once, lines: given, count }).lines
  expect(lines([3])).toBe('line 3')
  expect(lines([3], 2)).toBe('2 times, line 3')
  expect(lines([1, 4])).toBe('2 times, lines 1 and 4')
  expect(lines([1, 4, 9])).toBe('3 times, lines 1, 4 and 9')
  expect(lines([1, 4, 9, 12, 900], 14)).toBe('14 times, lines 1 to 900')
})

test('occurrenceSummary gives the first and the last time, and each id once', () => {
  const occurrences = [
    { at: '10:00', requestId: 'a', retryAfter: '17' },
    { retryAfter: '17' },
    { at: '10:05', requestId: 'b', status: 403 },
    { requestId: 'a', status: 403 },
  ]
  expect(occurrenceSummary({ ...once, occurrences })).toEqual({
    lines: 'line 3',
    times: '10:00 to 10:05',
    requestIds: ['a', 'b'],
    retryAfters: ['17'],
    statuses: [403],
  })
  const day = [{ at: '2026-11-20T10:00:01Z' }, { at: '2026-11-20T10:04:01Z' }]
  expect(occurrenceSummary({ ...once, occurrences: day }).times).toBe('2026-11-20T10:00:01Z to 10:04:01Z')
  const night = [{ at: '2026-11-20T23:59:59Z' }, { at: '2026-11-21T00:00:01Z' }]
  expect(occurrenceSummary({ ...once, occurrences: night }).times).toBe('2026-11-20T23:59:59Z to 2026-11-21T00:00:01Z')
  expect(occurrenceSummary({ ...once, occurrences: [{ at: '10:00' }] }).times).toBe('10:00')
  expect(occurrenceSummary(once).times).toBe('')
})
