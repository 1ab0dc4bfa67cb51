import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeSpanParts, isPlainText, markdownTree } from './markdown-tree'
import { plainText } from './plain-text'

test.each([
  ['Send `firstName` again.', 'Send firstName again.'],
  ['**Both** of [these](/platform/AUTH-401/) fail.', 'Both of these fail.'],
  ['Value {name} must be < 10 & <b>bold</b>', 'Value {name} must be < 10 & <b>bold</b>'],
  ['First.\n\n- one\n- two\n\n```json\n{ "a": 1 }\n```', 'First. one two { "a": 1 }'],
  ['| a | b |\n| - | - |\n| 1 | 2 |', 'a b 1 2'],
  ['snake_case_name stays', 'snake_case_name stays'],
])('plainText of %j', (markdown, words) => {
  expect(plainText(markdown)).toBe(words)
})

test('isPlainText is true only where the tree is one paragraph of exactly that text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 .-#*_`<>[]()!|&;:/@\\\n~+=w'), maxLength: 12 })
  fc.assert(
    fc.property(text, (value) => {
      if (value === '' || !isPlainText(value)) return
      const [block, ...rest] = markdownTree(value).children
      expect(rest).toEqual([])
      expect(block).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value }] })
    }),
    { numRuns: 5000 },
  )
})

test('codeSpanParts cuts text exactly as the tree does, or not at all', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 .-#*_`<>[]()!|&;:/@\\\n~+=w', '`', '`a`'), maxLength: 12 })
  fc.assert(
    fc.property(text, (value) => {
      const parts = codeSpanParts(value)
      if (value === '' || parts === undefined) return
      const [block, ...rest] = markdownTree(value).children
      expect(rest).toEqual([])
      const nodes = parts.map((part, index) => ({ type: index % 2 === 0 ? 'text' : 'inlineCode', value: part }))
      expect(block).toMatchObject({ type: 'paragraph', children: nodes.filter((node) => node.value !== '') })
    }),
    { numRuns: 20_000 },
  )
})
