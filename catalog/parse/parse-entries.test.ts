import { expect, test } from 'vitest'
import { entriesFile, entryData, jsonFile, mdxFile, publishedEntry, reportFile } from '../content.fixture'
import { formatProblem } from '../model/problem'
import { parseEntries } from './parse-entries'

const asked = { families: ['order'], hasHttp: true }

test('an entry written as JSON and as MDX is the same entry, but for its place', () => {
  const json = jsonFile({
    family: 'order',
    entries: [
      {
        code: 'ORD-1',
        status: 400,
        title: 'Bad `order`',
        summary: 'The *order* is wrong.',
        message: 'Order %v of {shop} is wrong',
        messageSource: 'illustrative',
        params: [
          { placeholder: '%v', name: 'order', meaning: 'The ID.', example: '7' },
          { placeholder: '{shop}', name: 'shop', meaning: 'The shop.' },
        ],
        retry: { rule: 'after-delay', note: 'After the time that it names.', afterSeconds: 60 },
        actors: ['caller', 'api-team'],
        userText: 'Please try again.',
        ask: ['The ID'],
        keywords: ['broken order'],
        aliases: ['BAD-ORDER'],
        since: '2026-11-20',
        causes: [
          {
            text: 'The ID is wrong, or of *another* shop.',
            check: 'Compare it with `id`.',
            fix: 'Send the right one.',
          },
          { text: 'The order was removed:\n\n- by its buyer\n- by the shop' },
        ],
        solutions: [{ text: 'Check the ID.' }, { text: 'Restore it.', for: 'administrator' }],
        examples: [
          {
            title: 'An ID with a `letter`',
            source: 'documented',
            malformed: true,
            request: ['POST /orders HTTP/1.1', 'Content-Type: application/json', '', '{', '  "id": x', '}'],
            response: ['HTTP/1.1 400 Bad Request', 'Content-Type: application/json', '', '{ "code": "ORD-1" }'],
            note: 'The `x` has no quotes.\n\nSo it is no JSON.',
          },
          {
            title: 'An old ID',
            source: 'illustrative',
            request: 'GET /orders/7 HTTP/1.1',
            response: 'HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{ "code": "ORD-1" }\r\n',
          },
        ],
        sections: [{ heading: 'How IDs look', text: '| a | b |\n| - | - |\n| 1 | 2 |' }],
      },
    ],
  })
  const mdx = {
    path: 'content/shop/ORD-1.mdx',
    text: `---
code: "ORD-1"
status: 400
family: order
title: "Bad \`order\`"
summary: "The *order* is wrong."
message: "Order %v of {shop} is wrong"
messageSource: illustrative
params:
  - { placeholder: "%v", name: order, meaning: "The ID.", example: "7" }
  - placeholder: "{shop}"
    name: shop
    meaning: "The shop."
retry:
  rule: after-delay
  note: "After the time that it names."
  afterSeconds: 60
actors: [caller, api-team]
userText: "Please try again."
ask: ["The ID"]
keywords: ["broken order"]
aliases: ["BAD-ORDER"]
since: "2026-11-20"
---

## Causes

- The ID is wrong,
  or of *another* shop.
  - Check: Compare it with \`id\`.
  - Fix: Send the right one.
- The order was removed:

  - by its buyer
  - by the shop

## Solutions

1. Check the ID.
2. Restore it.
   - For: administrator

## Examples

### An ID with a \`letter\`

Source: documented

\`\`\`http request malformed
POST /orders HTTP/1.1
Content-Type: application/json

{
  "id": x
}
\`\`\`

\`\`\`http response
HTTP/1.1 400 Bad Request
Content-Type: application/json

{ "code": "ORD-1" }
\`\`\`

The \`x\` has no quotes.

So it is no JSON.

### An old ID

Source: illustrative

\`\`\`http request
GET /orders/7 HTTP/1.1
\`\`\`

\`\`\`http response
HTTP/1.1 400 Bad Request
Content-Type: application/json

{ "code": "ORD-1" }
\`\`\`

## How IDs look

| a | b |
| - | - |
| 1 | 2 |
`,
  }
  const [fromJson, fromMdx] = [publishedEntry(json), publishedEntry(mdx)]
  expect(fromJson.place).toEqual({ file: 'content/shop/order.json', line: 4, column: 5 })
  expect(fromMdx.place).toEqual({ file: 'content/shop/ORD-1.mdx', line: 2, column: 1 })
  expect({ ...fromMdx, place: fromJson.place }).toEqual(fromJson)
  expect(fromJson.examples.map((example) => example.malformed)).toEqual([true, false])
})

