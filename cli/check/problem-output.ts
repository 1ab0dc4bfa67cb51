import { formatProblem, type Problem } from '../../catalog/model/problem'
import { describeProblems } from '../../catalog/report/describe-problems'
import { problemRecord } from '../../catalog/report/problem-record'
import type { Io } from '../call/command'
import { plainJson } from '../terminal/terminal'

export interface Choice {
  /** Only problems of this kind. */
  readonly kind: Problem['kind'] | undefined
  /** At most so many. */
  readonly limit: number | undefined
}

/** Writes one JSON object per line, for programs, and says how many. */
export function writeRecords(io: Io, problems: readonly Problem[], { kind, limit }: Choice): number {
  const chosen = problems.filter((problem) => kind === undefined || problem.kind === kind).slice(0, limit)
  for (const problem of chosen) io.out(`${plainJson(problemRecord(problem))}\n`)
  return chosen.length
}

/** Writes the problems for people: all that were asked for, or, where they are too many to read, the first of each kind. */
export function writeProblems(io: Io, problems: readonly Problem[], { kind, limit }: Choice): void {
  const chosen = problems.filter((problem) => kind === undefined || problem.kind === kind)
  if (kind === undefined && limit === undefined) {
    const { texts, isGrouped } = describeProblems(chosen)
    for (const text of texts) io.err(`${text}\n\n`)
    if (isGrouped) io.err('--kind KIND shows all of one kind, --limit N the first N of all.\n\n')
    return
  }
  for (const problem of chosen.slice(0, limit)) io.err(`${formatProblem(problem)}\n\n`)
  const rest = chosen.length - (limit ?? chosen.length)
  if (rest > 0) io.err(`and ${rest} more.\n\n`)
}
