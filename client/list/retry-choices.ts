import { type RetryRule, retryableRules, retryValues } from '../../catalog/values/vocabulary'

/** What a row says of a code whose retry may do a thing twice, after its rule. */
export const cautionMark = 'check-first'

/** The two signs that a rule has which lets a request be repeated as it is. */
export const retryKinds = ['plain', cautionMark] as const

/**
 * The values of the retry filter that a code of a list has: those that the search knows too, and its rule divided as
 * its sign divides it.
 */
export function retryChoices(rule: RetryRule | undefined, isCautious: boolean): readonly string[] {
  const isDivided = retryableRules.some((retryable) => retryable === rule)
  return [...retryValues(rule), ...(isDivided ? [`${rule}-${isCautious ? cautionMark : 'plain'}`] : [])]
}
