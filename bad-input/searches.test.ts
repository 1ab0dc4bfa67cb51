import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { buildCatalogs } from '../catalog/build-catalogs'
import { sourceFolder } from '../catalog/content.fixture'
import { cpuTime } from '../catalog/cpu-time.fixture'
import { createSearch } from '../search'
import { buildSearchIndex } from '../search/index/build-index'
import { openSearch } from '../search/open-index'
import type { Search } from '../search/text/answer'
import { siteAddresses } from '../site/site-addresses'
import { entriesText } from './files'

const token = (code: string, name: string) => ({ placeholder: `{${name}}`, name, meaning: `What ${code} says.` })

/** AUT-1, ORD-404 and a code for every name that an object has by itself. */
function catalogs() {
  const odd = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', '-32600'].map((code) => ({
    code,
    title: `Odd ${code}`,
  }))
  const text = entriesText(
    { code: 'AUT-1', status: 401, title: 'Token expired', message: 'Token expired' },
    { code: 'ANY-1', status: 500, title: 'Anything', message: '{message}', params: [token('ANY-1', 'message')] },
    {
      code: 'PAY-2',
      status: 400,
      title: 'Declined',
      message: 'Card {brand} declined',
      params: [token('PAY-2', 'brand')],
    },
    ...odd,
  )
  const content = buildCatalogs(
    [sourceFolder({ entries: [{ path: 'content/shop/order.json', text }] })],
    siteAddresses(),
  )
  expect(content.problems.map(({ kind }) => kind)).toEqual(['example-header', 'catch-all-message'])
  return content.catalogs
}

let search: Search
beforeAll(() => {
  search = createSearch(catalogs())
})

const first = (query: string) => search.search(query)[0]?.code

test.each([
  [
    'SEA-108',
    'a problem document',
    '{"type":"https://errors.example.com/errors/AUT-1","title":"Token expired","status":401,"detail":"…","instance":"/x"}',
  ],
  [
    'SEA-109',
    'a whole response with its header fields',
    'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\nAuthorization: Bearer sk_test_SECRETSECRET\n\n{"error":{"code":"AUT-1","message":"Token expired"}}',
  ],
  [
    'SEA-110',
    'a response over HTTP/2 with CRLF and no reason',
    'HTTP/2 401\r\ncontent-type: application/json\r\n\r\n{"code":"AUT-1"}',
  ],
  ['SEA-111', 'a line of a log that was cut', '2026-11-20T10:00:00Z ERROR api {"code":"AUT-1","mess'],
  ['SEA-112', 'a code in other letters and with other hyphens', 'aut‑1'],
  ['SEA-113', 'letters of full width', 'ＡＵＴ－１'],
  ['SEA-115', 'a code with invisible characters', '\u200bAUT\u00ad-1\ufeff\u202e'],
  ['SEA-116', 'punctuation of a chat', '"AUT-1").'],
  ['SEA-118', 'a code in percent-encoding', '%22AUT-1%22'],
  [
    'SEA-120',
    'a body inside a string inside JSON',
    JSON.stringify({ log: JSON.stringify({ error: { code: 'AUT-1' } }) }),
  ],
  ['SEA-122', 'a line of a terminal in colours', '\u001b[31mERROR\u001b[0m code=AUT-1'],
  ['SEA-124', 'JSON with __proto__ in it', '{"__proto__":{"code":"x","polluted":1},"code":"AUT-1"}'],
  ['SEA-125', 'the same key twice', '{"code":"nothing","code":"AUT-1"}'],
  ['SEA-126', 'half of a surrogate pair and NUL', '\ud800AUT-1\0'],
  ['SEA-127', 'XML', '<Error><Code>AUT-1</Code></Error>'],
  ['SEA-128', 'an address', 'https://errors.example.com/shop/AUT-1/?x=1#p.a=b'],
])('%s, %s, leads to AUT-1', (_id, _name, query) => expect(first(query)).toBe('AUT-1'))

test('a message that fits everything comes after one that fits (MAT-105)', () => {
  expect(first('Card visa declined')).toBe('PAY-2')
})

test.each(['-32600', 'constructor', 'toString', 'hasOwnProperty', 'then'])(
  'the code %s finds itself (COD-066, COD-072)',
  (code) => {
    expect(first(code)).toBe(code)
  },
)

test.each(['HTTP 404', '404 Not Found', '404', '4xx'])('%s is a status (SEA-121)', (query) => {
  const answer = search.answer(query)
  expect(answer.statuses.length).toBeGreaterThan(0)
  expect(answer.results.every(({ statuses: [status] }) => String(status).startsWith('4'))).toBe(true)
})

test.each(['', '   ', ' \u200b\u202e\u2066 ', '\n\t\u00a0\u3000', '\ufeff', '\u00ad'])(
  '%j is nothing to search for: everything is listed (SEA-114)',
  (query) => {
    expect(search.answer(query).kind).toBe('browse')
  },
)

test.each([
  '<img src=x onerror=window.__pwn=8>',
  '__proto__',
  'qwxz',
  '💥',
  '{"code":"__proto__"}',
  'undefined',
  '[object Object]',
])('%s finds nothing (SEA-117)', (query) => {
  expect(search.search(query)).toEqual([])
})

const hostile = [
  "!AUT 'x | =y$",
  '^(a+)+$',
  '.*',
  '\\',
  '%',
  '%E0%A4%A',
  '[]',
  '{}',
  'null',
  '{"a":'.repeat(10_000),
  '['.repeat(100_000),
  '"'.repeat(100_000),
  'a'.repeat(1_000_000),
  'AUT-1 '.repeat(200_000),
  '{"code":"AUT-1"}'.repeat(50_000),
  `{"code":"${'A'.repeat(500_000)}"}`,
  'HTTP/1.1 401 Unauthorized\r\n'.repeat(30_000),
  '&'.repeat(100_000),
  '\u0301'.repeat(100_000),
  'Card '.repeat(100_000),
  '9'.repeat(100_000),
  '%41'.repeat(100_000),
  `x\n${' '.repeat(45_000)}\nx`,
  `x${'\n'.repeat(45_000)}x`,
]

test.each(hostile.map((query) => [query.slice(0, 24), query.length, query]))(
  '%j and so on (%i characters) is answered at once',
  (_name, _length, query) => {
    expect(cpuTime(() => search.search(query))).toBeLessThan(1_000)
  },
)

test('no query throws, and no result is one that does not exist (SEA-119)', () => {
  const codes = new Set(catalogs().flatMap(({ entries }) => entries.map(({ code }) => code)))
  const pieces = fc.constantFrom(
    ...hostile.map((query) => query.slice(0, 20)),
    'AUT-1',
    '404',
    '"code":',
    '{',
    '}',
    '\n',
    ' ',
    '__proto__',
    'constructor',
  )
  const queries = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
    fc.json(),
  )
  fc.assert(
    fc.property(queries, (query) => {
      for (const { code, score } of search.search(query)) {
        expect(codes.has(code)).toBe(true)
        expect(score).toBeGreaterThan(0)
      }
      search.answer(query)
    }),
    { numRuns: 500 },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})

test.each([
  ['another version', { v: 999, docs: [] }],
  ['nothing', null],
  ['a text', '<!DOCTYPE html>'],
  ['a list', []],
  ['an object without anything', {}],
  ['half an index', () => ({ ...buildSearchIndex(catalogs()), codes: undefined, catalogs: undefined })],
])('an index that is %s is refused with an Error, so that a page can fall back (SEA-123)', (_name, data) => {
  expect(() => openSearch(typeof data === 'function' ? data() : data, () => undefined)).toThrow(Error)
})
