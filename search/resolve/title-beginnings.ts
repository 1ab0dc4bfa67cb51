import { plainWords } from '../text/plain-words'
import type { Engine } from './engine'
import type { Ranked } from './outcome'
import { beginningScore, sameWordsScore } from './tiers'

/** Fewer letters begin too much. */
const leastLetters = 5
const mostFound = 8

/**
 * Entries whose title has words that begin so, one after the other, as of somebody who is still typing: `metadata k`,
 * `insuff sc`, `inva appl na`. Titles that begin with them come first. Of two words or more.
 */
export function titleBeginnings(engine: Engine, text: string): readonly Ranked[] {
  const words = plainWords(text)
  if (words.length < 2 || words.join('').length < leastLetters) return []
  return engine
    .titleWords()
    .flatMap((title, entry) => {
      const at = placeOf(title, words)
      return at === -1 ? [] : [{ entry, at, rest: title.length - words.length }]
    })
    .sort(
      (left, right) => Math.sign(left.at) - Math.sign(right.at) || left.rest - right.rest || left.entry - right.entry,
    )
    .slice(0, mostFound)
    .map(({ entry, at }, place) => ({
      entry,
      score: (at === 0 ? sameWordsScore - 0.01 : beginningScore) - place * 1e-6,
      reason: 'title' as const,
      exact: false,
      args: [],
      matches: [{ field: 'title' as const, words }],
    }))
}

/** Where words begin those of a title, one after the other; -1 where they do not, or where all of them are whole. */
function placeOf(title: readonly string[], words: readonly string[]): number {
  for (let at = 0; at + words.length <= title.length; at += 1) {
    const own = title.slice(at, at + words.length)
    if (words.every((word, number) => own[number]?.startsWith(word)))
      return words.every((word, number) => own[number] === word) ? -1 : at
  }
  return -1
}
