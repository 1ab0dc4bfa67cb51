import type { Catalog } from '../../catalog/model/catalog'
import { engineBytes, weighIndex } from './first-result-bytes'
import { generateCatalogs } from './generate-catalogs'
import { generatedQueries, longPastes } from './generated-queries'
import { readQueries, type ScoredQuery } from './read-queries'

/** Most kB until any first result: of the content, and of so many generated entries. */
const contentTarget = 60
const targets: readonly (readonly [entries: number, most: number | undefined])[] = [
  [1_000, 80],
  [5_000, undefined],
  [20_000, 400],
]

/** What people type as words. */
const wordKinds: ReadonlySet<string> = new Set(['title', 'typo', 'words'])
const columns = ['entries', 'scripts', 'core', 'pieces', 'code', 'words', 'p95', 'response', 'message', 'p95', 'target']

/**
 * Prints how many bytes a browser loads before the search shows its first result: the scripts, the index or its core, and
 * the pieces that the question needs. Gives what is above a target.
 */
export async function printSizes(catalogs: readonly Catalog[]): Promise<readonly string[]> {
  const engine = await engineBytes()
  console.log(`Bytes until the first result, kB brotli. scripts: search.js and search-worker.js, compiled and packed as for a site.
Then scripts, core and the pieces that the worker loads before it answers: for a code; for words (median, p95); for a
response with code and message (median); for a log of 10 kB with a message and no code (median, p95).
${columns.map((name) => name.padStart(10)).join('')}`)
  const own = readQueries(new URL('queries.yaml', import.meta.url))
  const missed = [...(await printRow(catalogs, { engine, most: contentTarget, queries: own }))]
  for (const [entries, most] of targets) {
    const generated = generateCatalogs(entries)
    const logs = longPastes(generated, 40).filter(({ query }) => !query.includes('ERROR code='))
    missed.push(
      ...(await printRow(generated, { engine, most, queries: [...generatedQueries(generated, 30), ...logs] })),
    )
  }
  return missed
}

interface Row {
  readonly engine: number
  readonly most: number | undefined
  readonly queries: readonly ScoredQuery[]
}

async function printRow(catalogs: readonly Catalog[], { engine, most, queries }: Row): Promise<readonly string[]> {
  const size = catalogs.flatMap(({ entries }) => entries).length.toLocaleString('en')
  const { core, pieces, loadedFor } = weighIndex(catalogs)
  const loads = async (isAsked: (query: ScoredQuery) => boolean) => {
    const sums: number[] = []
    for (const { query } of queries.filter(isAsked)) sums.push((engine + core + (await loadedFor(query))) / 1_000)
    return sums.sort((left, right) => left - right)
  }
  const codes = await loads(({ kind }) => kind === 'exact-code')
  const words = await loads(({ kind }) => wordKinds.has(kind))
  const responses = await loads(({ kind }) => kind === 'json')
  const messages = await loads(({ kind }) => kind === 'paste-10kB')
  const figures = [
    ['a code', at(codes, 1)],
    ['words', at(words, 0.5)],
    ['words, p95', at(words, 0.95)],
    ['a response', at(responses, 0.5)],
    ['a message', at(messages, 0.5)],
    ['a message, p95', at(messages, 0.95)],
  ] as const
  const cells = [
    size,
    (engine / 1_000).toFixed(1),
    (core / 1_000).toFixed(1),
    String(pieces),
    ...figures.map(([, kilobytes]) => kilobytes?.toFixed(1) ?? '–'),
    String(most ?? '–'),
  ]
  console.log(cells.map((cell) => cell.padStart(10)).join(''))
  return figures.flatMap(([name, kilobytes]) =>
    most !== undefined && kilobytes !== undefined && kilobytes > most
      ? [`bytes until the first result of ${size} entries, ${name}: ${kilobytes.toFixed(1)} kB, at most ${most}`]
      : [],
  )
}

/** The value that such a share of sorted values is not above; undefined where there are none. */
function at(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.ceil(sorted.length * share) - 1]
}
