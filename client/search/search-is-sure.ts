import { codeReasons } from '../../search/answer-in-pieces'
import type { Answer } from '../../search/text/answer'

/** Whether Enter may open what comes first: a status page, or the one code that was meant. */
export function isSure({ statuses, groups, results }: Pick<Answer, 'statuses' | 'groups' | 'results'>): boolean {
  const [first] = results
  return (
    statuses.length > 0 || (groups.length < 2 && first !== undefined && first.exact && codeReasons.has(first.reason))
  )
}
