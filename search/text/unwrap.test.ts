import { expect, test } from 'vitest'
import { unwrap } from './unwrap'

test.each([
  ['"AUT-0007",', 'AUT-0007'],
  ['[AUT-0007]', 'AUT-0007'],
  ['(see AUT-0007).', 'see AUT-0007'],
  ['is down (ref 7)', 'is down (ref 7)'],
  ['is down (ref [7]).', 'is down (ref [7])'],
  ['is down (ref 7))', 'is down (ref 7)'],
  ["Field 'a' is missing in 'b'", "Field 'a' is missing in 'b'"],
])('unwrap(%j) is %j', (text, bare) => expect(unwrap(text)).toBe(bare))

test('unwrap() reads a text of nothing but brackets in one pass', () => {
  expect(unwrap(`a${'('.repeat(50_000)}${')'.repeat(100_000)}`)).toHaveLength(100_001)
})
