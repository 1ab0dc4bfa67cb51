import { expect, test } from 'vitest'
import { entriesFile, mdxFile, publishedEntry, reportFile, reportOf } from '../content.fixture'

test('a text field takes 65,536 characters, and not one more', () => {
  const section = (length: number) => [{ heading: 'Long', text: 'x'.repeat(length) }]
  expect(reportOf({ sections: section(65_536) })).toBe('')
  expect(reportOf({ sections: section(65_537) })).toMatchInlineSnapshot(`
    "content/shop/order.json:43:19 Cannot read "sections[0].text"
        expected: at most 65536 characters
        received: 65537 characters: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
        write:    the same in at most 65536 characters"
  `)
})

test.each([
  ['NUL', 'a\u0000b', 'U+0000 in line 7, column 18'],
  ['an escape sequence', 'a\u001b[2J', 'U+001B in line 7, column 18'],
  ['a bidirectional override', 'if \u202e} txet\u202c ok', 'U+202E in line 7, column 20'],
  ['a lone surrogate', 'a\ud800b', 'U+D800 in line 7, column 18'],
  ['a zero-width space behind escapes', '"\\💥\u200b', 'U+200B in line 7, column 23'],
  ['nothing but a filler', '\u3164', 'U+3164 in line 7, column 17'],
  ['a blank of Braille', '\u2800', 'U+2800 in line 7, column 17'],
])('a title with %s is refused, and the character has its place', (_name, title, received) => {
  expect(reportOf({ title })).toBe(
    [
      'content/shop/order.json:7:16 Cannot read "title"',
      '    expected: text without invisible characters',
      `    received: ${received}`,
      `    write:    the same text without ${received.slice(0, 6)}`,
    ].join('\n'),
  )
})

test.each(['a&#x202E;b', 'a&ZeroWidthSpace;b', '[a](/shop/&#x200b;)'])(
  'a text field with a reference to what nobody can see is refused: %s',
  (text) => {
    expect(reportOf({ userText: text })).toContain(
      'as a character reference\n    write:    the same text without the ref',
    )
  },
)

test.each(['\u00a0 \u3000', '\u0301', '&nbsp;', '&#32; &emsp;'])(
  'a text field that shows nothing is empty: %j',
  (text) => {
    expect(reportOf({ userText: text })).toContain('expected: text that is not empty')
  },
)

test.each([
  ['code', { code: 'ORD\u200d1' }],
  ['slug', { slug: 'ORD\u00ad1' }],
  ['title', { title: 'Order\u{e0041}' }],
  ['keywords[0]', { keywords: ['a\u200bb'] }],
  ['sections[0].heading', { sections: [{ heading: 'a\ue000', text: 'x' }] }],
  ['params[0].placeholder', { message: 'a %v', params: [{ placeholder: '%\u200cv', name: 'a', meaning: 'b' }] }],
])('%s takes nothing that nobody can see', (field, fields) => {
  expect(reportOf(fields)).toContain(`Cannot read "${field}"`)
})

test('a list of lines names the place of the character in its line', () => {
  const request = ['GET / HTTP/1.1', 'Host: a\u200b.example']
  const response = 'HTTP/1.1 404 Not Found\n\n{ "code": "ORD-1" }'
  const said = reportOf({ examples: [{ title: 'One', source: 'documented', request, response }] })
  expect(said).toContain('received: U+200B in line 31, column 21')
})

test('a title takes right-to-left letters, joiners where they shape letters, emoji and what looks like markup', () => {
  const title = 'שלום می\u200cخواهم 👩‍👩‍👧 ❤️ ]]> 💥 <b> &amp; ~'
  expect(publishedEntry(entriesFile([{ title }])).title).toBe(title)
})

test('a text field with a Markdown bomb is refused', () => {
  const solutions = [{ text: `${'>'.repeat(10_000)} x` }, { text: `Two.\n\n${'['.repeat(5_000)}` }]
  expect(reportOf({ solutions })).toMatchInlineSnapshot(`
    "content/shop/order.json:19:19 Cannot read "solutions[0].text"
        expected: lists and quotes at most 32 deep
        received: 10000 levels, in line 1 of it
        write:    a simpler text
    content/shop/order.json:22:19 Cannot read "solutions[1].text"
        expected: at most 500 of the marks * _ ~ [ ] < in a paragraph, and as many lines of === or ---
        received: more of them, in line 3 of it
        write:    a simpler text"
  `)
})

test('HTTP text may be a list of lines, and loses the line ends that an editor leaves', () => {
  const lines = ['GET /orders/7 HTTP/1.1', 'Host: api.example.com']
  const response = 'HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n{ "code": "ORD-1" }\r\n'
  const example = { title: 'One', source: 'documented', request: lines, response }
  expect(publishedEntry(entriesFile([{ examples: [example] }])).examples).toEqual([
    {
      title: 'One',
      source: 'documented',
      request: 'GET /orders/7 HTTP/1.1\nHost: api.example.com',
      response: 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "ORD-1" }',
      malformed: false,
    },
  ])
})

test('HTTP text is no Markdown: its body may hold any number of brackets', () => {
  const body = JSON.stringify({ code: 'ORD-1', note: '[*_'.repeat(1_000) })
  const response = `HTTP/1.1 404 Not Found\nContent-Type: text/plain\n\n${body}`
  const example = { title: 'One', source: 'documented', request: 'GET / HTTP/1.1', response }
  expect(reportOf({ examples: [example] })).not.toContain('limit')
})

test('a NUL in the front matter is refused with its line', () => {
  const frontMatter = 'code: "ORD-1"\nstatus: 404\nfamily: order\ntitle: "Order\u0000"'
  expect(reportFile(mdxFile({ frontMatter })).split('\n')[0]).toBe('content/shop/ORD-1.mdx:5:8 Cannot read "title"')
})
