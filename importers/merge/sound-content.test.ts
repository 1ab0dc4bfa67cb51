import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogs } from '../../catalog/build-catalogs'
import { formatProblem, isError } from '../../catalog/model/problem'
import { siteAddresses } from '../../site/site-addresses'
import { shop } from '../rows/source.fixture'
import { Folder } from './folder.fixture'

/** What the check says of a content folder. */
function problemsOf({ files }: Folder): string[] {
  const all = [...files].map(([path, text]) => ({ path, text }))
  if (all.length === 0) return []
  const folder = {
    slug: shop.catalog,
    path: shop.folder,
    catalog: all.find(({ path }) => path.endsWith('/catalog.json')),
    entries: all.filter(({ path }) => !/\/(?:catalog|import)\.json$/.test(path)),
    guides: [],
    snippets: [],
  }
  return buildCatalogs([folder], siteAddresses(), { guides: [], snippets: [] })
    .problems.filter(isError)
    .map(formatProblem)
}

/** Writes what drafts lack, as people do, wherever the check then takes the entry. */
function complete(folder: Folder) {
  for (const index of folder.entries().keys()) {
    const before = new Map(folder.files)
    folder.edit((entries) => {
      const entry = entries[index] ?? {}
      const { draft: _draft, ...rest } = entry
      const code = String(entry.code)
      entries[index] = {
        ...rest,
        title: entry.title === undefined || entry.title === code ? `About ${code}` : entry.title,
        summary: entry.summary ?? `What ${code} says.`,
        ...(Array.isArray(entry.params) && {
          params: entry.params.map((param: object) => ({ ...param, meaning: `Of ${code}.` })),
        }),
        causes: [{ text: `One cause of ${code}.` }, { text: `Another cause of ${code}.` }],
        solutions: [{ text: `One step for ${code}.` }, { text: `Another step for ${code}.` }],
        examples: entry.examples ?? [{ title: 'Shown', source: 'documented', shown: `It says ${code}.` }],
      }
    })
    const catalog = JSON.parse(folder.files.get('content/shop/catalog.json') ?? '{}')
    const drafts = folder.entries().filter(({ draft }) => draft === true).length
    folder.files.set('content/shop/catalog.json', JSON.stringify({ ...catalog, drafts }))
    if (problemsOf(folder).length > 0) folder.files = before
  }
}

/** Says what responses look like, where those in the content do: each has an ID that only few examples show. */
function stateEnvelope(folder: Folder) {
  const before = new Map(folder.files)
  const catalog = JSON.parse(folder.files.get('content/shop/catalog.json') ?? '{}')
  const field = (path: string, role: string) => ({ path, type: 'string', role, meaning: `The ${role}.` })
  const fields = [field('code', 'code'), field('message', 'message')]
  const envelope = { summary: 'A code and a message.', fields, example: { code: 'A1', message: 'Words' } }
  folder.files.set('content/shop/catalog.json', JSON.stringify({ ...catalog, envelope }))
  if (problemsOf(folder).length > 0) folder.files = before
}

const message = fc.constantFrom(
  '',
  'Unexpected error',
  'Unexpected error, reference {trace_id}',
  'Unexpected error, reference abc',
  'No {kind} {id} here',
  'No label 7 here',
)
const words = fc.constantFrom('', 'Words', 'Other words', 'A1')
const row = fc.record({
  code: fc.constantFrom('A1', 'A2', 'a1'),
  status: fc.constantFrom('', '400', '422', '999'),
  message,
  meaning: words,
  title: words,
  cause: words,
  notes: words,
})
type Told = typeof row extends fc.Arbitrary<infer T> ? T : never
const rows = fc.array(row, { minLength: 1, maxLength: 4 })

const csv = (list: readonly Told[]) =>
  `Code,HTTP,Message,Meaning,Title,Cause,Notes\n${list
    .map((of) => `${of.code},${of.status},"${of.message}",${of.meaning},${of.title},${of.cause},${of.notes}\n`)
    .join('')}`

const bundle = (list: readonly Told[]) => list.map(({ code, message: text }) => `${code}=${text || 'x'}\n`).join('')

const api = (list: readonly Told[]) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    paths: {
      '/orders': {
        get: {
          responses: Object.fromEntries(
            [...new Set(list.map(({ status }) => status || '500'))].map((status) => [
              status,
              {
                description: 'Failed',
                content: {
                  'application/json': {
                    examples: Object.fromEntries(
                      list
                        .filter((of) => (of.status || '500') === status)
                        .map((of, index) => [
                          `example ${index}`,
                          { summary: of.title || of.code, value: { code: of.code, message: of.message || undefined } },
                        ]),
                    ),
                  },
                },
              },
            ]),
          ),
        },
      },
    },
  })

type Texts = Readonly<Record<'table' | 'examples' | 'translated', readonly Told[]>>

/** What each file says. */
const writers = {
  'errors.csv': ({ table }: Texts) => csv(table),
  'api.json': ({ examples }: Texts) => api(examples),
  'm_de.properties': ({ translated }: Texts) => bundle(translated),
}

/** Which files are imported, in which order. */
const ways = {
  table: ['errors.csv'],
  examples: ['api.json'],
  bundle: ['m_de.properties'],
  'table first': ['errors.csv', 'api.json'],
  'examples first': ['api.json', 'errors.csv'],
} satisfies Record<string, (keyof typeof writers)[]>

const step = fc.record({
  table: rows,
  examples: rows,
  translated: rows,
  how: fc.constantFrom(...(['table', 'examples', 'bundle', 'table first', 'examples first'] as const)),
  isCompleted: fc.boolean(),
  hasEnvelope: fc.boolean(),
})

test('property: whatever sources say one after the other, the check takes what is written, completed entries too', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
      const folder = new Folder()
      for (const { how, isCompleted, hasEnvelope, ...texts } of steps) {
        const sources = Object.fromEntries(ways[how].map((path) => [path, writers[path](texts)]))
        folder.importAll(sources)
        expect(problemsOf(folder)).toEqual([])
        expect(folder.importAll(sources)).toMatchObject({ files: [], conflicts: [] })
        if (isCompleted) complete(folder)
        if (hasEnvelope) stateEnvelope(folder)
      }
    }),
    { numRuns: 100 },
  )
})
