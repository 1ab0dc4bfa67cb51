import { stem } from '../text/stem'
import { isStopWord } from '../text/stop-words'
import { readTerms, writeTerms } from '../text/term-text'

/**
 * Directions of words in a space of meanings, one for each stem, as text: words near to one another in meaning
 * point in about the same direction.
 *
 * `words` are sorted and front-coded; `vectors` has two numbers in a character, each one of nine steps from -4 to 4.
 */
export interface WordVectorsData {
  readonly dimensions: number
  readonly words: string
  readonly vectors: string
}

/** For each stem its unit vector. */
export type WordVectors = ReadonlyMap<string, Float32Array>

const steps = 9
const farthest = 4
/** The value of a step: numbers of a unit vector of 64 dimensions are rarely beyond 4 of them. */
const step = 0.07
/** Printable ASCII without the backslash: nothing that JSON escapes. */
const first = 35
const backslash = 92

/**
 * Vectors of words, most frequent first, as `WordVectorsData`. Stop words are left out, words of one stem become their
 * mean, and what all words have in common is taken away: it says nothing, and makes everything near to everything.
 */
export function packWordVectors(
  vectors: Iterable<readonly [word: string, vector: readonly number[]]>,
): WordVectorsData {
  const sums = new Map<string, number[]>()
  let dimensions = 0
  for (const [word, vector] of vectors) {
    if (isStopWord(word)) continue
    dimensions = vector.length
    const key = stem(word)
    const unit = unitOf(vector)
    sums.set(key, sums.get(key)?.map((number, at) => number + (unit[at] ?? 0)) ?? unit)
  }
  const units = [...sums].map(([key, sum]) => [key, unitOf(sum)] as const)
  const mean = Array.from(
    { length: dimensions },
    (_, at) => units.reduce((sum, [, unit]) => sum + (unit[at] ?? 0), 0) / Math.max(1, units.length),
  )
  const sorted = units.sort(([left], [right]) => (left < right ? -1 : 1))
  return {
    dimensions,
    words: writeTerms(sorted.map(([key]) => key)),
    vectors: sorted.map(([, unit]) => writeVector(unitOf(unit.map((number, at) => number - (mean[at] ?? 0))))).join(''),
  }
}

export function readWordVectors({ dimensions, words, vectors }: WordVectorsData): WordVectors {
  const length = Math.ceil(dimensions / 2)
  return new Map(readTerms(words).map((word, at) => [word, readVector(vectors, at * length, dimensions)] as const))
}

function writeVector(vector: readonly number[]): string {
  let text = ''
  for (let at = 0; at < vector.length; at += 2) {
    const unit = first + levelOf(vector[at] ?? 0) * steps + levelOf(vector[at + 1] ?? 0)
    text += String.fromCharCode(unit >= backslash ? unit + 1 : unit)
  }
  return text
}

function levelOf(number: number): number {
  return Math.max(-farthest, Math.min(farthest, Math.round(number / step))) + farthest
}

function readVector(text: string, from: number, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions)
  for (let at = 0; at < dimensions; at += 2) {
    const unit = text.charCodeAt(from + at / 2)
    const pair = (unit > backslash ? unit - 1 : unit) - first
    vector[at] = Math.floor(pair / steps) - farthest
    if (at + 1 < dimensions) vector[at + 1] = (pair % steps) - farthest
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((number) => number / length)
}

function unitOf(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1
  return vector.map((number) => number / length)
}
