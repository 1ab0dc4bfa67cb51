import { join } from 'node:path'
import { countDrafts, draftCountWords } from '../../catalog/drafts/count-drafts'
import type { Catalog } from '../../catalog/model/catalog'
import { formatProblem, isError, type Problem, type ProblemKind, problemKinds } from '../../catalog/model/problem'
import type { Site } from '../../catalog/model/site'
import { problemRecord } from '../../catalog/report/problem-record'
import { counted } from '../../catalog/text/counted'
import { movedProblems } from '../../disk/content/moved-problems'
import { readContentWhole } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { ledgerFile } from '../../disk/content/url-ledger'
import { displayPath } from '../../disk/files/display-path'
import { placeholderAddress } from '../../site/placeholder-address'
import { UsageError } from '../call/arguments'
import { type Call, type Command, contentFolder } from '../call/command'
import { didYouMean } from '../call/known-name'
import { countsOfFile } from '../check/counts-file'
import { fixContent } from '../check/fix-content'
import { type Choice, writeProblems, writeRecords } from '../check/problem-output'
import { writeCoverage } from '../check/write-coverage'
import { writeNext } from '../check/write-next'
import { ledgerReport } from '../reports/ledger-report'
import { plainJson } from '../terminal/terminal'

export const check: Command = {
  name: 'check',
  summary: 'reports every problem in the content, and every published address that no longer works',
  operands: [contentFolder],
  flags: {
    json: { summary: 'one JSON object per line: file, line, column, kind, expected, received, write' },
    kind: { value: 'KIND', summary: 'only problems of this kind' },
    limit: { value: 'N', summary: 'at most this many problems' },
    fix: { summary: 'lowers "drafts" in catalog.json, and removes `draft` from complete entries' },
    next: { value: 'N', summary: 'which codes to write first, and why' },
    counts: {
      value: 'FILE',
      summary: 'how often each code was looked up: a table with the columns code and count, see below',
    },
    report: { value: 'FILE', summary: 'writes what is documented and what is missing as an HTML page' },
  },
  notes: [
    'With more than a hundred problems only the first of each kind is shown.',
    'The FILE of --counts has a code and a whole number in each row, with commas, semicolons, tabs or | between them.',
    'Its heading says which columns these are: code, and count, hits or tickets. Other columns are not read.',
    'Exit code 0: nothing but warnings and drafts. 1: there are problems, or there is nothing to check.',
    '2: the call cannot be understood, or the FILE of --counts has nothing to count.',
  ],
  run(call) {
    const { flags, io } = call
    const choice = { kind: kindOf(call), limit: numberOf(call, 'limit') }
    const next = numberOf(call, 'next')
    if (flags.has('counts') && next === undefined) throw new UsageError('--counts needs --next N.')
    if (flags.has('fix')) for (const line of fixContent(call.project, read(call).problems)) io.err(`${line}\n`)
    const content = read(call)
    const counts = countsOfFile(call, content.catalogs)
    const { isGood, written } = checkContent(call, content, choice)
    const left = choice.limit === undefined ? undefined : Math.max(choice.limit - written, 0)
    const isLedgerGood = checkLedger(call, { ...choice, limit: left })
    if (next !== undefined) writeNext(io, content.catalogs, { most: next, counts })
    const report = flags.text('report')
    if (report !== undefined) drawReport(call, content, report)
    return isGood && isLedgerGood ? 0 : 1
  },
}

interface Read {
  readonly site: Site
  /** Whether the fields of the site are those of `site.json`: where it has problems, some are those that nobody wrote. */
  readonly isSiteRead: boolean
  readonly catalogs: readonly Catalog[]
  readonly guides: number
  readonly problems: readonly Problem[]
}

function read({ project }: Call): Read {
  const { catalogs, guides, partial, problems } = readContentWhole(project)
  const { site, problems: siteProblems } = readSite(project)
  const moved = movedProblems(project, { site, catalogs, guides, partial })
  return {
    site,
    isSiteRead: !siteProblems.some(isError),
    catalogs,
    guides: guides.length + catalogs.flatMap((catalog) => catalog.guides).length,
    problems: [...siteProblems, ...moved, ...problems],
  }
}

/** Whether the content is good, and how many problems were written for programs. */
function checkContent({ project, io, flags }: Call, read: Read, choice: Choice) {
  const { site, catalogs, guides, problems } = read
  const errors = problems.filter(isError)
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const isGood = errors.length === 0 && entries.length > 0
  if (flags.has('json')) return { isGood, written: writeRecords(io, problems, choice) }
  writeProblems(io, problems, choice)
  const counts = [
    counted(catalogs.length, 'catalog'),
    counted(entries.length, 'entry', 'entries'),
    counted(entries.flatMap((entry) => entry.examples).length, 'example'),
    counted(guides, 'guide'),
  ]
  const found = [counted(errors.length, 'problem'), counted(problems.length - errors.length, 'warning')]
  const drafts = countDrafts(catalogs)
  for (const count of drafts) io.out(`${draftCountWords(count)}\n`)
  if (drafts.length > 0 && !flags.has('next') && !flags.has('report'))
    io.out('note: --next 10 names the codes to write first; --report FILE shows what is missing as a page\n')
  const folder = displayPath(project.content, project.base)
  io.out(`content: ${counts.join(', ')} in ${folder}: ${found.join(', ')}\n`)
  const unset = placeholderAddress(site, displayPath(join(project.content, 'site.json'), project.base))
  if (unset !== undefined && read.isSiteRead) io.out(`note: ${unset}\n`)
  return { isGood, written: 0 }
}

function checkLedger({ project, io, flags }: Call, { kind, limit }: Choice): boolean {
  const { faults, notes, summary } = ledgerReport(project, io.environment)
  if (flags.has('json')) {
    const file = displayPath(ledgerFile(project.content), project.base)
    const records = faults.map((fault) => (typeof fault === 'string' ? lostRecord(file, fault) : problemRecord(fault)))
    const chosen = records.filter((record) => kind === undefined || record.kind === kind)
    for (const record of chosen.slice(0, limit)) io.out(`${plainJson(record)}\n`)
    return faults.length === 0
  }
  for (const fault of faults) io.err(`${typeof fault === 'string' ? fault : formatProblem(fault)}\n\n`)
  for (const note of notes) io.out(`note: ${note}\n`)
  io.out(`${summary}\n`)
  return faults.length === 0
}

function lostRecord(file: string, message: string) {
  const words = {
    expected: 'every address that was published',
    received: message,
    write: 'the address, in the ledger again',
  }
  return { file, line: 1, column: 1, kind: 'lost-url', level: 'error', message, ...words }
}

function drawReport({ project, io, flags }: Call, { site: { name }, catalogs }: Read, file: string): void {
  const date = new Date().toISOString().slice(0, 10)
  writeCoverage(catalogs, { file, base: project.base, name, date })
  if (!flags.has('json')) io.out(`report: ${file}\n`)
}

function kindOf({ flags }: Call): ProblemKind | undefined {
  const given = flags.text('kind')
  if (given === undefined) return undefined
  const kind = problemKinds.find((known) => known === given)
  if (kind !== undefined) return kind
  throw new UsageError(`There is no kind of problem "${given}".${didYouMean(given, problemKinds)}`)
}

function numberOf({ flags }: Call, name: string): number | undefined {
  const given = flags.text(name)
  if (given === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(`--${name} needs a whole number from 1 on, not "${given}".`)
  return Number(given)
}
