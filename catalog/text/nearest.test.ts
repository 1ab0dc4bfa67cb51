import { expect, test } from 'vitest'
import { editDistance } from './edit-distance'
import { nearest } from './nearest'

test.each([
  ['AUT-0007', 'AUT-0007', 0],
  ['AUT-0007', 'AUT-007', 1],
  ['status', 'statsu', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('editDistance of %j and %j is %d', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance)
  expect(editDistance(b, a, 5)).toBe(distance)
})

test('nearest gives the candidate with the fewest edits, the first of equals', () => {
  expect(nearest('AUT-007', ['AUT-1007', 'AUT-0007', 'AUT-0006'])).toBe('AUT-1007')
  expect(nearest('AUT-0007x', ['AUT-1007', 'AUT-0007', 'AUT-0006'])).toBe('AUT-0007')
})

test('nearest takes upper and lower case as the same', () => {
  expect(nearest('notfound-404', ['CONFLICT-409', 'NOTFOUND-404'])).toBe('NOTFOUND-404')
})

test('nearest gives nothing where more than a third of the word would change', () => {
  expect(nearest('order', ['family', 'status', 'odd'])).toBeUndefined()
  expect(nearest('order', [])).toBeUndefined()
})
