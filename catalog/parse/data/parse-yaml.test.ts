import { expect, test } from 'vitest'
import { cpuTime } from '../../cpu-time.fixture'
import { formatProblem } from '../../model/problem'
import { parseYaml } from './parse-yaml'

/** Front matter that begins in line 2, as it does in a file. */
function parse(text: string) {
  const { located, problems } = parseYaml({ file: 'a.mdx', text, lineOffset: 1 })
  return { located, text: problems.map(formatProblem).join('\n') }
}

test('parseYaml gives the data and the place of each part of it', () => {
  const { located } = parse('code: "A-1"\nretry:\n  rule: never\nrelated:\n  - code: "A-2"\n')
  expect(located?.value).toEqual({ code: 'A-1', retry: { rule: 'never' }, related: [{ code: 'A-2' }] })
  expect(located?.locate(['code'])).toEqual({ file: 'a.mdx', line: 2, column: 7 })
  expect(located?.locate(['retry', 'rule'])).toEqual({ file: 'a.mdx', line: 4, column: 9 })
  expect(located?.locate(['related', 0, 'code'])).toEqual({ file: 'a.mdx', line: 6, column: 11 })
  expect(located?.locate(['retry', 'rule'], true)).toEqual({ file: 'a.mdx', line: 4, column: 3 })
})

test('parseYaml places what is missing at the nearest value around it', () => {
  const { located } = parse('code: "A-1"\nretry:\n  rule: never\n')
  expect(located?.locate(['retry', 'note'])).toEqual({ file: 'a.mdx', line: 4, column: 3 })
  expect(located?.locate(['title'])).toEqual({ file: 'a.mdx', line: 2, column: 1 })
})

test('parseYaml knows how a value was written, and how to write one', () => {
  const { located } = parse('code: 0123\ntime: 12:30\n')
  expect(located?.value).toEqual({ code: 123, time: '12:30' })
  expect(located?.written(['code'])).toBe('0123')
  expect(located?.assign(['code'], '"0123"')).toBe('code: "0123"')
  expect(located?.assign(['actors', 0], 'caller')).toBe('caller')
})

test('parseYaml reads YAML 1.2: NO, on and yes are words, keys are texts', () => {
  expect(parse('code: NO\na: on\nb: yes\n404: x\n').located?.value).toEqual({
    code: 'NO',
    a: 'on',
    b: 'yes',
    '404': 'x',
  })
})

test('parseYaml leaves comments out', () => {
  expect(parse('# one\ncode: "A#1" # two\n').located?.value).toEqual({ code: 'A#1' })
})

test('parseYaml runs no tag', () => {
  expect(parse('code: A-1\ntitle: !!js/function "function(){process.exit(0)}"\n').text).toMatchInlineSnapshot(`
    "a.mdx:3:8 Cannot parse this front matter
        expected: YAML 1.2
        received: Unresolved tag: tag:yaml.org,2002:js/function
        write:    the value without a tag"
  `)
})

test('parseYaml takes no tag that YAML knows, either', () => {
  expect(parse('code: !!str 0123\n').text).toMatchInlineSnapshot(`
    "a.mdx:2:13 Cannot parse this front matter
        expected: YAML without tags
        received: the tag tag:yaml.org,2002:str
        write:    the value without a tag, a text in quotes"
  `)
})

test('parseYaml refuses tabs as indent', () => {
  expect(parse('code: A-1\nmeta:\n\tx: 1\n').text).toMatchInlineSnapshot(`
    "a.mdx:4:1 Cannot parse this front matter
        expected: YAML 1.2
        received: Tabs are not allowed as indentation
        write:    spaces, not tabs, at the beginning of a line"
  `)
})

test('parseYaml names both lines of a duplicate key', () => {
  expect(parse('code: "A-1"\nretry:\n  rule: never\n  rule: backoff\n').text).toMatchInlineSnapshot(`
    "a.mdx:5:3 Cannot take the key "rule" twice
        expected: each key once
        received: the same key as in line 4
        write:    one of the two, or another key"
  `)
})

test('parseYaml refuses a second document', () => {
  expect(parse('code: "A-1"\n...\ncode: "A-2"\n').text).toMatchInlineSnapshot(`
    "a.mdx:4:1 Cannot parse this front matter
        expected: one YAML document
        received: a second one
        write:    no line of \`...\`"
  `)
})