test.each([
  ['\\r\\n', '\r\n'],
  ['a lone \\r', '\r'],
])('an MDX entry whose lines end with %s is the same entry', (_name, end) => {
  const file = mdxFile()
  expect(publishedEntry({ ...file, text: file.text.replaceAll('\n', end) })).toEqual(publishedEntry(file))
})

test.each([
  ['\\r\\n', '\r\n'],
  ['a lone \\r', '\r'],
])('problems of an MDX entry are placed where they stand, also where lines end with %s', (_name, end) => {
  const { path, text } = mdxFile({ frontMatter: 'code: "ORD-1"\nstatus: 99\nfamily: order\ntitel: "x"' })
  const wrong = text.replace('Source: documented', 'Source: invented').replace('- The order was', '-\n- The order was')
  const lines = reportFile({ path, text: wrong.replaceAll('\n', end) }).split('\n')
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
    'content/shop/ORD-1.mdx:2:1 Cannot do without "title"',
    'content/shop/ORD-1.mdx:3:9 Cannot read "status"',
    'content/shop/ORD-1.mdx:5:1 Cannot use the field "titel"',
    'content/shop/ORD-1.mdx:16:1 Cannot read "causes[1].text"',
    'content/shop/ORD-1.mdx:28:1 Cannot read "examples[0].source"',
  ])
})

test('what to write in the text of an MDX entry is written as text', () => {
  const { path, text } = mdxFile()
  const wrong = text
    .replace('Source: documented', 'Source: invented')
    .replace('order.\n\n## Ex', 'order.\n   - For: all\n\n## Ex')
  expect(reportFile({ path, text: wrong })).toMatchInlineSnapshot(`
    "content/shop/ORD-1.mdx:22:4 Cannot read "solutions[1].for"
        expected: one of "caller", "administrator", "api-team"
        received: "all"
        write:    For: caller
    content/shop/ORD-1.mdx:28:1 Cannot read "examples[0].source"
        expected: one of "documented", "inferred", "illustrative"
        received: "invented"
        write:    Source: documented"
  `)
})

test('prose in the front matter is refused, at its key', () => {
  const { path, text } = mdxFile()
  expect(reportFile({ path, text: text.replace('actors:', 'causes: [a, b]\nactors:') })).toMatchInlineSnapshot(`
    "content/shop/ORD-1.mdx:10:1 Cannot use the field "causes"
        expected: causes as a section of the text
        received: causes in the front matter
        write:    ## Causes"
  `)
})

test('a fault in the prose does not hide the faults of the front matter, nor those of other sections', () => {
  const { path, text } = mdxFile()
  const wrong = text
    .replace('status: 404', 'status: 405')
    .replace('actors: [caller]', 'actors: [nobody]')
    .replace('- The ID is wrong.\n- The order was removed.', 'None.')
  expect(
    reportFile({ path, text: wrong })
      .split('\n')
      .filter((line) => !line.startsWith(' ')),
  ).toEqual([
    'content/shop/ORD-1.mdx:10:10 Cannot read "actors[0]"',
    'content/shop/ORD-1.mdx:15:1 Cannot read the section "Causes"',
    'content/shop/ORD-1.mdx:34:1 Cannot accept the response of "An ID that does not exist": its status is not the entry’s',
  ])
})

test('null means absent for every optional field, at any depth', () => {
  const fields = { message: null, params: null, keywords: null, since: null, slug: null, $schema: undefined }
  const causes = [
    { text: 'One.', check: null },
    { text: 'Two.', fix: null },
  ]
  const plain = { causes: [{ text: 'One.' }, { text: 'Two.' }] }
  expect(publishedEntry(entriesFile([{ ...fields, causes }]))).toEqual(publishedEntry(entriesFile([plain])))
})

test('null for a field that an entry needs is a missing field', () => {
  expect(reportFile(entriesFile([{ title: null }])).split('\n')[0]).toBe(
    'content/shop/order.json:7:16 Cannot do without "title"',
  )
})

