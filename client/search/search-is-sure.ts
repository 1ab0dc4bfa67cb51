import type { Answer, Reason } from '../../search/text/answer'

/** A result with one of them has its code from the text itself. */
export const codeReasons: ReadonlySet<Reason> = new Set(['exact-code', 'code', 'alias', 'read-code'])

/** Whether Enter may open what comes first: a status page, or the one code that was meant. */
export function isSure({ statuses, groups, results }: Pick<Answer, 'statuses' | 'groups' | 'results'>): boolean {
  const [first] = results
  return (
    statuses.length > 0 || (groups.length < 2 && first !== undefined && first.exact && codeReasons.has(first.reason))
  )
}