test('parseYaml explains quotes where a text needs them', () => {
  expect(parse('title: Bad: request\n').text).toMatchInlineSnapshot(`
    "a.mdx:2:8 Cannot parse this front matter
        expected: YAML 1.2
        received: Nested mappings are not allowed in compact mappings
        write:    quotes around a text that holds \`: \`, \` #\` or begins with one of % @ \` { [ & * ! | > ' ""
  `)
})

test('parseYaml refuses anchors and aliases before any is followed', () => {
  const letters = [...'abcdefghij']
  const line = (name: string, item: string) => `${name}: &${name} [${Array(9).fill(item).join(',')}]`
  const bomb = letters.map((name, index) => line(name, index === 0 ? 'x' : `*${letters[index - 1]}`)).join('\n')
  expect(parse(bomb).text).toMatchInlineSnapshot(`
    "a.mdx:2:7 Cannot accept this anchor or alias: it is over a limit
        expected: YAML without anchors (\`&a\`) and aliases (\`*a\`)
        received: &a
        write:    the value itself, each time"
  `)
  expect(cpuTime(() => parse(bomb))).toBeLessThan(1_000)
})

test('parseYaml takes 64 levels, and says where the 65th begins', () => {
  const nested = (depth: number) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`
  expect(parse(nested(64)).text).toBe('')
  expect(parse(nested(65)).text).toMatchInlineSnapshot(`
    "a.mdx:2:67 Cannot accept this nesting: it is over a limit
        expected: maps and lists at most 64 deep
        received: one that is 65 deep
        write:    a flatter value"
  `)
})

test.each([
  ['brackets', `a: ${'['.repeat(100_000)}`],
  ['hyphens', `${'- '.repeat(50_000)}x`],
  ['braces', `a: ${'{a: '.repeat(20_000)}`],
  ['hyphens that a later line closes', `a:\n${'- - '.repeat(20_000)}\nb: 1\n`],
  ['question marks', `a:\n  ${'? '.repeat(20_000)}\nb: 1\n`],
  ['question marks and hyphens', `${'? - '.repeat(20_000)}\n\n# end\n`],
  ['lines, each one column deeper', Array.from({ length: 480 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
])('parseYaml ends on 100 kB of nested %s', (_name, text) => {
  expect(parse(text).text).toContain('expected: maps and lists at most 64 deep')
  expect(cpuTime(() => parse(text))).toBeLessThan(5_000)
})

test.each([
  ['nothing', '', 'nothing'],
  ['a comment only', '# nothing\n', 'nothing'],
  ['a text', 'just words\n', 'something else'],
  ['a list', '- a\n- b\n', 'something else'],
])('parseYaml refuses %s in place of fields', (_name, text, received) => {
  expect(parse(text).text).toBe(
    [
      'a.mdx:2:1 Cannot parse this front matter',
      '    expected: fields, one a line: `code: "…"`',
      `    received: ${received}`,
      '    write:    code: "AUT-0007"',
    ].join('\n'),
  )
})

test('parseYaml keeps __proto__ a key like any other', () => {
  const { located } = parse('__proto__:\n  polluted: true\n')
  expect(Object.keys(Object(located?.value))).toEqual(['__proto__'])
  expect(Object.keys(Object.prototype)).toEqual([])
})

test.each([
  ['a flow of several lines', `a: 1\nb: 2\nc:\n  [\n    ${'['.repeat(63)}${']'.repeat(63)}]\n`, '6:67'],
  ['brackets on line 5', `a: 1\nb: 2\nc: 3\nd: 4\ne: ${'['.repeat(64)}${']'.repeat(64)}\n`, '6:67'],
  ['after a block scalar', `a: |\n  [[[\n  {{{\n\nb: ${'{x: '.repeat(64)}1${'}'.repeat(64)}\n`, '6:256'],
  ['behind a tab', `a: 1\n\nb:\t${'['.repeat(64)}${']'.repeat(64)}\n`, '4:67'],
  ['lists in one line', `a: 1\nb:\n  ${'- '.repeat(65)}x\n`, '4:129'],
])('parseYaml says where nesting is too deep: %s', (_what, text, place) => {
  expect(parse(text).text.split(' ')[0]).toBe(`a.mdx:${place}`)
})

test('parseYaml names each key that occurs twice, at any depth, and reads many keys in one pass', () => {
  const text = 'a: 1\nb:\n  c: 1\n  "c": 2\na: 3\n'
  expect(
    parse(text)
      .text.split('\n')
      .filter((line) => !line.startsWith(' ')),
  ).toEqual(['a.mdx:5:3 Cannot take the key "c" twice', 'a.mdx:6:1 Cannot take the key "a" twice'])
})
