/**
 * `npm run bench:search`: what the search finds and costs. `npm run bench:search -- --catalogs FOLDER` asks a folder of
 * content, imported or not, for its own wire messages; `--misses` names those that are not first.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Catalog } from '../../catalog/model/catalog'
import { repositoryProject } from '../../cli/call/repository-project'
import { readContent } from '../../disk/content/read-content'
import { createSearch } from '../../search/index'
import type { Search } from '../../search/text/answer'
import { generateCatalogs } from './generate-catalogs'
import { generatedQueries } from './generated-queries'
import { measure } from './measure'
import { longestTyped, measureGenerated } from './measure-generated'
import { plainFuse } from './plain-fuse'
import { printCatalogs } from './print-catalogs'
import { printLogs } from './print-logs'
import { printRounds } from './print-rounds'
import { printSizes } from './print-sizes'
import { readQueries, type ScoredQuery } from './read-queries'
import { type KindScore, type Scored, scoreKinds, scoreQueries, summarize } from './score-queries'

/** Least figures; what is missed ends the run with exit code 1. Times depend on the machine and are printed only. */
const targets = { first: 0.99, amongFive: 1, empty: 0.97, kind: 0.9, blindFirst: 0.97 } as const

const failures: string[] = []

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { catalogs: { type: 'string' }, misses: { type: 'boolean' } } })
  if (values.catalogs !== undefined) {
    failures.push(...printCatalogs(resolve(values.catalogs), values.misses === true))
    return end()
  }
  const { catalogs } = readContent(repositoryProject())
  const search = createSearch(catalogs)
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
  printLevers(catalogs, [...own, ...blind])
  printRounds(search)
  failures.push(...printLogs(catalogs, search))
  compareWithFuse(catalogs, search, { queries: own, name: 'the content' })
  failures.push(...(await printSizes(catalogs)))
  console.log()
  const seven = generateCatalogs(7_000)
  const large = measureGenerated(seven)
  compareWithFuse(seven, large, { queries: shortest(generatedQueries(seven, 1)), name: '7,000 entries' })
  measureGenerated(generateCatalogs(20_000))
  end()
}

function end(): void {
  for (const failure of failures) console.error(`Missed: ${failure}`)
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

/** What phrases and near words bring by themselves, on what people say. */
function printLevers(catalogs: readonly Catalog[], queries: readonly ScoredQuery[]): void {
  const silent = catalogs.map((catalog) => ({
    ...catalog,
    entries: catalog.entries.map((entry) => ({ ...entry, phrases: [] })),
  }))
  const levers = [
    ['neither', createSearch(silent, { near: false })],
    ['phrases', createSearch(catalogs, { near: false })],
    ['near words', createSearch(silent)],
    ['both', createSearch(catalogs)],
  ] as const
  const symptoms = queries.filter(({ kind, expect }) => kind.startsWith('symptom') && expect.length > 0)
  const empty = queries.filter(({ expect }) => expect.length === 0)
  console.log(`Everyday words: ${symptoms.length} symptoms, ${empty.length} queries that nothing fits`)
  for (const [name, { search }] of levers) {
    const { first, amongFive } = summarize('', scoreQueries(search, symptoms))
    const isEmpty = summarize('', scoreQueries(search, empty)).first
    console.log(
      `  ${name.padEnd(12)} first ${first.toFixed(3)}, among five ${amongFive.toFixed(3)}, correctly empty ${isEmpty.toFixed(3)}`,
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

/** Fuse takes minutes for anything longer at this size. */
function shortest(queries: readonly ScoredQuery[]): readonly ScoredQuery[] {
  return queries.filter(({ query }) => query.length <= longestTyped)
}

await main()
