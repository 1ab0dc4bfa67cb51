import { type RetryFacet, retryableLabel, retryValues, retryWords } from '../../catalog/values/vocabulary'
import type { Engine } from './engine'
import { nothing, type Outcome } from './outcome'

/** What people type who want all codes of a rule, the value of the retry filter that they mean, and its words. */
const questions: readonly (readonly [question: RegExp, facet: RetryFacet, words: string])[] = [
  [
    /^(?:retry\W{0,3}never|never\s+retry|(?:do\s+not|don'?t)\s+retry|no\s+retry|(?:not|non)[\s-]?retr(?:y|i)able)$/i,
    'never',
    retryWords.never.label,
  ],
  [
    /^(?:retr(?:y|i)able|(?:what|which(?:\s+\w+)?)\s+(?:may|can)\s+(?:i|be)\s+retr(?:y|ied))$/i,
    'retryable',
    retryableLabel,
  ],
]

/**
 * The codes of a retry rule, where a query asks for nothing else: words find the opposite, since every entry says something
 * of retrying; only those of a catalog that it names. Undefined where it asks for something else.
 */
export function resolveRetry({ index }: Engine, query: string, catalog?: number): Outcome | undefined {
  const asked = questions.find(([question]) => question.test(query))
  if (asked === undefined) return undefined
  const [, facet, value] = asked
  const isWithin = (entry: number) => catalog === undefined || index.catalog(entry) === catalog
  const entries = Array.from({ length: index.size }, (_, entry) => entry).filter(
    (entry) => isWithin(entry) && retryValues(index.retry(entry)).includes(facet),
  )
  const within = catalog === undefined ? [] : [{ label: 'catalog', value: index.catalogs[catalog]?.name ?? '' }]
  return {
    ...nothing,
    understood: [...within, { label: 'retry', value }],
    ranked: entries.map((entry) => ({ entry, score: 0.5, reason: 'browse', exact: false, args: [], matches: [] })),
  }
}
