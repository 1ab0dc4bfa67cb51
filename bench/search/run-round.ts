import { repositoryProject } from '../../cli/call/repository-project'
import { readContent } from '../../disk/content/read-content'
import { createSearch } from '../../search/index'
import { readRound } from './read-round'
import { type RoundMiss, type RoundScore, scoreRound, shareText } from './score-round'

const usage = `Usage: npm run --silent bench:round -- FILE… [--misses] [--json]
Each file is a JSON array of {id, kind, query, expect: [{catalog, code}], params?}, of pastes with a \`shape\` for their
kind and perhaps a requestId, or of logs {shape, n, want: [[catalog, code]], query}. With an empty \`expect\` nothing may
be found; a log, and an item of the kind "paste-many", lists all codes that its text has.
--misses names what was missed; --json prints the figures of each file as one line, as rounds.json has them.`

/** Scores the search with sets of queries that are given, each kind by itself. */
function main(args: readonly string[]): void {
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (files.length === 0) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const search = createSearch(readContent(repositoryProject()).catalogs)
  for (const file of files) {
    const items = readRound(file)
    const { score, misses } = scoreRound(search, items)
    if (args.includes('--json')) {
      console.log(JSON.stringify({ file, count: items.length, ...score }))
      continue
    }
    console.log(
      `${file}, ${items.length} items\n${'kind'.padEnd(26)}  count  first    in 5  empty  values    ids  recall  prec.`,
    )
    for (const kind of [...new Set(items.map((item) => item.kind))].sort()) {
      const ofKind = items.filter((item) => item.kind === kind)
      console.log(scoreLine(kind, ofKind.length, scoreRound(search, ofKind).score))
    }
    console.log(`${scoreLine('all', items.length, score)}\n`)
    if (args.includes('--misses')) printMisses(misses)
  }
}

function scoreLine(kind: string, count: number, score: RoundScore): string {
  const { first, amongFive, empty, values, ids, recall, precision } = score
  const shares = [first, amongFive, empty, values, ids, recall, precision].map((share) => shareText(share).padStart(5))
  return `${kind.padEnd(26)}  ${String(count).padStart(5)}  ${shares.join('   ')}`
}

function printMisses(misses: readonly RoundMiss[]): void {
  for (const { item, got, why } of misses) {
    const expected = item.expect.map(({ catalog, code }) => `${catalog}/${code}`)
    console.log(`${item.kind} ${item.id}: ${JSON.stringify(item.query).slice(0, 200)}`)
    console.log(
      `    expected ${expected.slice(0, 4).join(' or ') || 'nothing'}; ${why}; got ${got.join(', ') || 'nothing'}`,
    )
  }
  console.log('')
}

main(process.argv.slice(2))
