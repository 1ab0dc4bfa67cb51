import { expect, test } from 'vitest'
import { findHiddenReferences } from './hidden-reference'

test.each([
  ['&#x202e;', 'U+202E'],
  ['a &#8238; b', 'U+202E'],
  ['&#0;', 'U+0000'],
  ['a &#xD800; b', 'U+D800'],
  ['pass&ZeroWidthSpace;word', 'U+200B'],
  ['pass&shy;word', 'U+00AD'],
  ['[a](https://a.example/&#x200b;)', 'U+200B'],
  ['&#xE0049;', 'U+E0049'],
])('findHiddenReferences names what stands behind %j', (text, character) => {
  expect(findHiddenReferences(text)).toEqual([{ character, line: 1, column: 1 }])
})

test.each([
  '&#x41; &amp; &nbsp; &mdash;',
  '`&#x202e;` is the reference',
  'می&zwnj;خواهم',
  '&#1234567890;',
  '&amp;#x202e;',
])('findHiddenReferences finds nothing in %j', (text) => {
  expect(findHiddenReferences(text)).toEqual([])
})
