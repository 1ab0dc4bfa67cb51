import { expect, test } from 'vitest'
import { inlineParts } from './inline-text'

/** Code in brackets. */
const read = (markdown: string) =>
  inlineParts(markdown)
    .map(({ text, isCode }) => (isCode ? `[${text}]` : text))
    .join('')

test('inlineParts gives the words of a text, and its code', () => {
  expect(read('Send `applicationId`; the request had **none**.')).toBe('Send [applicationId]; the request had none.')
  expect(read('See [the *guide*](/guides/retries/) and `` a`b ``.')).toBe('See the guide and [ a`b ].')
  expect(read('Two\nlines, 3 * 4 * 5, \\*no\\* emphasis')).toBe('Two lines, 3 * 4 * 5, *no* emphasis')
  expect(read('- one\n- two')).toBe('one two')
  expect(read('<b>raw</b>')).toBe('<b>raw</b>')
  expect(read('')).toBe('')
})
