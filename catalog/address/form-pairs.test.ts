import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formPairs } from './form-pairs'

test('formPairs reads names and values, encoded or not', () => {
  expect(formPairs('p.key=a%20b+c&request_id=7&flag&=x&a=b=c')).toEqual([
    ['p.key', 'a b c'],
    ['request_id', '7'],
    ['flag', ''],
    ['', 'x'],
    ['a', 'b=c'],
  ])
  expect(formPairs('')).toEqual([])
})

test('formPairs reads what URLSearchParams writes, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))), (pairs) => {
      expect(formPairs(new URLSearchParams(pairs).toString())).toEqual([
        ...new URLSearchParams(new URLSearchParams(pairs).toString()),
      ])
    }),
  )
})

test('formPairs keeps what is encoded badly', () => {
  expect(formPairs('a=%zz%E0%A4&b=%41')).toEqual([
    ['a', '%zz%E0%A4'],
    ['b', 'A'],
  ])
})
