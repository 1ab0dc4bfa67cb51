import { formatProblem, isError, type Problem } from '../model/problem'
import { counted } from '../text/counted'
import { groupProblems } from './group-problems'

/** Most problems that are shown one by one where nobody says how many. */
const mostTold = 100

export interface DescribedProblems {
  /** A text for each problem, or for each kind. */
  readonly texts: readonly string[]
  /** Whether they are too many to read: then each text is a kind, with the first of it. */
  readonly isGrouped: boolean
}

/** Problems for people: each of them, or, above a hundred, how many there are of each kind with the first one. */
export function describeProblems(problems: readonly Problem[]): DescribedProblems {
  if (problems.length <= mostTold) return { texts: problems.map(formatProblem), isGrouped: false }
  const texts = groupProblems(problems).map(({ kind, count, files, first }) => {
    const noun = isError(first) ? 'problem' : 'warning'
    const more = count === 1 ? '' : `, in ${counted(files, 'file')}; the first`
    return `${counted(count, noun)} of the kind ${kind}${more}:\n${formatProblem(first)}`
  })
  return { texts, isGrouped: true }
}