test('the family of a file is that of each entry which names none', () => {
  const { family, ...rest } = entryData()
  expect(family).toBe('order')
  const file = jsonFile({ family: 'order', entries: [rest, entryData({ code: 'ORD-2', family: null })] })
  const { parsed, problems } = parseEntries(file, { catalog: 'shop', ...asked })
  expect(problems).toEqual([])
  expect(parsed.map((item) => item.entry.family)).toEqual(['order', 'order'])
})

test('a fault of the file does not hide the faults of its entries', () => {
  const file = jsonFile({
    familly: 'order',
    family: 'ORDER',
    entries: [entryData({ titel: 'x' }), 7, { code: 'ORD-3' }],
  })
  const lines = parseEntries(file, { catalog: 'shop', ...asked }).problems.map(
    (problem) => formatProblem(problem).split('\n')[0],
  )
  expect(lines).toEqual([
    'content/shop/order.json:3:13 Cannot read "family"',
    'content/shop/order.json:44:5 Cannot read "entries[1]"',
    'content/shop/order.json:2:3 Cannot use the field "familly"',
    'content/shop/order.json:42:7 Cannot use the field "titel"',
    'content/shop/order.json:45:5 Cannot do without "status"',
    'content/shop/order.json:45:5 Cannot do without "title"',
    'content/shop/order.json:45:5 Cannot do without "summary"',
    'content/shop/order.json:45:5 Cannot do without "causes"',
    'content/shop/order.json:45:5 Cannot do without "solutions"',
    'content/shop/order.json:45:5 Cannot do without "examples"',
  ])
})

test('an entry that does not fit keeps its sound fields, and is not complete', () => {
  const { parsed } = parseEntries(entriesFile([{ status: 99, related: [{ code: 'ORD-9' }] }, { code: 'ORD-2' }]), {
    catalog: 'shop',
    ...asked,
  })
  expect(parsed.map((item) => item.isComplete)).toEqual([false, true])
  expect(parsed[0]?.entry).toMatchObject({ code: 'ORD-1', statuses: [], related: [{ code: 'ORD-9' }], examples: [] })
})

test('a file takes 20,000 entries, and not one more', () => {
  const entries = (count: number) => ({ path: 'a.json', text: `{"entries":[${Array(count).fill('0').join(',')}]}` })
  expect(
    parseEntries(entries(20_000), { catalog: 'shop', ...asked }).problems.map((problem) => problem.subject),
  ).not.toContain('entries')
  expect(
    parseEntries(entries(20_001), { catalog: 'shop', ...asked }).problems.filter(
      ({ subject }) => subject === 'entries',
    ),
  ).toEqual([
    {
      kind: 'bad-field',
      subject: 'entries',
      place: { file: 'a.json', line: 1, column: 12 },
      expected: 'at most 20000 entries in a file',
      received: 'a list of 20001',
      write: '"entries": …',
    },
  ])
})

test.each(['null', '[]', '"text"', '7', '{}', '{"entries": []}', '{"entries": {}}', '{"entries": null}'])(
  'a file that holds %s is refused without an exception',
  (text) => {
    const { parsed, problems } = parseEntries({ path: 'a.json', text }, { catalog: 'shop', ...asked })
    expect({ parsed, refused: problems.length > 0 }).toEqual({ parsed: [], refused: true })
  },
)

test('the codes in a file that cannot be parsed are known all the same', () => {
  expect(
    parseEntries(
      { path: 'a.json', text: '{ "entries": [{ "code": "A-1" }, { "code": "A-2", }] }' },
      { catalog: 'shop', ...asked },
    ),
  ).toMatchObject({
    parsed: [],
    unread: ['A-1', 'A-2'],
    isPartial: true,
  })
  expect(
    parseEntries({ path: 'a.mdx', text: '---\ncode: "A-1"\n\ttitle: x\n---\n' }, { catalog: 'shop', ...asked }).unread,
  ).toEqual(['A-1'])
  expect(
    parseEntries({ path: 'a.mdx', text: '---\ncode: A-1\ncode: A-1\n---\n' }, { catalog: 'shop', ...asked }).unread,
  ).toEqual(['A-1', 'A-1'])
})
