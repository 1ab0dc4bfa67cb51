import { createInterface } from 'node:readline'
import { readContent } from '../disk/read-content'
import { createSearch } from '../search/index'
import type { Search } from '../search/text/answer'
import { answerJson } from './answer-json'
import { searchReport } from './search-report'

const usage = `Usage: npm run --silent search -- "AUT 7"
       npm run --silent search -- --json < queries
With --json each line of standard input is one query as a JSON string,
each line of standard output the JSON array of its results; with --answer
as well an object: results, the codes that were named, what is only near.`

/**
 * Search in a terminal. Exit code 0 where everything was understood, found or not; 1 where a line of
 * --json was no JSON string or there are no catalogs; 2 for a wrong call.
 */
async function main(args: readonly string[]): Promise<void> {
  if (args.length === 0 || args.includes('--help')) {
    console.error(usage)
    process.exitCode = args.length === 0 ? 2 : 0
    return
  }
  const search = openContent()
  const flags = new Set(['--json', '--answer'])
  if (args[0] !== undefined && flags.has(args[0])) {
    await answerLines(args.includes('--answer') ? answersOf(search) : search.search)
    return
  }
  console.log(searchReport(search.answer(args.join(' '), { limit: 10 })))
}

function openContent(): Search {
  const { catalogs } = readContent()
  if (catalogs.length === 0) {
    console.error('There are no catalogs: npm run check:content says why')
    process.exitCode = 1
  }
  return createSearch(catalogs)
}

const mostResults = 1_000

function answersOf(search: Search): (query: string) => unknown {
  return (query) => answerJson(search.answer(query, { limit: mostResults }))
}

/** One line for each line that is read, also for a line that is no query, so that the two stay aligned. */
async function answerLines(answer: (query: string) => unknown): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const query = readQuery(line)
    if (query === undefined) {
      console.error(
        `Line ${number}: expected a JSON string such as "AUT 7", received ${JSON.stringify(line.slice(0, 60))}`,
      )
      process.exitCode = 1
    }
    process.stdout.write(`${JSON.stringify(query === undefined ? [] : answer(query))}\n`)
  }
}

function readQuery(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

await main(process.argv.slice(2))
