import Fuse from 'fuse.js/basic'
import type { LikenessCandidate } from '../text/likeness'

/** Fuse cuts longer patterns into chunks of 32 characters, and noise that is like one of them counts as a match. */
export const longestFuzzyQuery = 64
export const mostFuzzyCandidates = 60

/**
 * Likeness of each candidate to a short typed text, 0 (nothing in common) to 1: the one place
 * that knows Fuse. Words have been looked up before; Fuse compares the text as a whole, so that
 * order and letters decide between entries with the same words. Place and length of a field say nothing
 * here. The basic build is enough: no operators, so `!`, `=` and quotes of a paste are text, and no
 * token search, which is no index but a scan. Blank text is like nothing; Fuse would
 * return everything.
 */
export function rankFuzzily(text: string, candidates: readonly LikenessCandidate[]): readonly number[] {
  const likeness = candidates.map(() => 0)
  if (text.trim() === '' || text.length > longestFuzzyQuery) return likeness
  const fuse = new Fuse(candidates.slice(0, mostFuzzyCandidates), {
    keys: [
      { name: 'code', weight: 2 },
      { name: 'title', weight: 3 },
      { name: 'text', weight: 1 },
    ],
    includeScore: true,
    shouldSort: false,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    ignoreDiacritics: true,
    threshold: 0.5,
  })
  for (const { refIndex, score } of fuse.search(text)) likeness[refIndex] = 1 - (score ?? 1)
  return likeness
}
