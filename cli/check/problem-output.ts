import { formatProblem, isError, type Problem } from '../../catalog/model/problem'
import { groupProblems } from '../../catalog/report/group-problems'
import { problemRecord } from '../../catalog/report/problem-record'
import { counted } from '../../catalog/text/counted'
import type { Io } from '../call/command'

/** Most problems that are told one by one where nobody says how many. */
const mostTold = 100

export interface Choice {
  /** Only problems of this kind. */
  readonly kind: Problem['kind'] | undefined
  /** At most so many. */
  readonly limit: number | undefined
}

/** Writes one JSON object per line, for programs. */
export function writeRecords(io: Io, problems: readonly Problem[], { kind, limit }: Choice): void {
  const chosen = problems.filter((problem) => kind === undefined || problem.kind === kind).slice(0, limit)
  for (const problem of chosen) io.out(`${JSON.stringify(problemRecord(problem))}\n`)
}

/** Writes the problems for people: all that were asked for, or, where they are too many to read, the first of each kind. */
export function writeProblems(io: Io, problems: readonly Problem[], { kind, limit }: Choice): void {
  const chosen = problems.filter((problem) => kind === undefined || problem.kind === kind)
  if (chosen.length > mostTold && kind === undefined && limit === undefined) {
    writeGroups(io, chosen)
    return
  }
  for (const problem of chosen.slice(0, limit)) io.err(`${formatProblem(problem)}\n\n`)
  const rest = chosen.length - (limit ?? chosen.length)
  if (rest > 0) io.err(`and ${rest} more.\n\n`)
}

function writeGroups(io: Io, problems: readonly Problem[]): void {
  for (const { kind, count, files, first } of groupProblems(problems)) {
    const noun = isError(first) ? 'problem' : 'warning'
    const more = count === 1 ? '' : `, in ${counted(files, 'file')}; the first`
    io.err(`${counted(count, noun)} of the kind ${kind}${more}:\n${formatProblem(first)}\n\n`)
  }
  io.err('--kind KIND lists those of a kind, --limit N the first of all.\n\n')
}
