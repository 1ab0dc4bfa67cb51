import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../../cpu-time.fixture'
import { formatProblem } from '../../model/problem'
import { parseJson } from './parse-json'

function parse(text: string) {
  const { located, problems } = parseJson({ path: 'a.json', text })
  return { located, text: problems.map(formatProblem).join('\n') }
}

test('parseJson gives the data and the place of each part of it', () => {
  const { located } = parse('{\n  "entries": [\n    { "code": "A-1", "status": 404 }\n  ]\n}')
  expect(located?.value).toEqual({ entries: [{ code: 'A-1', status: 404 }] })
  expect(located?.locate(['entries', 0, 'status'])).toEqual({ file: 'a.json', line: 3, column: 32 })
  expect(located?.locate(['entries', 0, 'status'], true)).toEqual({ file: 'a.json', line: 3, column: 22 })
  expect(located?.locate([])).toEqual({ file: 'a.json', line: 1, column: 1 })
})

test('parseJson places what is missing at the nearest value around it', () => {
  const { located } = parse('{\n  "entries": [\n    { "code": "A-1" }\n  ]\n}')
  expect(located?.locate(['entries', 0, 'retry', 'rule'])).toEqual({ file: 'a.json', line: 3, column: 5 })
  expect(located?.locate(['other'], true)).toEqual({ file: 'a.json', line: 1, column: 1 })
})

test.each([
  ['\\r\\n', '\r\n'],
  ['a lone \\r', '\r'],
])('parseJson places values of a file whose lines end with %s', (_name, end) => {
  const { located } = parse(['{', '  "a": [', '    1,', '    2', '  ]', '}'].join(end))
  expect(located?.locate(['a', 1])).toEqual({ file: 'a.json', line: 4, column: 5 })
})

test('parseJson knows how a value was written, and how to write one', () => {
  const { located } = parse('{ "code": 9007199254740993, "list": [1] }')
  expect(located?.written(['code'])).toBe('9007199254740993')
  expect(located?.written(['none'])).toBeUndefined()
  expect(located?.assign(['entries', 0, 'status'], '401')).toBe('"status": 401')
  expect(located?.assign(['actors', 0], '"caller"')).toBe('"caller"')
})

test.each([
  ['an empty file', '', 'a.json:1:1', 'a JSON object', 'an empty file'],
  ['a comment', '// c\n{"entries":[]}', 'a.json:1:1', 'JSON without comments', '`// c`'],
  ['a comma after the last item', '{\n  "a": [1,]\n}', 'a.json:2:11', 'a value', '`]`'],
  [
    'two documents',
    '{"entries":[]}{"entries":[]}',
    'a.json:1:15',
    'the end of the file after one JSON document',
    '`{"entries":[]}`',
  ],
  [
    'single quotes',
    "{ 'a': 1 }",
    'a.json:1:3',
    'a JSON value: a string in double quotes, a number, true, false, null, an object or an array',
    "`'a': 1 }`",
  ],
  ['a line break in a text', '{ "a": "b\nc" }', 'a.json:1:8', 'a closing double quote', '`"b`'],
  ['an end too early', '{ "a": [1', 'a.json:1:10', 'a closing ]', 'the end of the file'],
  ['an unknown escape', '{ "a": "\\x" }', 'a.json:1:8', 'one of the escapes of JSON', '`"\\x" }`'],
])('parseJson refuses %s', (_name, text, place, expected, received) => {
  const kind = text === '' ? 'file' : 'JSON'
  const write =
    text === ''
      ? '{ "entries": [ … ] }'
      : 'strict JSON: double quotes, no comments, no comma after the last item, one document a file'
  expect(parse(text)).toEqual({
    located: undefined,
    text: [
      `${place} Cannot parse this ${kind}`,
      `    expected: ${expected}`,
      `    received: ${received}`,
      `    write:    ${write}`,
    ].join('\n'),
  })
})

test('parseJson names both lines of a duplicate key, at any depth', () => {
  expect(parse('{\n  "a": { "b": 1,\n    "b": 2 },\n  "a": 3\n}').text).toMatchInlineSnapshot(`
    "a.json:3:5 Cannot take the key "b" twice
        expected: each key once in an object
        received: the same key as in line 2
        write:    one of the two, or another key
    a.json:4:3 Cannot take the key "a" twice
        expected: each key once in an object
        received: the same key as in line 2
        write:    one of the two, or another key"
  `)
})

test('parseJson takes no __proto__, and leaves Object.prototype as it is', () => {
  expect(parse('{ "entries": [{ "__proto__": { "polluted": true } }] }').text).toMatchInlineSnapshot(`
    "a.json:1:17 Cannot use the field "__proto__"
        expected: a field of the schema
        received: "__proto__"
        write:    nothing: remove it"
  `)
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('parseJson takes 64 levels, and says where the 65th begins', () => {
  const nested = (depth: number) => `{\n"a": ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n}`
  expect(parse(nested(64)).text).toBe('')
  expect(parse(nested(65)).text).toMatchInlineSnapshot(`
    "a.json:2:69 Cannot accept this nesting: it is over a limit
        expected: objects and arrays at most 64 deep
        received: one that is 65 deep
        write:    a flatter value"
  `)
})

test('parseJson is not led astray by brackets in texts', () => {
  expect(parse(JSON.stringify({ a: `${'['.repeat(100)}"\\` })).text).toBe('')
})

test('parseJson ends at once on a million opening brackets', () => {
  const text = '['.repeat(1_000_000)
  expect(cpuTime(() => expect(parse(text).text).toContain('a.json:1:65 '))).toBeLessThan(1_000)
})

test('parseJson accepts exactly what JSON.parse accepts, but for duplicate and reserved keys', () => {
  const pieces = [...'{}[]",:\\/u01.eE+- \n\r\t\u00a0\u2028\ufeff\u0001', '"a"', 'true', 'null', '"b":', '1']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 10 }), (parts) => {
      const text = parts.join('')
      const { located, problems } = parseJson({ path: 'a.json', text })
      if (problems.some((problem) => problem.kind === 'duplicate-key')) return
      expect({ ok: located !== undefined, value: located?.value }).toEqual(parsedBy(text))
    }),
    { numRuns: 5_000 },
  )
})

function parsedBy(text: string): { ok: boolean; value: unknown } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, value: undefined }
  }
}
