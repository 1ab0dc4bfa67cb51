import { expect, test } from 'vitest'
import {
  describeCodePoint,
  escapeUnsafe,
  findUnsafeCharacter,
  findUnsafeOffset,
  findUnsafeReference,
} from './unsafe-character'

test.each([
  ['NUL', 'a\u0000b', 'U+0000'],
  ['ESC', 'a\u001b[2J', 'U+001B'],
  ['DEL', '\u007f', 'U+007F'],
  ['C1', '\u009b', 'U+009B'],
  ['a bidirectional override', 'if \u202e} txet\u202c ok', 'U+202E'],
  ['a bidirectional isolate', '\u2066', 'U+2066'],
  ['a high surrogate alone', 'a\ud800b', 'U+D800'],
  ['a low surrogate alone', '\udc00', 'U+DC00'],
])('findUnsafeCharacter finds %s', (_name, text, name) => {
  expect(describeCodePoint(findUnsafeCharacter(text) ?? -1)).toBe(name)
})

test.each(['tab\tand\r\nlines', 'שלום مرحبا', '💥 ünï', 'a\u2028b\u2029 ]]> c', '\u200d\u00ad', ''])(
  'findUnsafeCharacter accepts %j',
  (text) => {
    expect(findUnsafeCharacter(text)).toBeUndefined()
  },
)

test('findUnsafeOffset counts in UTF-16 code units, from where it is told', () => {
  expect(findUnsafeOffset('💥\u0000a\u0000')).toBe(2)
  expect(findUnsafeOffset('💥\u0000a\u0000', 3)).toBe(4)
  expect(findUnsafeOffset('💥\u0000a\u0000', 5)).toBeUndefined()
})

test.each([
  ['&#x202e;', '&#x202e;'],
  ['a &#8238; b', '&#8238;'],
  ['&#0;', '&#0;'],
  ['&#x41;', undefined],
  ['&#1234567890;', undefined],
  ['&amp;#x202e', undefined],
])('findUnsafeReference of %j is %j', (text, found) => {
  expect(findUnsafeReference(text)).toBe(found)
})

test('escapeUnsafe writes them as JSON does, and nothing else', () => {
  expect(escapeUnsafe('a\u0000\u001b\u202e\ud800💥\n')).toBe('a\\u0000\\u001b\\u202e\\ud800💥\n')
})
