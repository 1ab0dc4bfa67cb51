import { expect, test } from 'vitest'
import { compareMoments, isDate, isDateShaped } from './moment'

test.each([
  ['2026-11-20', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0000-01-01', false],
  ['2026-1-1', false],
  ['3.2', false],
])('isDate(%s) is %s', (moment, expected) => {
  expect(isDate(moment)).toBe(expected)
})

test('isDateShaped takes a date that no calendar has for a date', () => {
  expect(isDateShaped('2026-02-30')).toBe(true)
  expect(isDateShaped('v3')).toBe(false)
})

test('compareMoments compares dates as dates', () => {
  expect(compareMoments('2025-12-31', '2026-01-01', [])).toBeLessThan(0)
  expect(compareMoments('2026-01-01', '2025-12-31', [])).toBeGreaterThan(0)
  expect(compareMoments('2026-01-01', '2026-01-01', [])).toBe(0)
})

test('compareMoments compares versions by their order, not by their spelling', () => {
  const versions = ['9', '10', 'Iron']
  expect(compareMoments('9', '10', versions)).toBeLessThan(0)
  expect(compareMoments('Iron', '10', versions)).toBeGreaterThan(0)
})

test('compareMoments does not guess', () => {
  expect(compareMoments('9', '10', [])).toBeUndefined()
  expect(compareMoments('2026-01-01', '10', ['10'])).toBeUndefined()
})
