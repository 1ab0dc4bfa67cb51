import type { RetryRule } from '../../catalog/values/vocabulary'
import type { Engine } from './engine'
import { nothing, type Outcome } from './outcome'

/** What people type who want all codes of a rule, and whether a rule is meant. */
const questions: readonly (readonly [question: RegExp, isMeant: (rule: RetryRule) => boolean, value: string])[] = [
  [
    /^(?:retry\W{0,3}never|never\s+retry|(?:do\s+not|don'?t)\s+retry|no\s+retry|(?:not|non)[\s-]?retr(?:y|i)able)$/i,
    (rule) => rule === 'never',
    'Never',
  ],
  [
    /^(?:retr(?:y|i)able|(?:what|which(?:\s+\w+)?)\s+(?:may|can)\s+(?:i|be)\s+retr(?:y|ied))$/i,
    (rule) => rule === 'backoff' || rule === 'after-delay',
    'May be retried',
  ],
]

/**
 * The codes of a retry rule, where a query asks for nothing else: words find the opposite, since every entry says something
 * of retrying. Undefined where it asks for something else.
 */
export function resolveRetry({ index }: Engine, query: string): Outcome | undefined {
  const asked = questions.find(([question]) => question.test(query))
  if (asked === undefined) return undefined
  const [, isMeant, value] = asked
  const entries = Array.from({ length: index.size }, (_, entry) => entry).filter((entry) => {
    const rule = index.retry(entry)
    return rule !== undefined && isMeant(rule)
  })
  return {
    ...nothing,
    understood: [{ label: 'retry', value }],
    ranked: entries.map((entry) => ({ entry, score: 0.5, reason: 'browse', exact: false, args: [], matches: [] })),
  }
}
