import { isError, type Problem, problemSentence } from '../model/problem'

/** A problem as programs read it: a line of `check --json`. */
export interface ProblemRecord {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly kind: Problem['kind']
  /** A warning keeps nothing from being published. */
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly expected: string
  readonly received: string
  /** What to write instead. */
  readonly write: string
}

export function problemRecord(problem: Problem): ProblemRecord {
  const { kind, place, expected, received, write } = problem
  const level = isError(problem) ? 'error' : 'warning'
  return { ...place, kind, level, message: problemSentence(problem), expected, received, write }
}
