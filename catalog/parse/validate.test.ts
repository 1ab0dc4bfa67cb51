import { expect, test } from 'vitest'
import { z } from 'zod'
import { entryData, mdxFile, reportFile, reportOf } from '../content.fixture'
import { formatProblem } from '../model/problem'
import { fieldsAt } from '../model/schema-fields'
import { parseJson } from './data/parse-json'
import { validate } from './validate'

function check(schema: z.ZodType, text: string): string {
  const { located } = parseJson({ path: 'a.json', text })
  if (located === undefined) throw new Error('not JSON')
  return validate(schema, located.value, located).problems.map(formatProblem).join('\n')
}

test('validate gives the data where it fits', () => {
  const { located } = parseJson({ path: 'a.json', text: '{ "a": 1 }' })
  if (located === undefined) throw new Error('not JSON')
  expect(validate(z.strictObject({ a: z.int() }), located.value, located)).toEqual({ value: { a: 1 }, problems: [] })
})

test('validate names an unknown field, and the field that is probably meant', () => {
  const schema = z.strictObject({ title: z.string(), list: z.array(z.strictObject({ status: z.int() })) })
  expect(
    check(schema, '{ "title": "a",\n  "list": [{ "status": 1, "statsu": 2 }],\n  "zzz": 1 }'),
  ).toMatchInlineSnapshot(`
    "a.json:2:27 Cannot use the field "list[0].statsu"
        expected: one of status
        received: "statsu"
        write:    "status": …
    a.json:3:3 Cannot use the field "zzz"
        expected: one of title, list
        received: "zzz"
        write:    nothing: remove it"
  `)
})

test('validate names every missing field at once, each with how it is written', () => {
  const schema = z.strictObject({ a: z.string(), b: z.int(), c: z.array(z.string()), d: z.enum(['x', 'y']) })
  expect(check(schema, '{}')).toMatchInlineSnapshot(`
    "a.json:1:1 Cannot do without "a"
        expected: a text in quotes
        received: nothing
        write:    "a": "…"
    a.json:1:1 Cannot do without "b"
        expected: a number
        received: nothing
        write:    "b": 1
    a.json:1:1 Cannot do without "c"
        expected: a list
        received: nothing
        write:    "c": [ … ]
    a.json:1:1 Cannot do without "d"
        expected: one of "x", "y"
        received: nothing
        write:    "d": "x""
  `)
})

test('validate shows a number as it was written, since reading it changes it', () => {
  expect(check(z.strictObject({ code: z.string() }), '{ "code": 9007199254740993 }')).toMatchInlineSnapshot(`
    "a.json:1:11 Cannot read "code"
        expected: a text in quotes
        received: 9007199254740993
        write:    "code": "9007199254740993""
  `)
  expect(check(z.strictObject({ n: z.int().max(9) }), '{ "n": 1e999 }')).toMatchInlineSnapshot(`
    "a.json:1:8 Cannot read "n"
        expected: a number
        received: 1e999
        write:    "n": 1"
  `)
})

test('validate refuses what is no object at all', () => {
  expect(check(z.strictObject({ a: z.int() }), 'null')).toMatchInlineSnapshot(`
    "a.json:1:1 Cannot read "the whole file"
        expected: an object
        received: null
        write:    { … }"
  `)
  expect(check(z.strictObject({ a: z.int() }), '[1, 2]')).toContain('received: a list of 2')
})

test('validate names the smaller of two limits only', () => {
  const schema = z.strictObject({ a: z.string().max(100).max(10) })
  expect(check(schema, JSON.stringify({ a: 'x'.repeat(101) }))).toMatchInlineSnapshot(`
    "a.json:1:6 Cannot read "a"
        expected: at most 10 characters
        received: 101 characters: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
        write:    the same in at most 10 characters"
  `)
})

test('an entry with a status outside 100 to 599 is refused, five of them in one run', () => {
  const statuses = [99, 600, 0, -1, 404.5]
  const entries = statuses.map((status, index) => ({ code: `A-${index}`, status }))
  const lines = reportOf(...entries).split('\n')
  expect(lines.filter((line) => !line.startsWith(' ')).map((line) => line.replace(/^\S+ /, ''))).toEqual(
    statuses.map(() => 'Cannot read "status"'),
  )
  expect(lines.filter((line) => line.includes('received:'))).toEqual(
    statuses.map((status) => `    received: ${status}`),
  )
  expect(lines.slice(0, 4)).toEqual([
    'content/shop/order.json:5:17 Cannot read "status"',
    '    expected: an HTTP status code: a whole number from 100 to 599',
    '    received: 99',
    '    write:    "status": 401',
  ])
})

test('an entry may have several statuses; a list with something else in it, or one in quotes, is refused', () => {
  expect(reportOf({ status: [404, 422], examples: entryData().examples })).toBe('')
  expect(reportOf({ status: [404, 700], examples: entryData().examples })).toMatchInlineSnapshot(`
    "content/shop/order.json:7:9 Cannot read "status[1]"
        expected: an HTTP status code: a whole number from 100 to 599
        received: 700
        write:    …"
  `)
  expect(reportOf({ status: '404' })).toMatchInlineSnapshot(`
    "content/shop/order.json:5:17 Cannot read "status"
        expected: an HTTP status code: a whole number from 100 to 599, or a list of them
        received: "404"
        write:    "status": 401"
  `)
})

