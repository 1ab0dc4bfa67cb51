import { expect, test } from 'vitest'
import { importSources } from '../../import-sources'
import { importText, shop } from '../../rows/source.fixture'

test('in a file on errors all tables of the same columns are taken, though one heading alone speaks of codes', () => {
  const table = (...rows: string[]) => `|Code|Description|\n|--|--|\n${rows.map((row) => `|${row}|\n`).join('')}`
  const text = `## HTTP Code\n${table('400|Bad request.')}\n## Asset\n${table('131001|Invalid coin', '131002|Balance too low')}`
  const codesOf = (path: string) => importText(path, text).entries.map(({ code }) => code)
  expect(codesOf('docs/error.mdx')).toEqual(['400', '131001', '131002'])
  expect(codesOf('docs/reference.mdx')).toEqual(['400'])
})

const doc = `# Reference

## Opcodes

| Code | Name |
|---|---|
| 1 | Hello |

## Error codes

| # | Code | Status | Meaning |
|---|------|--------|---------|
| 1 | \`E100\` | 404 | Not *there* |
| 2 | \`E101\` | 4XX | A \\| B |

## Close codes

| Code | Meaning |
|---|---|
| E100 | Closed |
| 4001 | Gone away |

<!--
| Code | Meaning |
|---|---|
| E999 | Never |
-->
`

test('tables below headings that speak of errors or codes are taken, and the others are reported', () => {
  const { entries, lost } = importText('codes.md', doc)
  expect(entries).toEqual([
    { code: 'E100', namespace: 'error-codes', family: 'error-codes', statuses: [404], title: 'Not there', draft: true },
    { code: 'E101', namespace: 'error-codes', family: 'error-codes', title: 'A | B', draft: true },
    { code: 'E100', namespace: 'close-codes', family: 'close-codes', title: 'Closed', draft: true },
    { code: '4001', namespace: 'close-codes', family: 'close-codes', title: 'Gone away', draft: true },
  ])
  expect(lost).toEqual([
    { file: 'codes.md', line: 5, column: 1, what: 'a table under "Opcodes", which is no list of errors' },
    { file: 'codes.md', line: 13, column: 3, what: '2 values of "#" (no field for it)' },
    { file: 'codes.md', line: 14, column: 16, what: 'no HTTP status from 100 to 599: 4XX' },
  ])
})

test('a section chooses its tables alone', () => {
  expect(importText('codes.md', doc, { section: 'Opcodes' }).entries.map(({ code }) => code)).toEqual(['1'])
  expect(importText('codes.md', doc, { section: 'Close codes' }).entries.map(({ code }) => code)).toEqual([
    'E100',
    '4001',
  ])
})

test('success statuses are no errors', () => {
  const text =
    '## Response codes\n\n| Code | Meaning |\n|--|--|\n| 200 (OK) | Fine |\n| 404 (NOT FOUND) | No such thing |\n'
  expect(importText('c.md', text).entries).toEqual([
    { code: '404', statuses: [404], title: 'No such thing', draft: true },
  ])
})

test('a heading for each code, with messages in quotes that are variants', () => {
  const text =
    '## each_key_duplicate\n\n> Duplicate key at %a%\n\n> Duplicate key `%value%`\n\n## effect_orphan\n\n> `%rune%` stands alone, as in `{x}`\n\nMore words.\n'
  const { entries, placeholders } = importText('messages/client-errors/errors.md', text)
  expect(placeholders).toEqual(['percent'])
  expect(entries).toEqual([
    {
      code: 'each_key_duplicate',
      severity: 'error',
      family: 'client-errors',
      message: 'Duplicate key at %a%',
      params: [{ placeholder: '%a%', name: 'a' }],
      variants: [
        { id: 'duplicate-key-at-a', message: 'Duplicate key at %a%', params: [{ placeholder: '%a%', name: 'a' }] },
        {
          id: 'duplicate-key-value',
          message: 'Duplicate key `%value%`',
          params: [{ placeholder: '%value%', name: 'value' }],
        },
      ],
      draft: true,
    },
    {
      code: 'effect_orphan',
      severity: 'error',
      family: 'client-errors',
      message: '`%rune%` stands alone, as in `{x}`',
      params: [{ placeholder: '%rune%', name: 'rune' }],
      summary: 'More words.',
      draft: true,
    },
  ])
})

test('headings with titles, and facts in bold below them', () => {
  const text =
    '# Errors\n\n## E1001: Order not found\n\n**HTTP status**: 404\n\nThe order is not there.\n\n### Solution\n\n1. Check the ID.\n2. Ask support.\n\n## E1002 - Order paid\n\nToo late.\n'
  expect(importText('e.md', text).entries).toEqual([
    {
      code: 'E1001',
      statuses: [404],
      family: 'errors',
      title: 'Order not found',
      summary: 'The order is not there.',
      solutions: [{ text: 'Check the ID.' }, { text: 'Ask support.' }],
      draft: true,
    },
    { code: 'E1002', family: 'errors', title: 'Order paid', summary: 'Too late.', draft: true },
  ])
})

