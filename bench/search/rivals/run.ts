/**
 * `npm run bench:rivals`: asks other search engines the queries of all sets, with the same entries, and prints what each
 * reaches beside our own search. `npm run bench:rivals -- ROUND.json …` takes other sets. Needs npm's registry once.
 */
import { join } from 'node:path'
import { repositoryProject } from '../../../cli/call/repository-project'
import { readContent } from '../../../disk/content/read-content'
import { createSearch } from '../../../search/index'
import { type RoundItem, readRound } from '../read-round'
import { itemsOf, readRounds } from '../read-rounds'
import { type Share, shareText } from '../score-round'
import { rivalDocuments } from './documents'
import { installRivals } from './install-rivals'
import { type AskIds, askAll, type RivalScore, scoreItems } from './score-rival'
import { tuneRival } from './tune'

/** The set that settings and cut-offs of the other engines are chosen on. */
const tuningSet = 'round 2'

/** Kinds of items that the table sums up. Any other kind has a row of its own. */
const groups: readonly (readonly [name: string, kinds: RegExp])[] = [
  ['codes and statuses', /^(?:exact-code|code-variant|prefix|multi-code|status|catalog-word|title-identifier)/],
  ['messages', /^(?:message|log-message-only|json-no-code)/],
  ['responses and logs', /^(?:http-raw|json|log-line|paste)/],
  ['typos and half words', /^(?:typo|half-word)/],
  ['symptoms', /^symptom/],
  ['nothing fits', /^(?:empty|none)/],
]

interface QuerySet {
  readonly name: string
  readonly items: readonly RoundItem[]
  /** What our own search reached when the set was blind. */
  readonly firstRun?: ReturnType<typeof readRounds>[number]['firstRun']
}

interface Engine {
  readonly name: string
  readonly ask: AskIds
}

await main(process.argv.slice(2))

async function main(files: readonly string[]): Promise<void> {
  const project = repositoryProject()
  const { catalogs } = readContent(project)
  const rounds = readRounds().map((round) => ({ ...round, items: singles(itemsOf(round)) }))
  const given = files.map((file) => ({ name: file, items: singles(readRound(file)) }))
  const sets: readonly QuerySet[] = (given.length > 0 ? given : rounds).filter(({ items }) => items.length > 0)
  const tuning = rounds.find(({ name }) => name === tuningSet)?.items ?? []
  const documents = rivalDocuments(catalogs)
  const rivals = await installRivals(join(project.tool.sources, '.faultbook/cache/rivals'))
  const search = createSearch(catalogs)
  const engines: Engine[] = [
    { name: 'ours', ask: async (query) => search.search(query).map(({ catalog, code }) => `${catalog}/${code}`) },
  ]
  console.log(`${documents.length} entries. Settings and cut-offs, the best of those tried on ${tuningSet}:`)
  for (const rival of rivals) {
    const { name, setting, right, ask } = await tuneRival(rival, documents, tuning)
    const counts = `${right} of ${tuning.length} right, ${rival.settings.length} settings tried`
    console.log(`  ${name.padEnd(11)} ${setting} (${counts})`)
    engines.push({ name, ask: async (query) => (await ask(query)).map(({ id }) => id) })
  }
  console.log(`Our own search has been tuned with every set after its first run. Fuse.js takes minutes.`)
  await printScores(engines, sets)
  for (const { close } of rivals) await close?.()
}

/** Without logs whose codes are all to be found: the other engines give one list. */
function singles(items: readonly RoundItem[]): readonly RoundItem[] {
  return items.filter(({ isMany }) => !isMany)
}

async function printScores(engines: readonly Engine[], sets: readonly QuerySet[]): Promise<void> {
  const all = sets.flatMap(({ items }) => items)
  const asked = new Map<string, Awaited<ReturnType<typeof askAll>>>()
  const milliseconds: string[] = []
  for (const { name, ask } of engines) {
    const start = process.cpuUsage()
    asked.set(name, await askAll(ask, all))
    const { user, system } = process.cpuUsage(start)
    milliseconds.push(`${((user + system) / 1_000 / all.length).toFixed(1)} ms`)
  }
  const row = (name: string, isCounted: (item: RoundItem) => boolean, cell: (score: RivalScore) => string) => {
    const cells = engines.map((engine) => cell(scoreItems(asked.get(engine.name) ?? [], isCounted)))
    console.log(`| ${[name, String(all.filter(isCounted).length), ...cells].join(' | ')} |`)
  }
  const head = (title: string) => {
    console.log(`\n| ${[title, 'queries', ...engines.map(({ name }) => name)].join(' | ')} |`)
    console.log(`|${'---|'.repeat(engines.length + 1 + title.split('|').length)}`)
  }
  head('right first; among five')
  const names = [...new Set(all.map(({ kind }) => groupOf(kind)))]
  for (const name of names.filter((group) => group !== 'nothing fits'))
    row(name, ({ kind, expect }) => groupOf(kind) === name && expect.length > 0, places)
  row('all with an answer', ({ expect }) => expect.length > 0, places)
  row(
    'correctly empty',
    ({ expect }) => expect.length === 0,
    ({ empty }) => shareText(empty),
  )
  row(
    'all: right first or rightly empty',
    () => true,
    ({ right }) => shareText(right),
  )
  console.log(`| CPU a query | | ${milliseconds.join(' | ')} |`)
  const printSets = (title: string, group: string | undefined, ours: (set: QuerySet) => string) => {
    head(`${title} | ours, first run`)
    for (const set of sets) {
      const isCounted = (item: RoundItem) =>
        set.items.includes(item) && (group === undefined || groupOf(item.kind) === group)
      if (all.some(isCounted))
        row(`${set.name} | ${ours(set)}`, isCounted, (score) => `${places(score)}${empties(score)}`)
    }
  }
  printSets('set: right first; among five; correctly empty', undefined, ({ firstRun }) =>
    [firstRun?.first, firstRun?.amongFive, firstRun?.empty].map((share) => share?.toFixed(3) ?? '–').join('; '),
  )
  printSets('symptoms, by set', 'symptoms', ({ firstRun }) => {
    const { first, amongFive } = firstRun?.kinds?.symptom ?? {}
    return [first, amongFive].map((share) => share?.toFixed(3) ?? '–').join('; ')
  })
}

function groupOf(kind: string): string {
  return groups.find(([, kinds]) => kinds.test(kind))?.[0] ?? kind
}

function empties({ empty }: RivalScore): string {
  return empty.all === 0 ? '' : `; ${shareText(empty)}`
}

function places({ first, amongFive }: { readonly first: Share; readonly amongFive: Share }): string {
  return `${shareText(first)}; ${shareText(amongFive)}`
}
