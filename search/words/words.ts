import type { IndexView } from '../index/index-view'
import { isLargeIndex } from '../index/large-index'
import type { Expansion, Lexicon } from '../index/lexicon'
import type { NearWords } from '../near/near-words'
import { nearestOf } from '../near/nearest-of'
import { bestOf } from '../text/best-of'
import { rarity } from '../text/rarity'
import { stem } from '../text/stem'
import { isMisspeltStopWord } from '../text/stop-words'
import { synonymsOf } from '../text/synonyms'
import type { Token } from '../text/tokenize'
import type { TermWorth } from './term-worth'
import type { WordSums } from './word-sums'

/** A word of the query and the terms that it stands for. */
export interface QueryWord {
  readonly term: string
  /** As the query writes it. */
  readonly text: string
  readonly expansions: readonly Expansion[]
  /** How much the word says: rarity, and for a word that no entry has most of all. */
  readonly weight: number
  /** Whether the index holds it in prose at all; where it does not, nothing can be said of its coverage. */
  readonly common: boolean
}

export interface WordHit {
  readonly entry: number
  readonly score: number
  /** Share of the query's weight that the entry covers, 0 to 1. */
  readonly coverage: number
  /** The same by words that the entry has itself, in some spelling: what is only near in meaning does not count. */
  readonly literal: number
  /** How many words of the query the entry has itself. */
  readonly own: number
}

const unknownWeight = 0.8
/** An unknown word in capitals is the code of another system, and what the query is about. */
const foreignFactor = 2.5
const synonymQuality = 0.65
/** Who writes "not valid" may mean "invalid". */
const negations = ['in', 'un']
const negationQuality = 0.8
const mostWords = 40
const shortestPart = 2

export interface WordsOptions {
  readonly index: IndexView
  readonly lexicon: Lexicon
  readonly sums: WordSums
  readonly worth: TermWorth
  /** What is near to everyday words in meaning; undefined where only the words themselves count. */
  readonly near?: NearWords | undefined
}

/** Looks up the words of a query: the term itself, else its beginnings and misspellings; synonyms besides. */
export function lookUpWords(
  { index, lexicon, near }: Pick<WordsOptions, 'index' | 'lexicon' | 'near'>,
  tokens: readonly Token[],
  text: string,
): readonly QueryWord[] {
  const seen = new Map<string, QueryWord>()
  for (const [place, { term, start, end }] of tokens.entries()) {
    if (seen.has(term)) continue
    const written = text.slice(start, end)
    const isLast = place === tokens.length - 1
    const own = expand(lexicon, { term, letters: written.length }, isLast)
    if (own.length === 0 && isNoise(written)) continue
    const whole = nearestOf(near, { term, isLast }, own)
    const guessed = whole.length === 0 || whole[0]?.kind === 'typo'
    const parts = guessed ? compoundOf(lexicon, written.toLowerCase()) : []
    for (const [part, expansions] of parts.length > 0 ? parts : [[term, whole] as const]) {
      if (seen.has(part)) continue
      const foreign = expansions.length === 0 && /^\p{Lu}{5,}$/u.test(written)
      seen.set(part, {
        term: part,
        text: written,
        expansions,
        weight: weigh(index, expansions) * (foreign ? foreignFactor : 1),
        common: isCommon(index, expansions),
      })
    }
  }
  const words = withoutOtherScripts([...seen.values()])
  if (words.length <= mostWords) return words
  return words.sort((left, right) => right.weight - left.weight).slice(0, mostWords)
}

/** A misspelt stop word, or a letter or two that belong to a word beside them: `ee-mail`. */
function isNoise(written: string): boolean {
  return /^\p{Ll}{1,2}$/u.test(written) || isMisspeltStopWord(written.toLowerCase())
}

/** What is said around English words in another script speaks neither for an entry nor against it. */
function withoutOtherScripts(words: readonly QueryWord[]): QueryWord[] {
  const isKnown = ({ expansions }: QueryWord) => expansions.length > 0
  if (!words.some((word) => isKnown(word) && /^[a-z]/.test(word.term))) return [...words]
  return words.filter((word) => isKnown(word) || !/^[^\p{Script=Latin}\p{N}]+$/u.test(word.term))
}

function expand(
  lexicon: Lexicon,
  { term, letters }: { readonly term: string; readonly letters: number },
  unfinished: boolean,
): readonly Expansion[] {
  const same = lexicon.find(term)
  const expansions: Expansion[] = same === undefined ? [] : [{ term: same, quality: 1, kind: 'same' }]
  if (same === undefined || unfinished)
    expansions.push(...lexicon.prefixed(term).filter(({ term: other }) => other !== same))
  if (expansions.length === 0) expansions.push(...lexicon.misspelt(term, letters))
  if (expansions.length === 0) expansions.push(...lexicon.stemmed(term))
  const related = [
    ...negationsOf(term).map((other) => [other, negationQuality] as const),
    ...[...synonymsOf(term)].map((synonym) => [synonym, synonymQuality] as const),
  ]
  for (const [other, quality] of related) {
    const found = lexicon.find(other)
    if (found !== undefined && !expansions.some(({ term: known }) => known === found))
      expansions.push({ term: found, quality, kind: 'synonym' })
  }
  return expansions
}

