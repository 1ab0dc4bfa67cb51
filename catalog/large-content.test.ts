import { expect, test } from 'vitest'
import { siteAddresses } from '../site/site-addresses'
import { buildCatalogs } from './build-catalogs'
import { entriesFile, sourceFolder } from './content.fixture'

/** What is wrong in a catalog with a good file and one of this text: how often each kind. */
function kindsOf(text: string, path = 'content/shop/large.json'): Record<string, number> {
  const { problems } = buildCatalogs([sourceFolder({ entries: [entriesFile([{}]), { path, text }] })], siteAddresses())
  const counts: Record<string, number> = {}
  for (const { kind } of problems) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index))

test.each([
  ['200,000 items', `{"entries":[${repeat(200_000, () => '0')}]}`, { 'bad-field': 1 }],
  [
    '130,000 keys',
    `{${repeat(130_000, (index) => `"k${index}":1`)}}`,
    { 'unknown-field': 130_000, 'missing-field': 1 },
  ],
  ['an entry with 200,000 empty keywords', `{"entries":[{"keywords":[${repeat(200_000, () => '""')}]}]}`, { limit: 1 }],
  [
    'an entry with 100,000 lines in its examples',
    `{"entries":[{"examples":[${repeat(100, () => `{"request":[${repeat(1_000, () => '0')}]}`)}]}]}`,
    { limit: 1 },
  ],
  [
    '120 entries with 9,999 empty examples each',
    `{"entries":[${repeat(120, () => `{"examples":[${repeat(9_999, () => '{}')}]}`)}]}`,
    { 'missing-field': 20_005, limit: 1 },
  ],
  ['nesting 100,000 deep', `{"entries":${'['.repeat(100_000)}`, { limit: 1 }],
  ['a key 5,000 times', `{${repeat(5000, () => '"k":1')}}`, { 'duplicate-key': 4999 }],
])('a file of %s is told, and nothing is said of the others', (_what, text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds)
})

test('a circle of 5,000 codes is named once, and not in full', () => {
  const codes = repeat(5000, (index) => `C-${index}`)
  const entries = codes.map((code, index) => ({
    code,
    causes: [{ text: `Why ${code}.` }, { text: 'Why else.' }],
    replacedBy: [codes[(index + 1) % codes.length] ?? ''],
  }))
  const { problems } = buildCatalogs([sourceFolder({ entries: [entriesFile(entries)] })], siteAddresses())
  const circles = problems.filter(({ kind }) => kind === 'replacement-cycle')
  expect(circles.map(({ received }) => received)).toEqual([
    'C-0 → C-1 → C-2 → C-3 → C-4 → C-5 → C-6 → C-7 → C-8 → C-9 → C-10 → C-11 → 4988 more → C-0',
  ])
})

test('links and references into a catalog that could not be read whole are not judged; others are', () => {
  const linked = entriesFile(
    [{ code: 'B-1', summary: 'See [it](/shop/ORD-1/), [this](/bill/B-9/).', related: [{ code: 'shop/ORD-7' }] }],
    'content/bill/b.json',
  )
  const { problems } = buildCatalogs(
    [
      sourceFolder({ entries: [{ path: 'content/shop/order.json', text: '{"entries":[' }] }),
      sourceFolder({ slug: 'bill', entries: [linked] }),
    ],
    siteAddresses(),
  )
  expect(problems.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['dead-link /bill/B-9/', 'syntax JSON'])
})
