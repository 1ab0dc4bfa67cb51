import { countDrafts, draftCountWords } from '../../catalog/model/count-drafts'
import { formatProblem, isError } from '../../catalog/model/problem'
import { counted } from '../../catalog/text/counted'
import { movedProblems } from '../../disk/content/moved-problems'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { displayPath } from '../../disk/files/display-path'
import type { Call, Command } from '../call/command'
import { ledgerReport } from '../reports/ledger-report'

export const check: Command = {
  name: 'check',
  summary: 'names every problem of the content, and every published address that is lost',
  operands: [
    {
      name: 'FOLDER',
      summary: 'the content; else FAULTBOOK_CONTENT, errors/ or content/',
      isOptional: true,
      isContent: true,
    },
  ],
  flags: {},
  notes: ['Exit code 0: nothing but warnings. 1: there are problems, or there is nothing to check.'],
  run(call) {
    const isContentGood = checkContent(call)
    return checkLedger(call) && isContentGood ? 0 : 1
  },
}

function checkContent({ project, io }: Call): boolean {
  const { catalogs, guides, partial, problems: contentProblems } = readContent(project)
  const { site, problems: siteProblems } = readSite(project)
  const moved = movedProblems(project, { site, catalogs, guides, partial })
  const problems = [...siteProblems, ...moved, ...contentProblems]
  for (const problem of problems) io.err(`${formatProblem(problem)}\n\n`)
  const errors = problems.filter(isError)
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const counts = [
    counted(catalogs.length, 'catalog'),
    counted(entries.length, 'entry', 'entries'),
    counted(entries.flatMap((entry) => entry.examples).length, 'example'),
    counted(guides.length + catalogs.flatMap((catalog) => catalog.guides).length, 'guide'),
  ]
  const found = [counted(errors.length, 'problem'), counted(problems.length - errors.length, 'warning')]
  const folder = displayPath(project.content, project.base)
  for (const count of countDrafts(catalogs)) io.out(`${draftCountWords(count)}\n`)
  io.out(`content: ${counts.join(', ')} in ${folder}: ${found.join(', ')}\n`)
  return errors.length === 0 && entries.length > 0
}

function checkLedger({ project, io }: Call): boolean {
  const { faults, notes, summary } = ledgerReport(project, io.environment)
  for (const fault of faults) io.err(`${fault}\n\n`)
  for (const note of notes) io.out(`note: ${note}\n`)
  io.out(`${summary}\n`)
  return faults.length === 0
}