/** The two words that were written as one: `clientsecret`, `userid`. */
function compoundOf(
  lexicon: Lexicon,
  written: string,
): readonly (readonly [term: string, expansions: readonly Expansion[]])[] {
  for (let at = shortestPart + 1; at <= written.length - shortestPart; at += 1) {
    const parts = [stem(written.slice(0, at)), stem(written.slice(at))]
    if (parts.every((part) => lexicon.find(part) !== undefined))
      return parts.map((part) => [part, expand(lexicon, { term: part, letters: part.length }, false)] as const)
  }
  return []
}

/** `valid` of `invalid`, `caught` of `uncaught`, and the reverse. */
function negationsOf(term: string): readonly string[] {
  return negations.flatMap((prefix) =>
    term.startsWith(prefix) && term.length > 6 ? [prefix + term, term.slice(prefix.length)] : [prefix + term],
  )
}

function isCommon(index: IndexView, [first]: readonly Expansion[]): boolean {
  return first?.kind === 'same' && index.isCommon(first.term)
}

function weigh(index: IndexView, expansions: readonly Expansion[]): number {
  const [first] = expansions
  if (first === undefined) return unknownWeight * rarity(index.size, 0)
  if (first.kind === 'near') return unknownWeight * rarity(index.size, 0)
  if (first.kind === 'same') return rarity(index.size, index.postings(first.term).docs.length)
  return Math.max(
    ...expansions.map(({ term, quality }) => quality * rarity(index.size, index.postings(term).docs.length)),
  )
}

export interface FindOptions {
  /** How many at most. */
  readonly limit: number
  /** The least coverage. Entries that cannot reach it are not even looked at. */
  readonly least: number
}

/** Entries that have words of the query, best first. The rarest words come first, so that common ones only add to what is there. */
export function findByWords(
  { index, sums, worth }: WordsOptions,
  words: readonly QueryWord[],
  { limit, least }: FindOptions,
): readonly WordHit[] {
  const rare = words.filter(({ common }) => !common)
  const total = (rare.length > 0 ? rare : words).reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return []
  const touched = new Set<number>()
  let left = total
  for (const word of [...words].sort(
    (one, other) => Number(one.common) - Number(other.common) || other.weight - one.weight,
  )) {
    addWord({ index, sums, worth }, word, { touched, late: left < least * total })
    left -= word.weight
  }
  const coverage = (entry: number): number => Math.min(1, (sums.covered[entry] ?? 0) / total)
  const literal = (entry: number): number => Math.min(1, ((sums.covered[entry] ?? 0) - (sums.near[entry] ?? 0)) / total)
  // Where lengths are not known, what is covered keeps entries that say one word often from the top.
  const isLarge = isLargeIndex(index.size)
  const score = (entry: number): number => (sums.score[entry] ?? 0) * (isLarge ? coverage(entry) : 1)
  const able = [...touched].filter((entry) => coverage(entry) >= least)
  const hits = bestOf(able, score, limit).map((entry) => ({
    entry,
    coverage: coverage(entry),
    literal: literal(entry),
    own: sums.own[entry] ?? 0,
    score: score(entry),
  }))
  for (const entry of touched) {
    sums.score[entry] = 0
    sums.covered[entry] = 0
    sums.near[entry] = 0
    sums.own[entry] = 0
  }
  return hits
}

interface Adding {
  readonly touched: Set<number>
  /** Too late for an entry to reach the least coverage with this word and those after it. */
  readonly late: boolean
}

function addWord(
  { index, sums, worth: worthOf }: Pick<WordsOptions, 'index' | 'sums' | 'worth'>,
  word: QueryWord,
  { touched, late }: Adding,
): void {
  const own: number[] = []
  for (const { term, quality, kind } of word.expansions) {
    const { docs, units } = index.postings(term)
    for (let at = 0; at < docs.length; at += 1) {
      const entry = docs[at] ?? 0
      if (late && sums.covered[entry] === 0) continue
      const worth = quality * worthOf(entry, units[at] ?? [])
      const known = sums.worth[entry] ?? 0
      if (known === 0) own.push(entry)
      if (kind !== 'near') sums.isOwn[entry] = 1
      if (worth > known) sums.worth[entry] = worth
      if (quality > (sums.quality[entry] ?? 0)) sums.quality[entry] = quality
    }
  }
  for (const entry of own) {
    touched.add(entry)
    sums.score[entry] = (sums.score[entry] ?? 0) + word.weight * (sums.worth[entry] ?? 0)
    sums.covered[entry] = (sums.covered[entry] ?? 0) + word.weight * (sums.quality[entry] ?? 0)
    if (sums.isOwn[entry] === 1) sums.own[entry] = (sums.own[entry] ?? 0) + 1
    else sums.near[entry] = (sums.near[entry] ?? 0) + word.weight * (sums.quality[entry] ?? 0)
    sums.isOwn[entry] = 0
    sums.worth[entry] = 0
    sums.quality[entry] = 0
  }
}
