import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPart, listParts, partPath } from './list-parts'

test('a list is one part up to 250 codes, also an empty one, and then as many even parts as it takes', () => {
  expect([0, 1, 250].map((total) => listParts(total).length)).toEqual([1, 1, 1])
  expect(listParts(251)).toEqual([
    { number: 1, of: 2, from: 1, to: 126, total: 251 },
    { number: 2, of: 2, from: 127, to: 251, total: 251 },
  ])
})

test('every code is in exactly one part, in its order', () => {
  fc.assert(
    fc.property(fc.nat(3000), (total) => {
      const codes = Array.from({ length: total }, (_, index) => index)
      expect(listParts(total).flatMap((part) => inPart(codes, part))).toEqual(codes)
      expect(inPart(codes)).toEqual(inPart(codes, listParts(total)[0]))
    }),
  )
})

test('the first part is the list itself', () => {
  expect([1, 2].map((number) => partPath('/shop/', number))).toEqual(['/shop/', '/shop/page/2/'])
})
