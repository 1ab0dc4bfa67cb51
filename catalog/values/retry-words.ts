import { type RepeatRule, type RetryRule, retryWords } from './vocabulary'

/** What a sign says of a retry. */
export interface RetrySignWords {
  /** `Retry with backoff, check first`. */
  readonly label: string
  /** `With backoff, check first`. */
  readonly short: string
  /** Whether a repeated request may do twice what the failed one did. */
  readonly isCautious: boolean
}

const caution = ', check first'

/**
 * The words of a retry rule with what repeating may do: where the failed request may have been processed, nobody should
 * read that a retry is harmless.
 */
export function retrySignWords(rule: RetryRule, repeat: RepeatRule | undefined): RetrySignWords {
  const { label, short } = retryWords[rule]
  const isSame = rule === 'backoff' || rule === 'after-delay'
  const isCautious = isSame && (repeat === 'check-first' || repeat === 'no')
  return isCautious
    ? { label: label + caution, short: short + caution, isCautious }
    : { label, short, isCautious: false }
}
