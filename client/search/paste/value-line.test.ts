import { expect, test } from 'vitest'
import { valueLine } from './value-line'

const text = 'one\nkey tier exceeds 12 characters\nkey tier'

test('valueLine finds the first line that has all values of a message, and marks the longest', () => {
  expect(valueLine(text, { max: '12', key: 'tier' })).toEqual({
    number: 2,
    before: 'key ',
    code: 'tier',
    after: ' exceeds 12 characters',
  })
})

test('valueLine finds nothing without values, on a single line, and where the values are apart', () => {
  expect(valueLine(text, {})).toBeUndefined()
  expect(valueLine(text, { key: '' })).toBeUndefined()
  expect(valueLine('key tier', { key: 'tier' })).toBeUndefined()
  expect(valueLine(text, { key: 'one', max: '12' })).toBeUndefined()
})
