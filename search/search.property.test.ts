import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../catalog/cpu-time.fixture'
import { makeCatalog, makeEntry } from './catalog.fixture'
import { openCodeTable } from './codes/code-table'
import { createSearch } from './index'
import { buildSearchIndex } from './index/build-index'
import { compileTemplate } from './index/compile-template'
import { viewIndex } from './index/index-view'
import { naiveArguments, naiveExact, naivePrefix } from './naive-search.fixture'
import { longestQuery } from './paste/cut-paste'
import { mostGroups } from './resolve/resolve-mentions'
import { matchTemplate, prepareMessage } from './templates/match-template'

const search = createSearch([
  makeCatalog([
    {
      code: 'AUT-0007',
      statuses: [401],
      title: 'Invalid Token',
      message: 'The token %v is expired.',
      params: [{ placeholder: '%v', name: 'token', meaning: 'It.' }],
      keywords: ['signed out'],
    },
    {
      code: 'user_not_found',
      title: 'User not found',
      message: 'No user has the ID {id} or {id}',
      params: [{ placeholder: '{id}', name: 'id', meaning: 'It.' }],
    },
    { code: '-32600', statuses: [400], title: 'Invalid request' },
    {
      code: 'catch_all',
      statuses: [500],
      title: 'Anything',
      message: '{message}',
      params: [{ placeholder: '{message}', name: 'message', meaning: 'It.' }],
    },
  ]),
])

/** Milliseconds of processor time that a slow machine may take for what has to be bounded. */
const patience = 2_000

function inTime<Result>(work: () => Result): Result {
  const results: Result[] = []
  expect(cpuTime(() => void results.push(work()))).toBeLessThan(patience)
  return results[0] as Result // it has just been put there
}

function answers(query: string): void {
  const { results } = inTime(() => search.answer(query))
  expect(search.search(query).map(({ code }) => code)).toEqual(query.trim() === '' ? [] : expect.any(Array))
  for (const { score } of results) expect(score).toBeGreaterThan(0)
  // Nothing in a query reaches a prototype.
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
}

describe('search() answers any string without an exception', () => {
  test('any characters, lone surrogates and controls included', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), answers), { numRuns: 300 })
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), answers), { numRuns: 200 })
  })

  test('any JSON, whole, cut off and escaped', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(), (json, cut) => {
        answers(json)
        answers(json.slice(0, cut % (json.length + 1)))
        answers(JSON.stringify(json))
      }),
      { numRuns: 150 },
    )
  })

  test('pieces of what it looks for, in any order', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '\\',
      '\\"',
      ':',
      '=',
      '=>',
      ',',
      '\n',
      'HTTP/1.1 ',
      '401 ',
      '< ',
      '> ',
      'code',
      'error',
      'AUT-',
      '0007',
      '%7B',
      '%',
      '&quot;',
      '<code>',
      '</',
      'urn:',
      'https://',
      '/',
      '__proto__',
      'constructor',
      '{id}',
      '%v',
      'The token ',
      ' is expired',
      '0',
      'O',
      '\u200b',
      '\ud800',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => answers(parts.join(''))),
      { numRuns: 400 },
    )
  })

  test.each<readonly [string, () => string]>([
    ['1 MB of one letter', () => 'a'.repeat(1_000_000)],
    ['1 MB of spaces', () => `${' '.repeat(1_000_000)}x`],
    ['1 MB of hyphens and digits', () => '0-'.repeat(500_000)],
    ['1 MB of quotes', () => '"'.repeat(1_000_000)],
    ['1 MB of backslashes', () => `{"a":"${'\\'.repeat(1_000_000)}`],
    ['1 MB of opening tags', () => '<a'.repeat(500_000)],
    ['1 MB of keys', () => 'key='.repeat(250_000)],
    ['1 MB of percent signs', () => `%22${'%E0'.repeat(300_000)}`],
    ['1 MB of status lines', () => 'HTTP/1.1 404 Not Found\n'.repeat(43_000)],
    ['1 MB of header lines', () => `HTTP/1.1 404 Not Found\n${'X-A: b\n'.repeat(140_000)}`],
    ['100,000 levels of arrays', () => '['.repeat(100_000)],
    ['100,000 levels of objects', () => `${'{"a":'.repeat(100_000)}"AUT-0007"${'}'.repeat(100_000)}`],
    [
      'JSON in a string in a string',
      () => Array.from({ length: 12 }).reduce<string>((text) => JSON.stringify({ a: text }), 'AUT-0007'),
    ],
    [
      'keys of the prototype',
      () => '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"code":"__proto__"}',
    ],
    ['e-mail addresses', () => 'a@'.repeat(200_000)],
    ['IP addresses', () => '1.1.1.'.repeat(150_000)],
    ['words without an end', () => 'xq wz '.repeat(150_000)],
  ])('%s', (_, make) => answers(make()))

  test('10,000 codes in a paste, of which so many are told apart as it says', () => {
    const many = createSearch([
      makeCatalog(Array.from({ length: 1_000 }, (_, number) => ({ code: `ORD-${1_000 + number}` }))),
    ])
    const paste = Array.from({ length: 10_000 }, (_, number) => `ERROR code=ORD-${1_000 + (number % 1_000)}`).join('\n')
    const { groups } = inTime(() => many.answer(paste))
    expect(groups).toHaveLength(mostGroups)
    expect(groups[0]?.heard).toBe('ORD-1000')
  })

  test('a code at either end of a paste that is too long to be read whole', () => {
    const noise = 'INFO all is well here\n'.repeat(longestQuery / 10)
    expect(search.search(`code=AUT-0007\n${noise}`)[0]?.code).toBe('AUT-0007')
    expect(search.search(`${noise}code=AUT-0007`)[0]?.code).toBe('AUT-0007')
  })

  test('templates of many placeholders', () => {
    const params = Array.from({ length: 60 }, (_, number) => ({
      placeholder: '%v',
      name: `p${number}`,
      meaning: 'It.',
    }))
    const holes = createSearch([
      makeCatalog([{ code: 'H-1', message: `Field ${params.map(() => '%v a').join(' ')}`, params }]),
    ])
    inTime(() => holes.search(`Field ${'a '.repeat(5_000)}`))
  })
})