test('a file for each code: its facts in front matter, or its name alone', () => {
  const own =
    '---\ncode: 040142\nidentifier: token_expired\ntitle: Token: expired\nsummary: It is old.\n---\n\n## Why it happens\n\nTime passed.\n\n## What you will see\n\nA message.\n'
  const rust =
    '#### Note: this error code is no longer emitted by the compiler.\n\nA pattern is missing.\n\n```\nlet x;\n```\n'
  const { entries, lost } = importSources({
    sources: [
      { path: 'codes/40142.md', text: own },
      { path: 'codes/E0004.md', text: rust },
    ],
    ...shop,
  })
  expect(lost).toEqual([])
  expect(entries).toEqual([
    {
      code: '040142',
      title: 'Token: expired',
      summary: 'It is old.',
      causes: [{ text: 'Time passed.' }],
      aliases: ['token_expired'],
      sections: [{ heading: 'What you will see', text: 'A message.' }],
      draft: true,
    },
    {
      code: 'E0004',
      retired: true,
      sections: [
        {
          heading: 'Note: this error code is no longer emitted by the compiler.',
          text: 'A pattern is missing.\n\n```\nlet x;\n```',
        },
      ],
      title: 'E0004',
      draft: true,
    },
  ])
})

test('names in a column of errors are the codes, not the statuses beside them', () => {
  const markdown = `## Errors

| # | Error | HTTP | Meaning |
|---|---|---|---|
| 1 | \`invalid_request\` | 400 | It is bad |
| 2 | \`not_found\` | 404 | It is not there |
`
  expect(importText('e.md', markdown).entries).toEqual([
    { code: 'invalid_request', statuses: [400], title: 'It is bad', draft: true },
    { code: 'not_found', statuses: [404], title: 'It is not there', draft: true },
  ])
})

test('prose states a status where it says that the error comes with it', () => {
  const page = (words: string) => `---\ncode: 40003\ntitle: Bad value\n---\n\n## What you see\n\n${words}\n`
  const statuses = (words: string) => importText('40003.md', page(words)).entries[0]?.statuses
  expect(statuses('The error is reported with code 40003 and HTTP status 400.')).toEqual([400])
  expect(statuses('It comes with HTTP status 400, or with HTTP status 403.')).toEqual([400, 403])
  expect(statuses('The target replied with HTTP status 500.')).toBe(undefined)
  expect(statuses('A success has HTTP status 200.')).toBe(undefined)
})

test('links that lead nowhere are their words; with docsUrl they lead into the docs', () => {
  const markdown =
    '## E1001: Gone\n\nSee [the guide](./guide.md#x) and [Example](https://example.com/a).\n\n## E1002: Paid\n\nNo.\n'
  const { entries, lost } = importText('e.md', markdown)
  expect(entries[0]?.summary).toBe('See the guide and [Example](https://example.com/a).')
  expect(lost).toEqual([
    {
      file: 'e.md',
      line: 3,
      column: 1,
      what: 'where the link ./guide.md#x leads: with "docsUrl" in catalog.json it leads there',
    },
  ])
  const catalog = {
    path: 'content/shop/catalog.json',
    text: '{"name":"Shop","summary":"S.","docsUrl":"https://docs.example.com/api/"}',
  }
  expect(importText('e.md', markdown, { existing: [catalog] }).entries[0]?.summary).toBe(
    'See [the guide](https://docs.example.com/api/guide.md#x) and [Example](https://example.com/a).',
  )
})

test('codes that are struck out or called deprecated are codes that ended', () => {
  const { entries } = importText(
    'e.md',
    '# Errors\n\n| Code | Status | Message |\n|---|---|---|\n| ~~E100~~ | 400 | ~~Old thing~~ |\n| E101 | 404 | Not found |\n| **E102** (deprecated) | 409 | There |\n| E103 (removed in v3) | 410 | Away |\n',
  )
  expect(
    entries.map(({ code, statuses, message, deprecated, retired }) => [code, statuses, message, deprecated, retired]),
  ).toEqual([
    ['E100', [400], 'Old thing', true, undefined],
    ['E101', [404], 'Not found', undefined, undefined],
    ['E102', [409], 'There', true, undefined],
    ['E103', [410], 'Away', undefined, true],
  ])
})

test('headings that name codes are reported where tables of other codes are taken', () => {
  const { entries, lost } = importText(
    'e.md',
    '# Errors\n\n## E1001 Order gone\n\nIt is gone.\n\n## E1002 Order paid\n\nIt is paid.\n\n## Codes\n\n| Code | Meaning |\n|---|---|\n| A1 | first |\n| A2 | second |\n| A3 | third |\n',
  )
  expect(entries.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3'])
  expect(lost).toEqual([
    { file: 'e.md', line: 3, column: 1, what: 'headings that name codes, beside tables of other codes: E1001, E1002' },
  ])
})

test('a heading may have its title right after its code', () => {
  const { entries } = importText('e.md', '# Errors\n\n## E1001 Order gone\n\nIt is gone.\n\n## E1002 Order paid\n')
  expect(entries.map(({ code, title }) => [code, title])).toEqual([
    ['E1001', 'Order gone'],
    ['E1002', 'Order paid'],
  ])
})

test('in a file on errors a table with such codes is one of errors under any heading', () => {
  const { entries, lost } = importText(
    'error.md',
    '# Common errors\n\n| Code | Description |\n|---|---|\n| 400001 | Not valid |\n\n# Small orders\n\n| Code | Meaning | |\n|---|---|---|\n| 700001 | Too small |\n| 700002 | Too many |\n\n# Operations\n\n| Code | Action |\n|---|---|\n| 1 | open |\n| 2 | close |\n',
  )
  expect(entries.map(({ code }) => code)).toEqual(['400001', '700001', '700002'])
  expect(lost.map(({ what }) => what)).toEqual(['a table under "Operations", which is no list of errors'])
})
