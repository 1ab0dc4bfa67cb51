import type { RetryRule } from '../../catalog/values/vocabulary'
import { retryWords } from '../../catalog/values/vocabulary'

/** Whether a retry can help, as a sign: an icon, a colour and a word. Most codes ask for a change, so that one is quiet. */
export function RetrySign({ rule, isLong = false }: { rule: RetryRule; isLong?: boolean }) {
  const words = retryWords[rule]
  return (
    <span className="retry-sign" data-retry={rule}>
      {!isLong && <span className="sr-only">Retry: </span>}
      {isLong ? words.label : words.short}
    </span>
  )
}
