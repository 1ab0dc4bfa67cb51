import type { Expansion } from '../index/lexicon'
import type { NearWords } from './near-words'

/** A word that means about the same counts for less than the word itself, however near it is. */
const nearQuality = 0.8

/**
 * The terms that a word of a query stands for, with those that are near to it in meaning. A word that the table knows is
 * no misspelling of another one, and no beginning of one unless it is the last, which may be unfinished.
 */
export function nearestOf(
  near: NearWords | undefined,
  { term, isLast }: { readonly term: string; readonly isLast: boolean },
  expansions: readonly Expansion[],
): readonly Expansion[] {
  const found = near?.find(term)
  if (found === undefined) return expansions
  const kind = expansions[0]?.kind
  const kept = kind === 'typo' || (kind === 'prefix' && !isLast) ? [] : expansions
  const known = new Set(kept.map((expansion) => expansion.term))
  return [
    ...kept,
    ...found
      .filter((other) => !known.has(other.term))
      .map((other): Expansion => ({ term: other.term, quality: nearQuality * other.likeness, kind: 'near' })),
  ]
}
