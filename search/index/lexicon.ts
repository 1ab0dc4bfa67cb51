import { editDistance } from '../../catalog/text/edit-distance'
import { letterSignature, signatureGap } from '../text/letter-signature'
import { isUnfinishedEnding } from '../text/stem'

/** A term of the index that a word of the query stands for, and how well: 1 is the word itself. */
export interface Expansion {
  readonly term: number
  readonly quality: number
  readonly kind: 'same' | 'prefix' | 'typo' | 'synonym' | 'near'
}

/** The terms of an index, found by a word that may be unfinished or misspelt. */
export interface Lexicon {
  find(word: string): number | undefined
  /** Terms that begin with a word, the shortest first. */
  prefixed(word: string): readonly Expansion[]
  /** Terms that the stem of a misspelt word of so many letters may mean, the nearest first. */
  misspelt(word: string, letters: number): readonly Expansion[]
  /** The longest term that a word begins with: a misspelt ending hides the stem (`validaton`). */
  stemmed(word: string): readonly Expansion[]
}

const shortestStem = 5
const shortestOpenStem = 4
const longestEnding = 5

const mostExpansions = 16
const shortestPrefix = 3
const shortestTypo = 4
const longTypo = 7
/** In so short a word one edit may make another word. */
const shortTypo = 5

export function openLexicon(terms: readonly string[]): Lexicon {
  let signatures: Int32Array | undefined
  return {
    find: (word) => {
      const at = firstNotBelow(terms, word)
      return terms[at] === word ? at : undefined
    },
    prefixed: (word) => {
      const found = prefixed(terms, word)
      return found.length > 0 ? found : unfinished(terms, word)
    },
    stemmed: (word) => stemmed(terms, word),
    misspelt: (word, letters) => {
      signatures ??= Int32Array.from(terms, letterSignature)
      return letters < shortestTypo ? [] : misspelt({ terms, signatures }, word)
    },
  }
}

function firstNotBelow(terms: readonly string[], word: string): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((terms[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

function prefixed(terms: readonly string[], word: string): readonly Expansion[] {
  if (word.length < shortestPrefix || /^[0-9]/.test(word)) return []
  const found: number[] = []
  for (let at = firstNotBelow(terms, word); at < terms.length && terms[at]?.startsWith(word); at += 1) found.push(at)
  return found
    .sort((left, right) => (terms[left]?.length ?? 0) - (terms[right]?.length ?? 0))
    .slice(0, mostExpansions)
    .map((term) => ({
      term,
      quality: 0.6 + (0.35 * word.length) / Math.max(1, terms[term]?.length ?? 1),
      kind: 'prefix',
    }))
}

/** Terms of four letters on that a word goes on with the beginning of an ending: `nestin` on its way to `nesting`. */
function unfinished(terms: readonly string[], word: string): readonly Expansion[] {
  for (let length = word.length - 1; length >= shortestOpenStem; length -= 1) {
    if (!isUnfinishedEnding(word.slice(length))) continue
    for (const start of [word.slice(0, length), `${word.slice(0, length)}e`]) {
      const at = firstNotBelow(terms, start)
      if (terms[at] === start) return [{ term: at, quality: 0.9, kind: 'prefix' }]
    }
  }
  return []
}

function stemmed(terms: readonly string[], word: string): readonly Expansion[] {
  for (let length = word.length - 1; length >= Math.max(shortestStem, word.length - longestEnding); length -= 1) {
    const start = word.slice(0, length)
    const at = firstNotBelow(terms, start)
    if (terms[at] === start) return [{ term: at, quality: 0.7, kind: 'typo' }]
  }
  return []
}

interface SignedTerms {
  readonly terms: readonly string[]
  readonly signatures: Int32Array
}

/** One edit, two from 7 letters; words of digits are never misspelt. The first letter may differ only by a swap. */
function misspelt({ terms, signatures }: SignedTerms, word: string): readonly Expansion[] {
  if (word.length < shortestTypo - 1 || /[0-9]/.test(word)) return []
  const most = word.length >= longTypo ? 2 : 1
  const signature = letterSignature(word)
  const found: { readonly term: number; readonly distance: number }[] = []
  for (let term = 0; term < terms.length; term += 1) {
    if (signatureGap(signatures[term] ?? 0, signature) > 2 * most) continue
    const candidate = terms[term] ?? ''
    if (candidate.length < shortestTypo - 1 || Math.abs(candidate.length - word.length) > most) continue
    if (candidate.charAt(0) !== word.charAt(0) && candidate.charAt(1) !== word.charAt(0)) continue
    const distance = editDistance(candidate, word, most)
    if (distance <= most) found.push({ term, distance })
  }
  return found
    .sort((left, right) => left.distance - right.distance || left.term - right.term)
    .slice(0, mostExpansions)
    .map(({ term, distance }) => ({
      term,
      quality: distance <= 1 && word.length > shortTypo ? 0.85 : 0.7,
      kind: 'typo',
    }))
}
