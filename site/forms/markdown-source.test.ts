import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../catalog/text/plain-text'
import { codeFence, codeSpan, escapeMarkdown, listItem } from './markdown-source'

test('escapeMarkdown leaves codes as they are', () => {
  expect(escapeMarkdown('unprocessable_entity')).toBe('unprocessable_entity')
  expect(escapeMarkdown('E.1001 & co')).toBe('E.1001 & co')
  expect(escapeMarkdown('*a* _b_ <c> [d] 1')).toBe('\\*a\\* \\_b\\_ \\<c> \\[d\\] 1')
  expect(escapeMarkdown('1. # x')).toBe('1\\. # x')
})

test('escapeMarkdown gives Markdown that reads as the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 .-#*_`<>[]()!|&;\\~+=:'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, (value) => {
      expect(plainText(escapeMarkdown(value))).toBe(value.replace(/\s+/g, ' ').trim())
    }),
    { numRuns: 5000 },
  )
})

test('codeSpan and codeFence outlast the backticks of their text', () => {
  expect(codeSpan('a')).toBe('`a`')
  expect(codeSpan('`a``b')).toBe('``` `a``b ```')
  expect(codeFence('```\n', 'http')).toBe('````http\n```\n````')
})

test('listItem keeps further lines below its text', () => {
  expect(listItem('1.', 'a\n\nb\n- c')).toBe('1. a\n\n   b\n   - c')
})
