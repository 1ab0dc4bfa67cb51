import { expect, test } from 'vitest'
import { canonicalCode, looseCode } from './canonical-code'

test('canonicalCode() is the same for all spellings of a code', () => {
  for (const spelling of ['AUT-0007', 'aut 7', 'Aut_07', 'AUT0007', 'AUT/7'])
    expect(canonicalCode(spelling)).toBe('aut7')
  for (const spelling of ['token_expired', 'tokenExpired', 'TOKEN-EXPIRED'])
    expect(canonicalCode(spelling)).toBe('tokenexpired')
})

test('canonicalCode() keeps two numbers apart, and zero', () => {
  expect(['A-1-15', 'A-115', 'A-0', '-32600', '000'].map(canonicalCode)).toEqual(['a1.15', 'a115', 'a0', '32600', '0'])
})

test('looseCode() keeps zeros', () => {
  expect(looseCode('AUT-0007')).toBe('aut0007')
})
