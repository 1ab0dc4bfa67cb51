import { retrySignWords } from '../../catalog/values/retry-words'
import {
  type RetryRule,
  retryableLabel,
  retryableRules,
  retryRules,
  retryValues,
} from '../../catalog/values/vocabulary'

/** What a row says of a code whose retry may do a thing twice, after its rule. */
export const cautionMark = 'check-first'

/** The two signs that a rule has which lets a request be repeated as it is. */
export const retryKinds = ['plain', cautionMark] as const

/** Of a list: all codes whose request fails again unless something is changed. What a client never repeats by itself. */
export const unchangedFails = 'not-as-is'
export const unchangedFailsLabel = 'Do not retry unchanged'

/**
 * The values of the retry filter that a code of a list has: those that the search knows too, and its rule divided as
 * its sign divides it.
 */
export function retryChoices(rule: RetryRule | undefined, isCautious: boolean): readonly string[] {
  if (rule === undefined) return []
  const isRetryable = retryableRules.some((retryable) => retryable === rule)
  return [...retryValues(rule), isRetryable ? `${rule}-${isCautious ? cautionMark : 'plain'}` : unchangedFails]
}

/** Signs in the order of a list by retry rule: what may be repeated as it is, what only after a check, what never. */
const signs = [
  'backoff-plain',
  'after-delay-plain',
  `backoff-${cautionMark}`,
  `after-delay-${cautionMark}`,
  'after-change',
  'never',
] as const satisfies readonly string[]

/** The place of a code in a list by retry rule, by its values of the filter; where nothing is known, the last. */
export function retryRank(choices: readonly string[]): number {
  const rank = signs.findIndex((sign) => choices.includes(sign))
  return rank < 0 ? signs.length : rank
}

/** What a reader sees for a value that an address names and a list does not offer, because none of its codes, or all of a rule, has it. */
export function retryLabel(value: string): string | undefined {
  if (value === 'retryable') return retryableLabel
  if (value === unchangedFails) return unchangedFailsLabel
  const rule = retryRules.find((rule) => value === rule || retryKinds.some((kind) => value === `${rule}-${kind}`))
  return rule && retrySignWords(rule, value === `${rule}-${cautionMark}` ? cautionMark : undefined).label
}
