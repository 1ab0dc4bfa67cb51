import { expect, test } from 'vitest'
import { lookalikeOf, mayBeMisread } from './lookalikes'

test.each([
  ['AUT-OOO7', 'AUT-0007'],
  ['IDE-l003', 'IDE-1003'],
  ['AB-1O', 'AB-10'],
  ['1DE-0014', 'IDE-0014'],
  ['N0TFOUND-404', 'NOTFOUND-404'],
  ['IDE 0O12', 'IDE-0012'],
  ['aut oo7', 'AUT-0007'],
])('%s looks like %s', (misread, meant) => {
  expect(mayBeMisread(misread)).toBe(true)
  expect(lookalikeOf(misread)).toBe(lookalikeOf(meant))
})

test('a word of letters is only a word, and so is a number', () => {
  expect(['tool', 'bill', '1001', 'AB', 'A 1 O'].filter(mayBeMisread)).toEqual([])
})
