import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../catalog/cpu-time.fixture'
import { defaultSlug } from '../catalog/model/entry-name'
import { checkSlug } from '../catalog/values/slug'
import { importSources } from './import-sources'
import { isSyntax } from './mapping/find-placeholders'
import { Folder } from './merge/folder.fixture'
import { forms } from './rows/detect-form'
import { importText, shop } from './rows/source.fixture'

test('the summary has the numbers of the command, each status of an entry counted once', () => {
  const csv = 'code,status,message\nA1,400|404,One\nA2,404,Two\nA3,-503,Three\nA3,,Other\n'
  expect(importText('e.csv', csv).summary).toEqual({
    form: 'csv',
    codes: 3,
    statuses: { '400': 1, '404': 2, none: 1 },
    drafts: 3,
    variants: 2,
    added: 3,
    changed: 0,
    unchanged: 0,
    gone: 0,
    lost: [{ file: 'e.csv', line: 4, column: 4, what: 'no HTTP status from 100 to 599: -503' }],
  })
})

test('plain text stays plain: nothing in it becomes markup', () => {
  const words = '_by_ *x* <y> [a](b) `c`'
  const { entries } = importText('e.json', JSON.stringify([{ code: 'A1', message: words, description: words }]))
  expect(entries[0]).toMatchObject({ message: words, summary: '\\_by\\_ \\*x\\* \\<y> \\[a\\](b) \\`c\\`' })
  const line = (text: string) =>
    importText('e.json', JSON.stringify([{ code: 'A1', message: 'm', cause: text }])).entries[0]?.causes
  expect(line('# one')).toEqual([{ text: '\\# one' }])
  expect(line('1. one')).toEqual([{ text: '1\\. one' }])
})

test('HTML in a field becomes Markdown, and what only looks like it stays', () => {
  const cause =
    '<p>See <a href="https://x.example/a">the <b>docs</b></a>.</p><ul><li>One_</li><li><code>a*b</code></li></ul>'
  const { entries } = importText('e.json', JSON.stringify([{ code: 'A1', message: 'Bad <name>', cause }]))
  expect(entries[0]).toMatchObject({
    message: 'Bad <name>',
    params: [{ placeholder: '<name>', name: 'name' }],
    causes: [{ text: 'See [the **docs**](https://x.example/a).\n\n- One\\_\n- `a*b`' }],
  })
})

test('templates, zero values and successes are no errors', () => {
  const rows = [
    { code: '{{code}}', message: 'x' },
    { code: 'E_UNSPECIFIED', message: 'x' },
    { code: 'FINE', status: 200, message: 'x' },
    { code: 'BAD', status: 400, message: 'x' },
  ]
  expect(importText('e.json', JSON.stringify(rows)).entries.map(({ code }) => code)).toEqual(['BAD'])
})

test('files whose columns have other names are understood each by itself', () => {
  const folder = new Folder()
  const sources = {
    'a.csv': 'code,message\nA1,One thing\nA2,Two things\n',
    'b.csv': 'Error ID,HTTP,Text\nB1,404,Not there\n',
    'c.md': '| Code | Meaning |\n|---|---|\n| A1 | One |\n| C1 | Three |\n',
    'd.csv': 'Country,Capital\nGermany,Berlin\nFrance,Paris\n',
  }
  expect(folder.importAll(sources).lost).toEqual(
    [2, 3].map((line) => ({ file: 'd.csv', line, column: 1, what: 'a row without a code' })),
  )
  expect(folder.entries()).toMatchObject([
    { code: 'A1', title: 'One', message: 'One thing' },
    { code: 'A2', message: 'Two things' },
    { code: 'B1', statuses: [404], message: 'Not there' },
    { code: 'C1', title: 'Three' },
  ])
})

