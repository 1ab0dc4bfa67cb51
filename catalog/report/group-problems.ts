import { isError, type Problem, type ProblemKind } from '../model/problem'

/** All problems of a kind. */
export interface ProblemGroup {
  readonly kind: ProblemKind
  readonly count: number
  /** How many files have one. */
  readonly files: number
  readonly first: Problem
}

/** Problems by kind, each with the first of them: what keeps the content from being published, then by number. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<ProblemKind, Problem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.kind)
    if (group === undefined) groups.set(problem.kind, [problem])
    else group.push(problem)
  }
  return [...groups]
    .flatMap(([kind, all]): ProblemGroup[] => {
      const [first] = all
      if (first === undefined) return []
      return [{ kind, count: all.length, files: new Set(all.map(({ place }) => place.file)).size, first }]
    })
    .sort((a, b) => Number(isError(b)) - Number(isError(a)) || b.count - a.count)
}
