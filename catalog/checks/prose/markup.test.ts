import { expect, test } from 'vitest'
import { report, reportOf, sourceFolder } from '../../content.fixture'

const first = (text: string) => reportOf({ summary: text }).split('\n')

test('checkMarkup refuses a link in HTML, and says how Markdown writes it', () => {
  const text = 'Read <a href="https://support.shop.example/paid">why it is paid</a>.'
  expect(first(text)).toEqual([
    'content/shop/order.json:8:18 Cannot use the HTML "<a href="https://support.shop.example/paid">"',
    '    expected: Markdown, or code marks around a tag that readers are to see',
    '    received: `<a href="https://support.shop.example/paid">`',
    '    write:    [why it is paid](https://support.shop.example/paid)',
  ])
})

test.each([
  ['One line<br>two.', 'an empty line, or two spaces at the end of the line'],
  ['This is <b>bold</b>.', '**text**'],
  ['This is <EM>bold</EM>.', '*text*'],
  ['Send <code>id</code>.', '`text`'],
  ["See <a href='/shop/ORD-1/'>it</a>.", '[it](/shop/ORD-1/)'],
])('checkMarkup refuses %j', (text, write) => {
  expect(first(text)[0]).toMatch(/^content\/shop\/order\.json:8:18 Cannot use the HTML "/)
  expect(first(text)[3]).toBe(`    write:    ${write}`)
})

test.each([
  'Send <access-token> and <code>, or <a> and <b>.',
  'Write `<br>` or `<a href="/x/">x</a>` in code.',
  'a <b, c> d',
  '<img src=x onerror=window.x=1> is text.',
])('checkMarkup takes %j for text', (summary) => {
  expect(reportOf({ summary })).toBe('')
})

test('checkMarkup warns of an unknown language, in prose and in guides', () => {
  const text = '```jsno\n{}\n```'
  expect(reportOf({ sections: [{ heading: 'More', text }] })).toContain('Warning: Cannot highlight the language "jsno"')
  expect(reportOf({ sections: [{ heading: 'More', text: '```python\nx\n```\n\n```\ny\n```' }] })).toBe('')
  const guides = [
    { path: 'content/shop/guides/retry.mdx', text: `---\ntitle: "Retry"\nsummary: "When."\n---\n\nText.\n\n${text}\n` },
  ]
  expect(report(sourceFolder({ guides })).split('\n')).toEqual([
    'content/shop/guides/retry.mdx:8:1 Warning: Cannot highlight the language "jsno"',
    '    expected: a known language; http, json, ts, js and bash are highlighted',
    '    received: "jsno"',
    '    write:    ```json',
  ])
})