test('numbers that only count are codes, also where they could be a success; a message that is not written is no fault', () => {
  const keyed = (...keys: number[]) => JSON.stringify(Object.fromEntries(keys.map((key) => [key, `Failure ${key}`])))
  const codesOf = (json: string) => importText('codes.json', json).entries.map(({ code }) => code)
  expect(codesOf(keyed(1, 2, 198, 199, 200, 201))).toEqual(['1', '2', '198', '199', '200', '201'])
  expect(codesOf(keyed(200, 400, 404))).toEqual(['400', '404'])
  expect(codesOf('[{"code":"NO_MEMORY_ERROR","message":"x"},{"code":"no_error","message":"y"}]')).toEqual([
    'NO_MEMORY_ERROR',
  ])
})

test('one placeholder syntax counts for a catalog; others are literal', () => {
  const csv = 'code,message\nA1,No %name% in {item}\nA2,No %other%\nA3,100% of it\n'
  const { entries, placeholders } = importText('e.csv', csv)
  expect(placeholders).toEqual(['percent'])
  expect(entries.map(({ params }) => params?.map(({ placeholder }) => placeholder))).toEqual([
    ['%name%'],
    ['%other%'],
    undefined,
  ])
})

test('guesses are reported, with what they rest on', () => {
  expect(importText('e.csv', 'errorCode,msg\nA1,x y\nA2,z\n').guesses).toEqual([
    { field: 'code', key: 'errorCode', by: 'name' },
    { field: 'message', key: 'msg', by: 'name' },
  ])
})

test('a source of no known form is reported', () => {
  expect(importText('a.bin', 'hello').lost).toEqual([
    { file: 'a.bin', line: 1, column: 1, what: 'a file whose form is not known' },
  ])
})

test('property: no text of any form makes it throw, and every slug fits the grammar', () => {
  const pieces = fc.constantFrom(
    'code',
    'message',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    '\n',
    '- ',
    '| ',
    '# ',
    '&a',
    '*a',
    '---\n',
    '<b>',
    'E1',
    '404',
    '=',
    "'",
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.constantFrom(...forms), text, (form, words) => {
      const { entries, placeholders } = importSources({
        sources: [{ path: 'x', text: words }],
        ...shop,
        form,
      })
      // As catalog.json states them, where messages have any.
      const stated = placeholders.length === 0 ? undefined : placeholders.filter(isSyntax)
      for (const { slug, ...entry } of entries) {
        expect(checkSlug(slug ?? defaultSlug({ ...entry, placeholders: stated }), shop.reserved)).toBe(undefined)
      }
    }),
    { numRuns: 400 },
  )
})

test('what is lost by the hundred thousand is reported, and numbered names are found at once', () => {
  const { summary } = importText('e.csv', `code,status,message\nA1,404 ${'999 '.repeat(200_000)},Text\n`)
  expect([summary.codes, summary.lost.length]).toEqual([1, 200_000])
  const alike = (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => `E,the same six words at first ${index}`)
    const twins = Array.from({ length: count }, (_, index) => `E${String.fromCodePoint(0x4e00 + index)},Text`)
    return `code,message\n${[...rows, ...twins].join('\n')}\n`
  }
  expect(importText('e.csv', alike(100)).summary).toMatchObject({ codes: 101, variants: 100 })
  const small = cpuTime(() => importText('e.csv', alike(2_000)))
  expect(cpuTime(() => importText('e.csv', alike(8_000)))).toBeLessThan(small * 12)
})

test('a status line is a status', () => {
  const { entries, lost } = importText('e.csv', 'code,status,message\nA1,HTTP/1.1 404,One\nA2,HTTP/2 410 Gone,Two\n')
  expect(entries.map(({ statuses }) => statuses)).toEqual([[404], [410]])
  expect(lost).toEqual([])
})

test('time grows in line with the codes', () => {
  const rows = (count: number) =>
    JSON.stringify(
      Array.from({ length: count }, (_, index) => ({
        code: `E${index}`,
        message: `No {x} ${index}`,
        description: 'a <b>b</b>',
      })),
    )
  importText('e.json', rows(2000))
  const small = cpuTime(() => importText('e.json', rows(2000)))
  const large = cpuTime(() => importText('e.json', rows(16_000)))
  expect(large).toBeLessThan(small * 24 + 500)
})