describe('the fast layers agree with the naive ones', () => {
  const part = fc.stringMatching(/^(?:[a-zA-Z]{1,4}|[0-9]{1,4})$/)
  const code = fc
    .array(fc.tuple(part, fc.constantFrom('-', '_', '', '.')), { minLength: 1, maxLength: 3 })
    .map((parts) =>
      parts
        .flat()
        .join('')
        .replace(/[-_.]$/, ''),
    )
  const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 12 })

  test('on codes', () => {
    fc.assert(
      fc.property(codes, code, (known, other) => {
        const entries = known.map((name) => makeEntry({ code: name }))
        const index = viewIndex(buildSearchIndex([makeCatalog(entries)]))
        for (const query of [...known, other, other.toLowerCase()]) {
          const found = openCodeTable(index)
            .find(query)
            .filter(({ likeness }) => likeness !== 'affix' && likeness !== 'lookalike')
          expect(found.map(({ entry }) => index.code(entry)).sort(), query).toEqual(
            [...naiveExact(entries, query)].sort(),
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  test('on prefixes', () => {
    fc.assert(
      fc.property(codes, code, (known, query) => {
        fc.pre(query.replace(/[^a-zA-Z0-9]/g, '').length >= 2)
        const entries = known.map((name) => makeEntry({ code: name }))
        const index = viewIndex(buildSearchIndex([makeCatalog(entries)]))
        const found = openCodeTable(index)
          .findPrefix(query)
          .map(({ entry }) => index.code(entry))
        expect([...found].sort()).toEqual([...naivePrefix(entries, query)].sort())
      }),
      { numRuns: 300 },
    )
  })

  test('on messages', () => {
    const literal = fc.stringMatching(/^[a-z]{2,8}(?: [a-z]{2,8}){0,2}$/)
    const value = fc.stringMatching(/^[A-Z0-9][A-Z0-9.:-]{0,12}$/)
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 2, maxLength: 4 }),
        fc.array(value, { minLength: 4, maxLength: 4 }),
        (literals, values) => {
          const message = literals.join(' %v ')
          const params = literals.slice(1).map((_, number) => ['%v', `p${number}`] as const)
          const text = literals
            .map((words, number) => (number === 0 ? words : `${values[number - 1]} ${words}`))
            .join(' ')
          const template = compileTemplate(message, params)
          const fast = matchTemplate(template, prepareMessage(text))?.args
          const slow = naiveArguments(template.pieces, text)
          expect(fast?.map(([, found]) => found)).toEqual(slow?.map((found) => found.trim()))
        },
      ),
      { numRuns: 300 },
    )
  })
})
