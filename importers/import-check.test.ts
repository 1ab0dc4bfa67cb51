import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogs } from '../catalog/build-catalogs'
import { formatProblem, isError } from '../catalog/model/problem'
import { siteAddresses } from '../site/site-addresses'
import { importSources } from './import-sources'
import { shop } from './rows/source.fixture'

/** What the check of the content says of the files that an import writes. */
function problemsAfter(path: string, text: string): string[] {
  const { files, entries } = importSources({ sources: [{ path, text }], ...shop })
  if (entries.length === 0) return []
  const catalog = files.find((file) => file.path.endsWith('/catalog.json'))
  const folder = {
    slug: shop.catalog,
    path: shop.folder,
    catalog,
    entries: files.filter((file) => !/\/(?:catalog|import)\.json$/.test(file.path)),
    guides: [],
    snippets: [],
  }
  const { problems } = buildCatalogs([folder], siteAddresses(), { guides: [], snippets: [] })
  return problems.filter(isError).map(formatProblem)
}

/** Words that have made trouble: markup, links, tags, placeholders, secrets, what nobody sees, other scripts. */
const words = fc.constantFrom(
  ...['gone', 'Order {id}', '%s', '100%', '%name%', '{component}', '{{x}}', '<name>', ':id', '${y}', '{'],
  ...['**b**', '_by_', '`code', '```js', '# one', '- item', '1. one', '| a | b |', '|---|---|', '> quote', '==='],
  ...['[a](/b)', '[a](https://example.com/x)', '![p](x.png)', '[a]: x.md', 'http://localhost/x', 'www.example.com'],
  ...[
    '<b>x</b>',
    '<br>',
    '<a href="x">y</a>',
    '<code>',
    '&#8203;',
    '&lt;',
    '\u202e',
    '\u0000',
    '\uFEFF',
    '\n\n',
    '\n',
    '\t',
  ],
  ...['me@corp.de', 'AKIAIOSFODNN7EXAMPLF', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789', '', ' ', '消息', 'é', '🙂'],
)
const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '))
const code = fc.oneof(
  fc.constantFrom(
    'A1',
    'a1',
    'family',
    'status',
    'index',
    'E 1',
    'x/y/z/w',
    '.x',
    '-1',
    'https://e.example/p/gone',
    '__proto__',
  ),
  fc.string({ minLength: 1, maxLength: 20 }),
)
const row = fc.record(
  {
    code,
    name: code,
    status: fc.constantFrom(404, '400|409', 999),
    title: text,
    message: text,
    description: text,
    cause: text,
    solution: text,
    family: text,
    deprecated: text,
    replacedBy: code,
    example: text,
    more: text,
  },
  { requiredKeys: ['code'] },
)

test('two names of a code that differ in case only give one alias', () => {
  const code = 'https://e.example/p/gone'
  const rows = [{ code, name: 'a1' }, { code, name: 'A1' }, { code: '!' }]
  expect(problemsAfter('errors.json', JSON.stringify(rows))).toEqual([])
})

test('of two messages of a code one is a secret: the other one is the message, and no variant', () => {
  const rows = [
    { code: '.x', title: 'gone', message: 'gone', cause: 'gone', solution: 'gone', example: 'gone' },
    { code: '.x', message: 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' },
    { code: '.x', description: 'gone', cause: 'gone', solution: '===', family: '' },
    { code: 'A1' },
  ]
  expect(problemsAfter('errors.json', JSON.stringify(rows))).toEqual([])
})

test('property: whatever rows say, the check finds no fault with what is written', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      expect(problemsAfter('errors.json', JSON.stringify(rows))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('property: whatever Markdown says, the check finds no fault with what is written', () => {
  const page = fc.array(fc.tuple(fc.constantFrom('E1001', 'E1002', '`gone`', 'rate_limited'), text, text), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(page, (parts) => {
      const markdown = parts
        .map(([name, one, two]) => `## ${name}: Thing\n\n${one}\n\n### Solutions\n\n${two}\n`)
        .join('\n')
      expect(problemsAfter('errors.md', `# Errors\n\n${markdown}`)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
