import { expect, test } from 'vitest'
import { withoutNulls } from './without-nulls'

test('withoutNulls drops fields that are null, at any depth, and keeps the places of lists', () => {
  expect(withoutNulls({ a: null, b: { c: null, d: 0 }, e: [null, { f: null, g: '' }], h: false })).toEqual({
    b: { d: 0 },
    e: [null, { g: '' }],
    h: false,
  })
})

test('withoutNulls never touches a prototype', () => {
  const result = withoutNulls(JSON.parse('{ "__proto__": { "polluted": true } }'))
  expect(Object.keys(result)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
  expect(Object.keys(Object.prototype)).toEqual([])
})
