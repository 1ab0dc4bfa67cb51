import { editDistance } from './edit-distance'

/** Longest word that is compared, in UTF-16 code units. */
const longestWord = 260

/** What is spent at most on the candidates of one word, and of all words of a `Nearest`: pairs of letters. */
const dearestWord = 10_000_000
const dearestRun = 30_000_000

/**
 * The candidate nearest to a word by edits (insert, delete, replace, swap of neighbours), upper and lower
 * case taken as the same; undefined where none is near enough to be a slip of the pen.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return findNearest(word, candidates, dearestWord).candidate
}

/**
 * Looks up many words in one list. Thousands of wrong words among thousands of right ones would take
 * minutes, so that after the first of them nothing is suggested any more.
 */
export class Nearest {
  #left = dearestRun

  find(word: string, candidates: Iterable<string>): string | undefined {
    if (this.#left <= 0) return undefined
    const { candidate, cost } = findNearest(word, candidates, Math.min(dearestWord, this.#left))
    this.#left -= cost
    return candidate
  }
}

function findNearest(word: string, candidates: Iterable<string>, most: number) {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: { candidate: string; distance: number } | undefined
  let cost = 0
  if (word.length > longestWord) return { candidate: undefined, cost }
  for (const candidate of candidates) {
    cost++
    if (Math.abs(candidate.length - word.length) > limit) continue
    cost += word.length * candidate.length
    if (cost > most) break
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit)
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance }
  }
  return { candidate: best?.candidate, cost }
}
