import { retrySignWords } from '../../catalog/values/retry-words'
import type { RepeatRule, RetryRule } from '../../catalog/values/vocabulary'

interface RetrySignProps {
  readonly rule: RetryRule
  /** Whether repeating is safe, where that is known. */
  readonly repeat: RepeatRule | undefined
}

/** Whether a retry can help, as a sign: an icon, a colour and a word. Most codes ask for a change, so that one is quiet. */
export function RetrySign({ rule, repeat }: RetrySignProps) {
  const words = retrySignWords(rule, repeat)
  return (
    <span className="retry-sign" data-retry={rule} data-caution={words.isCautious ? '' : undefined}>
      {words.label}
    </span>
  )
}
