import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsAround } from './fits-around'

test('pieces in their order, at both ends and between', () => {
  expect(fitsAround(['Order ', ' is paid by ', ''], 'Order 81 is paid by Jane')).toBe(true)
  expect(fitsAround(['', ' is paid'], 'Order 81 is paid')).toBe(true)
  expect(fitsAround(['Order ', ' is paid'], 'The Order 81 is paid')).toBe(false)
  expect(fitsAround(['Order ', ' is paid'], 'Order 81 is paid.')).toBe(false)
  expect(fitsAround(['Order ', ' is ', ' paid'], 'Order is paid')).toBe(false)
  expect(fitsAround(['aba', 'aba'], 'ababa')).toBe(false)
})

test('a single piece is the whole text', () => {
  expect(fitsAround(['Order'], 'Order')).toBe(true)
  expect(fitsAround(['Order'], 'Orders')).toBe(false)
})

test('whatever is between them', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (pieces, value) =>
      fitsAround(pieces, pieces.join(value)),
    ),
  )
})
