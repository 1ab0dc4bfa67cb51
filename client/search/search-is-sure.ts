import { codeReasons } from '../../search/answer-in-pieces'
import type { Answer } from '../../search/text/answer'

/** Whether Enter may open what comes first: a status page, or the one code that was meant. */
export function isSure({ statuses, groups, results }: Pick<Answer, 'statuses' | 'groups' | 'results'>): boolean {
  if (statuses.length > 0) return true
  const [first, second] = results
  if (groups.length > 1 || first === undefined || !first.exact || !codeReasons.has(first.reason)) return false
  // What two catalogs call the same was not said to be of either.
  return second === undefined || second.reason !== first.reason || second.code !== first.code || !second.exact
}
