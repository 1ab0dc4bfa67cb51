import { expect, test } from 'vitest'
import { knots } from './knots'

/** The knots of a graph whose nodes are letters, each knot sorted. */
function knotsOf(edges: Readonly<Record<string, string>>): string[] {
  return knots(Object.keys(edges), (node) => [...(edges[node] ?? '')])
    .map((knot) => knot.sort().join(''))
    .sort()
}

test('a knot is what leads back to itself, and nothing that only leads there', () => {
  expect(knotsOf({ a: 'b', b: 'c', c: 'a', d: 'a', e: '' })).toEqual(['abc'])
  expect(knotsOf({ a: 'b', b: 'a', c: 'd', d: 'c', e: 'ac' })).toEqual(['ab', 'cd'])
  expect(knotsOf({ a: 'bc', b: 'a', c: 'a' })).toEqual(['abc'])
  expect(knotsOf({ a: 'a', b: 'c', c: '' })).toEqual([])
})

test('a circle of 100,000 nodes is one knot, and the successors of each node are asked for once', () => {
  let asked = 0
  const size = 100_000
  const found = knots(
    Array.from({ length: size }, (_, index) => index),
    (node) => {
      asked++
      return [(node + 1) % size]
    },
  )
  expect([found.length, found[0]?.length, asked]).toEqual([1, size, size])
})
