import { readNumbers, writeNumbers } from '../index/postings-text'
import { markOf } from '../text/mark-of'
import { readTerms, writeTerms } from '../text/term-text'
import type { NearTerm, NearWords } from './near-words'
import type { WordVectors } from './word-vectors'

/**
 * From the words that vectors know to the terms of one index: `words` are sorted and front-coded, `near` has for each, between
 * blanks, the numbers of its terms as differences, each with a step of likeness.
 */
export interface NearTableData {
  /** Of the terms whose numbers these are. A table that belongs to another index would give nonsense. */
  readonly terms: string
  readonly words: string
  readonly near: string
}

/** Words are near by chance below this cosine: of a word, some hundred of ten thousand others are above it. */
const leastLikeness = 0.4
/** Most terms that a word leads to. */
export const mostTerms = 8
const likenessStep = 0.04

/** Deterministic: same terms and vectors, same table. */
export function buildNearTable(terms: readonly string[], vectors: WordVectors): NearTableData {
  const nearest = nearestTerms(terms, vectors)
  return {
    terms: markOf(terms),
    words: writeTerms([...vectors.keys()]),
    near: [...vectors.values()].map((vector) => writeNear(nearest(vector))).join(' '),
  }
}

/** Finds the terms nearest to a vector, in steps of likeness, as a table has them. */
export function nearestTerms(
  terms: readonly string[],
  vectors: WordVectors,
): (vector: Float32Array) => readonly NearTerm[] {
  const numbers = terms.flatMap((term, number) => (vectors.has(term) ? [number] : []))
  const own = numbers.map((number) => vectors.get(terms[number] ?? ''))
  const dimensions = own[0]?.length ?? 0
  // All in one array: ten thousand words are compared with each of them.
  const all = new Float32Array(numbers.length * dimensions)
  own.forEach((vector, at) => {
    if (vector !== undefined) all.set(vector, at * dimensions)
  })
  return (vector) => {
    const found: NearTerm[] = []
    for (let at = 0; at < numbers.length; at += 1) {
      const likeness = product(vector, all, at * dimensions)
      if (likeness >= leastLikeness && own[at] !== vector)
        found.push({ term: numbers[at] ?? 0, likeness: likenessOf(stepOf(likeness)) })
    }
    return sortedNear(found).slice(0, mostTerms)
  }
}

/** The product of a vector with the one that begins at a place of many. */
function product(vector: Float32Array, all: Float32Array, from: number): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  // Four sums, because each addition has to wait for the one before it.
  for (let at = 0; at < vector.length; at += 4) {
    one += (vector[at] ?? 0) * (all[from + at] ?? 0)
    two += (vector[at + 1] ?? 0) * (all[from + at + 1] ?? 0)
    three += (vector[at + 2] ?? 0) * (all[from + at + 2] ?? 0)
    four += (vector[at + 3] ?? 0) * (all[from + at + 3] ?? 0)
  }
  return one + two + three + four
}

function stepOf(likeness: number): number {
  return Math.round((likeness - leastLikeness) / likenessStep)
}

function likenessOf(steps: number): number {
  return Math.min(1, leastLikeness + steps * likenessStep)
}

/** Near terms as text. The inverse of `readNear`. */
export function writeNear(found: readonly NearTerm[]): string {
  let before = -1
  return writeNumbers(
    [...found]
      .sort((left, right) => left.term - right.term)
      .flatMap(({ term, likeness }) => {
        const difference = term - before - 1
        before = term
        return [difference, stepOf(likeness)]
      }),
  )
}

/**
 * Opens a table that `buildNearTable` made, also after a round trip through JSON.
 *
 * @throws {Error} if it is no table, or one of other terms
 */
export function openNearTable(data: unknown, terms: readonly string[]): NearWords {
  if (!isTable(data)) throw new Error('Cannot open the table of near words: it is damaged')
  if (data.terms !== markOf(terms)) throw new Error('Cannot open the table of near words: it belongs to another index')
  const near = data.near.split(' ')
  const places = new Map(readTerms(data.words).map((word, at) => [word, at]))
  return {
    find: (stem) => {
      const at = places.get(stem)
      return at === undefined ? undefined : readNear(near[at] ?? '')
    },
  }
}

function isTable(data: unknown): data is NearTableData {
  return (
    typeof data === 'object' &&
    data !== null &&
    ['terms', 'words', 'near'].every((key) => typeof Reflect.get(data, key) === 'string')
  )
}

/** The near terms of one word, the nearest first. */
export function readNear(text: string): readonly NearTerm[] {
  const found: NearTerm[] = []
  let term = -1
  const numbers = readNumbers(text)
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    term += (numbers[at] ?? 0) + 1
    found.push({ term, likeness: likenessOf(numbers[at + 1] ?? 0) })
  }
  return sortedNear(found)
}

/** The nearest first, of equals the first in the index. */
export function sortedNear(found: NearTerm[]): NearTerm[] {
  return found.sort((left, right) => right.likeness - left.likeness || left.term - right.term)
}
