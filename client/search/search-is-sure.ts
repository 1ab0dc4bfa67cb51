import { codeReasons } from '../../search/answer-in-pieces'
import type { Answer } from '../../search/text/answer'

/** Whether Enter may open what comes first: a status page, or the one code that was meant. */
export function isSure({ statuses, groups, results }: Pick<Answer, 'statuses' | 'groups' | 'results'>): boolean {
  const [first, second] = results
  // What was typed may be a code of two catalogs: nothing says of which.
  const isShared = first?.reason === 'exact-code' && second?.code === first.code
  return (
    statuses.length > 0 || (groups.length < 2 && first?.exact === true && codeReasons.has(first.reason) && !isShared)
  )
}
