import { expect, test } from 'vitest'
import { siteAddresses } from '../../site/site-addresses'
import { buildCatalogs } from '../build-catalogs'
import { sampleCatalog } from '../model/catalog.fixture'
import { formatProblem } from '../model/problem'

test('a moment is a date of the calendar, or one of the versions that the catalog names', () => {
  expect(problemsOf({ since: '2026-02-30' })).toEqual([
    [
      'shop/order.json:1:39 Cannot tell when "2026-02-30" is',
      '    expected: a date of the calendar as YYYY-MM-DD',
      '    received: "2026-02-30"',
      '    write:    "since": "2026-01-31"',
    ].join('\n'),
  ])
  expect(problemsOf({ since: '3.O' }, ['2.9', '3.0'])).toEqual([
    [
      'shop/order.json:1:39 Cannot tell when "3.O" is',
      '    expected: a date as YYYY-MM-DD, or a version of the catalog: 2.9, 3.0',
      '    received: "3.O"',
      '    write:    "since": "3.0"',
    ].join('\n'),
  ])
  expect(problemsOf({ since: '2026-01-31', deprecated: '3.0' }, ['2.9', '3.0'])).toEqual([])
  expect(problemsOf({ since: 'Iron' })).toEqual([])
})

test('no life goes backwards: dates count as dates, versions by their order', () => {
  expect(problemsOf({ since: '2026-03-01', deprecated: '2026-02-28' })).toEqual([
    [
      'shop/order.json:1:65 Cannot follow the life of "ORD_OLD": it goes backwards',
      '    expected: "deprecated" not before "since", which is 2026-03-01',
      '    received: "2026-02-28"',
      '    write:    a later moment, or an earlier one for "since"',
    ].join('\n'),
  ])
  expect(firstLines({ deprecated: '10', retired: '9' }, ['9', '10'])).toEqual([
    'shop/order.json:1:59 Cannot follow the life of "ORD_OLD": it goes backwards',
  ])
  expect(firstLines({ since: '10', retired: '9' }, ['9', '10'])).toHaveLength(1)
  expect(problemsOf({ since: '9', deprecated: '9', retired: '10' }, ['9', '10'])).toEqual([])
})

test('moments that cannot be compared are left alone', () => {
  expect(problemsOf({ since: '10', retired: '9' })).toEqual([])
  expect(problemsOf({ since: '2026-01-01', retired: '9' }, ['9'])).toEqual([])
})

test('retired without a date is a warning', () => {
  expect(problemsOf({ retired: true })).toEqual([
    [
      'shop/order.json:1:41 Warning: Cannot say since when "ORD_OLD" is retired',
      '    expected: the moment since which the API no longer sends the code',
      '    received: true',
      '    write:    "retired": "2026-01-31"',
    ].join('\n'),
  ])
  expect(problemsOf({ deprecated: true })).toEqual([])
})

test('a moment that is no text, nor true, is refused with what may be there', () => {
  expect(problemsOf({ retired: false })).toEqual([
    [
      'shop/order.json:1:41 Cannot read "retired"',
      '    expected: a date as YYYY-MM-DD, the name of a version in quotes, or true',
      '    received: false',
      '    write:    "retired": …',
    ].join('\n'),
  ])
})

test('a circle of replacements is named as a chain', () => {
  const problems = problemsOf({ replacedBy: ['ORD_NEW'] }, [], { replacedBy: ['ORD_OLD'] })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('received: ORD_NEW → ORD_OLD → ORD_NEW')
})

/** What is said of ORD_OLD with these fields, in a catalog with these versions; `successor` are fields of ORD_NEW. */
function problemsOf(fields: object, versions: readonly string[] = [], successor: object = {}): string[] {
  const { slug, entries, guides, place, ...catalog } = sampleCatalog()
  const { catalog: _home, slug: _slug, place: _place, ...gone } = entries[1] ?? {}
  const example = { title: 'A', source: 'illustrative', request: 'GET / HTTP/1.1' }
  const entry = (code: string, more: object) => ({
    code,
    ...more,
    ...Object.fromEntries(
      Object.entries(gone).filter(([key]) => !['code', 'examples', ...Object.keys(more)].includes(key)),
    ),
    causes: [{ text: `It is ${code}.` }, { text: 'It was cancelled.' }],
    examples: [{ ...example, response: `HTTP/1.1 410 Gone\nContent-Type: application/json\n\n{"code":"${code}"}` }],
  })
  const text = JSON.stringify({ entries: [entry('ORD_OLD', fields), entry('ORD_NEW', successor)] })
  const folder = {
    slug: 'shop',
    path: 'shop',
    catalog: { path: 'shop/catalog.json', text: JSON.stringify({ ...catalog, versions }) },
    entries: [{ path: 'shop/order.json', text }],
    guides: [],
    snippets: [],
  }
  return buildCatalogs([folder], siteAddresses()).problems.map(formatProblem)
}

function firstLines(fields: object, versions: readonly string[] = []): (string | undefined)[] {
  return problemsOf(fields, versions).map((text) => text.split('\n')[0])
}
