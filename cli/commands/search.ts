import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { isError } from '../../catalog/model/problem'
import { readContent } from '../../disk/content/read-content'
import { displayPath } from '../../disk/files/display-path'
import { createSearch } from '../../search/index'
import type { Search } from '../../search/text/answer'
import type { Project } from '../../site/project'
import { UsageError } from '../call/arguments'
import type { Command, Io } from '../call/command'
import { openCatalogs, ownNote } from '../reference/open-catalogs'
import { searchOf } from '../reference/search-of'
import { answerJson } from '../reports/answer-json'
import { missingNote } from '../reports/missing-note'
import { searchReport } from '../reports/search-report'
import { plainJson, plainText } from '../terminal/terminal'

export const search: Command = {
  name: 'search',
  summary: 'finds the error code for a text',
  operands: [
    {
      name: 'TEXT',
      summary: 'a code, a message, a status; - reads a response or a log from standard input',
      isOptional: true,
      isRepeated: true,
    },
  ],
  flags: {
    json: { summary: 'reads a query per line, as a JSON string, and writes a JSON array of results per line' },
    answer: {
      summary: 'with --json: an object per line, with the codes of a paste, their lines, request ids and times',
    },
  },
  notes: [
    'Exit code 0: something was found. 3: nothing was found. With --json: 0, or 1 if a line is not a JSON string.',
    '2: there is nothing to search in. It looks where `explain` does: FAULTBOOK_CONTENT, errors/, content/, the package.',
  ],
  async run({ project, operands, flags, io }) {
    if (flags.has('answer') && !flags.has('json')) throw new UsageError('--answer belongs to --json.')
    if (flags.has('json') && operands.some((text) => text !== '-'))
      throw new UsageError('--json reads its queries from standard input: leave TEXT out.')
    if (!flags.has('json') && operands.length === 0) throw new UsageError('TEXT is missing: what to search for.')
    const opened = await openedSearch(project, io)
    if (opened === undefined) return 2 // as `explain`: there is nothing to look in
    if (flags.has('json')) return answerLines(flags.has('answer') ? answersOf(opened) : opened.search, io)
    const isPiped = operands.length === 1 && operands[0] === '-'
    const answer = opened.answer(isPiped ? await text(io.input) : operands.join(' '), { limit: 10 })
    io.out(`${plainText(searchReport(answer))}\n`)
    return answer.results.length > 0 ? 0 : 3
  },
}

/** The search of the content; else of what `explain` looks in too. Undefined where there is nothing, which was said. */
async function openedSearch(project: Project, io: Io): Promise<Search | undefined> {
  const onNote = (note: string) => io.err(`${note}\n`)
  const { catalogs, guides, problems } = readContent(project)
  if (catalogs.length > 0) {
    const faults = problems.filter(isError).length
    if (faults > 0) onNote(missingNote(faults, displayPath(project.content, project.base)))
    return createSearch(catalogs, { guides })
  }
  try {
    const reference = await openCatalogs({ project, io, onNote })
    const note = ownNote(reference)
    if (note !== undefined) onNote(note)
    if (reference.catalogs.length > 0) return await searchOf(reference, onNote)
    onNote('There are no catalogs. `faultbook check` says why.')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    onNote(error.message)
  }
  return undefined
}

/** As many results of an answer as `search` gives. */
const mostResults = 1_000

function answersOf(opened: Search): (query: string) => unknown {
  return (query) => answerJson(opened.answer(query, { limit: mostResults }))
}

/** One line for each line that is read, also for a line that is no query, so that the two stay aligned. */
async function answerLines(answer: (query: string) => unknown, io: Io): Promise<number> {
  let [number, code] = [0, 0]
  for await (const line of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const query = readQuery(line)
    if (query === undefined) {
      const received = JSON.stringify(line.slice(0, 60))
      io.err(`Line ${number}: expected a JSON string such as "AUT 7", received ${received}\n`)
      code = 1
    }
    io.out(`${plainJson(query === undefined ? [] : answer(query))}\n`)
  }
  return code
}

function readQuery(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