test('an entry with an unquoted code is refused, as it is written', () => {
  const front = (code: string) => `code: ${code}\nstatus: 404\nfamily: order\ntitle: "Order not found"`
  expect(reportFile(mdxFile({ frontMatter: front('0123') }))).toMatchInlineSnapshot(`
    "content/shop/ORD-1.mdx:2:7 Cannot read "code"
        expected: a text in quotes
        received: 0123
        write:    code: "0123""
  `)
  expect(reportFile(mdxFile({ frontMatter: front('12:30') }))).toMatchInlineSnapshot(`
    "content/shop/ORD-1.mdx:2:7 Cannot make a URL from "12:30"
        expected: ASCII letters, digits, \`.\`, \`_\`, \`-\`, and \`/\` between segments
        received: "12:30", with U+003A
        write:    a slug beside the code: slug: "12-30"
    content/shop/ORD-1.mdx:38:1 Cannot accept the response of "An ID that does not exist": it does not carry the entry’s code
        expected: "12:30" at \`code\`
        received: "ORD-1"
        write:    "code": "12:30""
  `)
  expect(reportOf({ code: 7 })).toMatchInlineSnapshot(`
    "content/shop/order.json:4:15 Cannot read "code"
        expected: a text in quotes
        received: 7
        write:    "code": "7""
  `)
})

test('an entry with an unknown word is told the words there are', () => {
  expect(reportOf({ retry: { rule: 'sometimes', note: 'Try.' } })).toMatchInlineSnapshot(`
    "content/shop/order.json:34:17 Cannot read "retry.rule"
        expected: one of "never", "after-change", "backoff", "after-delay"
        received: "sometimes"
        write:    "rule": "never""
  `)
})

test('an entry with an empty cause is refused, at the cause', () => {
  const causes = [{ text: 'One.' }, { text: '  ' }]
  expect(reportOf({ causes })).toMatchInlineSnapshot(`
    "content/shop/order.json:14:19 Cannot read "causes[1].text"
        expected: text that is not empty
        received: "  "
        write:    the text itself"
  `)
})

test('an entry with one cause, no solutions and no examples is refused three times', () => {
  const text = reportOf({ causes: [{ text: 'One.' }], solutions: [], examples: [] })
  expect(text.split('\n').filter((line) => /expected|received/.test(line))).toEqual([
    '    expected: at least two causes in an entry that is no draft',
    '    received: a list of 1',
    '    expected: at least two solutions in an entry that is no draft',
    '    received: an empty list',
    '    expected: at least one example',
    '    received: an empty list',
  ])
})

test('HTTP text as a list of lines is told which line is wrong', () => {
  const [example] = [{ title: 'x', source: 'documented', request: ['GET / HTTP/1.1', 7], response: {} }]
  expect(reportOf({ examples: [example] })).toMatchInlineSnapshot(`
    "content/shop/order.json:31:13 Cannot read "examples[0].request[1]"
        expected: a text in quotes
        received: 7
        write:    "7"
    content/shop/order.json:33:23 Cannot read "examples[0].response"
        expected: a text, or a list of lines
        received: an object
        write:    "response": …"
  `)
})

test('fieldsAt gives the fields of the object at a path, through lists, options and defaults', () => {
  const inner = z.strictObject({ b: z.string(), c: z.int().optional() })
  const schema = z.strictObject({ list: z.array(inner).default([]), one: inner.optional(), word: z.string() })
  expect(fieldsAt(schema, [])).toEqual(['list', 'one', 'word'])
  expect(fieldsAt(schema, ['list', 3])).toEqual(['b', 'c'])
  expect(fieldsAt(schema, ['one'])).toEqual(['b', 'c'])
  expect(fieldsAt(schema, ['word'])).toEqual([])
  expect(fieldsAt(schema, ['constructor'])).toEqual([])
})

test('an entry with one cause is told that a complete one needs two, and what a draft may do', () => {
  expect(reportOf({ causes: [{ text: 'One.' }] })).toMatchInlineSnapshot(`
    "content/shop/order.json:9:17 Cannot accept so few items in "causes"
        expected: at least two causes in an entry that is no draft
        received: a list of 1
        write:    "causes": [ …, … ], or "draft": true until there are enough"
  `)
})

test('a retry that is a word is told its rules, and keeps the word where it is one of them', () => {
  expect(reportOf({ retry: 'no' })).toMatchInlineSnapshot(`
    "content/shop/order.json:33:16 Cannot read "retry"
        expected: an object with "rule" (one of "never", "after-change", "backoff", "after-delay") and "note"
        received: "no"
        write:    "retry": { "rule": "…", "note": "…" }"
  `)
  expect(reportOf({ retry: 'backoff' })).toMatchInlineSnapshot(`
    "content/shop/order.json:33:16 Cannot read "retry"
        expected: an object with "rule" (one of "never", "after-change", "backoff", "after-delay") and "note"
        received: "backoff"
        write:    "retry": { "rule": "backoff", "note": "…" }"
  `)
})

test('a field of another format is told the field that means it, unless that is there', () => {
  const write = (fields: Readonly<Record<string, unknown>>) =>
    /Cannot use the field[\s\S]*?write: +(.*)/.exec(reportOf(fields))?.[1]
  expect(write({ summary: undefined, description: 'What happened.' })).toBe('"summary": …')
  expect(write({ description: 'What happened.' })).toBe('nothing: remove it')
  expect(write({ resolution: 'Send it again.', solutions: undefined })).toBe('"solutions": …')
})
