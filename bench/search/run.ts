import { brotliCompressSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import type { Catalog } from '../../catalog/model/catalog'
import { repositoryProject } from '../../cli/call/repository-project'
import { readContent } from '../../disk/content/read-content'
import { buildSearchIndex } from '../../search/index/build-index'
import { openSearch } from '../../search/open-index'
import type { Search } from '../../search/text/answer'
import { rankFuzzily } from '../../search/words/fuzzy'
import { generateCatalogs } from './generate-catalogs'
import { generatedQueries, longPastes } from './generated-queries'
import { cpuOf, measure } from './measure'
import { plainFuse } from './plain-fuse'
import { printLogs } from './print-logs'
import { printRounds } from './print-rounds'
import { readQueries, type ScoredQuery } from './read-queries'
import { type KindScore, type Scored, scoreKinds, scoreQueries, summarize } from './score-queries'

/** Least figures; what falls below ends the run with exit code 1. Times depend on the machine and are printed only. */
const targets = { first: 0.99, amongFive: 1, empty: 0.97, kind: 0.9, blindFirst: 0.97 } as const
const longestTyped = 64

const failures: string[] = []

function main(): void {
  const { catalogs } = readContent(repositoryProject())
  const search = openSearch(buildSearchIndex(catalogs), () => rankFuzzily)
  const own = readQueries(new URL('queries.yaml', import.meta.url))
  const blind = ['', '-2', '-3', '-4'].flatMap((batch) =>
    readQueries(new URL(`queries-blind${batch}.yaml`, import.meta.url)),
  )
  const ownScored = scoreQueries(search.search, own)
  const blindScored = scoreQueries(search.search, blind)
  console.log(`Content: ${catalogs.length} catalogs, ${catalogs.flatMap(({ entries }) => entries).length} entries\n`)
  printKinds('Own queries', ownScored)
  printKinds('Batches written blind (see the tables for their first run)', blindScored)
  judge(ownScored, blindScored)
  printMisses([...ownScored, ...blindScored])
  printRounds(search)
  failures.push(...printLogs(catalogs, search))
  compareWithFuse(catalogs, search, { queries: own, name: 'the content' })
  printSizes(catalogs)
  const seven = generateCatalogs(7_000)
  const large = measureGenerated(seven)
  compareWithFuse(seven, large, { queries: shortest(generatedQueries(seven, 1)), name: '7,000 entries' })
  measureGenerated(generateCatalogs(20_000))
  for (const failure of failures) console.error(`Below target: ${failure}`)
  if (failures.length > 0) process.exitCode = 1
}

function printKinds(name: string, scored: readonly Scored[]): void {
  console.log(`${name}\n${'kind'.padEnd(22)}  count  first  in 5   MRR`)
  const expected = scored.filter(({ query }) => query.expect.length > 0)
  const empty = scored.filter(({ query }) => query.expect.length === 0)
  for (const row of scoreKinds(scored)) console.log(kindLine(row))
  console.log(kindLine(summarize('all with an answer', expected)))
  console.log(`${kindLine(summarize('all correctly empty', empty))}\n`)
}

function kindLine({ kind, count, first, amongFive, reciprocal }: KindScore): string {
  const shares = [first, amongFive, reciprocal].map((share) => share.toFixed(3))
  return `${kind.padEnd(22)}  ${String(count).padStart(5)}  ${shares.join('  ')}`
}

function judge(own: readonly Scored[], blind: readonly Scored[]): void {
  const answered = summarize(
    '',
    own.filter(({ query }) => query.expect.length > 0),
  )
  const empty = summarize(
    '',
    [...own, ...blind].filter(({ query }) => query.expect.length === 0),
  )
  const unseen = summarize(
    '',
    blind.filter(({ query }) => query.expect.length > 0),
  )
  demand('own queries, first', answered.first, targets.first)
  demand('own queries, among five', answered.amongFive, targets.amongFive)
  demand('correctly empty', empty.first, targets.empty)
  demand('blind queries, first', unseen.first, targets.blindFirst)
  for (const { kind, first } of scoreKinds([...own, ...blind])) demand(`kind ${kind}`, first, targets.kind)
}

function demand(name: string, share: number, least: number): void {
  if (share < least) failures.push(`${name} ${share.toFixed(3)}, at least ${least}`)
}

function printMisses(scored: readonly Scored[]): void {
  const missed = scored.filter(({ right }) => !right)
  if (missed.length === 0) return
  console.log('Not first')
  for (const { query, got } of missed) {
    console.log(`  ${query.kind}: ${JSON.stringify(query.query).slice(0, 100)}`)
    console.log(
      `    expected ${query.expect.slice(0, 3).join(' or ') || 'nothing'}, got ${got.slice(0, 3).join(', ') || 'nothing'}`,
    )
  }
  console.log('')
}

interface Comparison {
  readonly queries: readonly ScoredQuery[]
  readonly name: string
}

function compareWithFuse(catalogs: readonly Catalog[], search: Search, { queries, name }: Comparison): void {
  const fuse = plainFuse(catalogs)
  const texts = queries.map(({ query }) => query)
  for (const text of texts) search.search(text)
  const ours = measure(texts.map((text) => () => search.search(text)))
  const theirs = measure(texts.map((text) => () => fuse(text)))
  const first = summarize(
    '',
    scoreQueries(fuse, queries).filter(({ query }) => query.expect.length > 0),
  ).first
  console.log(`Against plain Fuse.js with the same fields, ${name}, ${texts.length} queries`)
  console.log(`  layers  ${ours.mean.toFixed(2)} ms a query`)
  console.log(
    `  Fuse    ${theirs.mean.toFixed(1)} ms a query, ${(theirs.mean / ours.mean).toFixed(0)} times as long, right first ${first.toFixed(3)}\n`,
  )
}

function printSizes(catalogs: readonly Catalog[]): void {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false } as const
  const [engine] = buildSync({
    ...options,
    entryPoints: [new URL('../../search/open-index.ts', import.meta.url).pathname],
  }).outputFiles
  const code = kilobytes(engine?.contents ?? new Uint8Array())
  const index = kilobytes(Buffer.from(JSON.stringify(buildSearchIndex(catalogs))))
  console.log(
    `Bytes (brotli): engine without Fuse ${code.toFixed(1)} kB, index ${index.toFixed(1)} kB, together ${(code + index).toFixed(1)} kB\n`,
  )
}

