import type { SearchIndexData } from '../index/index-data'
import { readTerms } from '../text/term-text'
import { nearestTerms } from './near-table'
import type { NearSource, NearTerm } from './near-words'
import { toolVectors } from './tool-vectors'

/** The near words of an index that is at hand, looked up when they are asked for: no table is made for a query or two. */
export function nearWordsOf({ terms }: Pick<SearchIndexData, 'terms'>): NearSource {
  let known: ReturnType<NearSource>
  return () => {
    known ??= open(readTerms(terms))
    return known
  }
}

function open(terms: readonly string[]): ReturnType<NearSource> {
  const vectors = toolVectors()
  const find = nearestTerms(terms, vectors)
  const found = new Map<string, readonly NearTerm[]>()
  return {
    find: (stem) => {
      const vector = vectors.get(stem)
      if (vector === undefined) return undefined
      const before = found.get(stem)
      if (before !== undefined) return before
      const now = find(vector)
      found.set(stem, now)
      return now
    },
  }
}