function kilobytes(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length / 1_000
}

/** Fuse takes minutes for anything longer at this size. */
function shortest(queries: readonly ScoredQuery[]): readonly ScoredQuery[] {
  return queries.filter(({ query }) => query.length <= longestTyped)
}

function measureGenerated(catalogs: readonly Catalog[]): Search {
  const size = catalogs.flatMap(({ entries }) => entries).length
  let text = ''
  const built = cpuOf(() => {
    text = JSON.stringify(buildSearchIndex(catalogs))
  })
  const queries = generatedQueries(catalogs, 30)
  const typed = queries
    .filter(({ query, kind }) => query.length <= longestTyped && kind !== 'json')
    .map(({ query }) => query)
  const pastes = longPastes(catalogs, 20)
  const data: unknown = JSON.parse(text)
  let search = openSearch(data, () => rankFuzzily)
  const cold = cpuOf(() => {
    search = openSearch(data, () => rankFuzzily)
    search.search(typed[0] ?? '')
  })
  const scored = scoreQueries(search.search, [...queries, ...pastes])
  const typing = measure([...typed, ...typed].map((query) => () => search.search(query)))
  const pasting = measure(
    pastes.map(
      ({ query }) =>
        () =>
          search.search(query),
    ),
  )
  console.log(`Generated, ${size.toLocaleString('en')} entries`)
  console.log(
    `  index   built in ${(built / 1_000).toFixed(2)} s, ${(kilobytes(Buffer.from(text)) / 1_000).toFixed(2)} MB brotli, first answer ${cold.toFixed(0)} ms`,
  )
  console.log(
    `  typed   mean ${typing.mean.toFixed(1)} ms, p95 ${typing.p95.toFixed(1)} ms, longest ${typing.longest.toFixed(1)} ms`,
  )
  console.log(
    `  10 kB   mean ${pasting.mean.toFixed(1)} ms, p95 ${pasting.p95.toFixed(1)} ms, longest ${pasting.longest.toFixed(1)} ms`,
  )
  console.log(
    `  first   ${scoreKinds(scored)
      .map(({ kind, first }) => `${kind} ${first.toFixed(2)}`)
      .join(', ')}\n`,
  )
  return search
}

main()
