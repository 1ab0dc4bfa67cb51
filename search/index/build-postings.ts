import type { Entry } from '../../catalog/model/catalog'
import { type Field, fields } from '../text/answer'
import { foldText } from '../text/fold-text'
import { writeTerms } from '../text/term-text'
import { tokenize } from '../text/tokenize'
import { placeOf, unitOf } from '../text/units'
import { compileTemplate } from './compile-template'
import type { SearchIndexData } from './index-data'
import { indexedMessage } from './indexed-message'
import { isLargeIndex } from './large-index'
import { writeNumbers, writeUnits } from './postings-text'

export interface IndexedEntry {
  readonly entry: Entry
  /** Messages from its examples. */
  readonly more: readonly string[]
}

interface Posting {
  readonly docs: number[]
  /** Of each posting the unit of the weightiest field. */
  readonly firsts: number[]
  /** Of each posting all units, as text; empty in a large index. */
  readonly units: string[]
}

/** In a large index a term in prose that so many entries share is left out. */
const commonShare = 0.04
/** Of a term in more places of an entry the weightiest are enough. */
const mostUnits = 5
const lastTellingPlace = fields.indexOf('message')

/** The inverted index: for each term the entries that have it, and where in them. */
export function buildPostings(
  entries: readonly IndexedEntry[],
): Pick<SearchIndexData, 'terms' | 'docs' | 'units' | 'common'> {
  const isLarge = isLargeIndex(entries.length)
  const postings = new Map<string, Posting>()
  const read = rememberTerms()
  entries.forEach((indexed, doc) => {
    for (const [term, units] of termUnits(indexed, { isLarge, read })) {
      const posting = postings.get(term) ?? { docs: [], firsts: [], units: [] }
      if (posting.docs.length === 0) postings.set(term, posting)
      posting.docs.push(doc)
      posting.firsts.push(units[0] ?? 0)
      if (!isLarge) posting.units.push(writeUnits(units))
    }
  })
  const terms = [...postings.keys()].sort()
  const all = terms.map((term) => postings.get(term) ?? { docs: [], firsts: [], units: [] })
  const kept = all.map((posting) => thinned(posting, entries.length))
  return {
    terms: writeTerms(terms),
    docs: kept.map(({ docs }) => writeRising(docs)).join(' '),
    units: kept.map(({ firsts, units }) => (isLarge ? writeNumbers(firsts) : units.join(''))).join(''),
    common: writeRising(all.flatMap((posting, term) => (isCommon(posting, entries.length) ? [term] : []))),
  }
}

function isCommon({ docs }: Posting, size: number): boolean {
  return isLargeIndex(size) && docs.length >= commonShare * size
}

/** A common term is kept where it stands in a code, title, keyword or message. */
function thinned(posting: Posting, size: number): Posting {
  if (!isCommon(posting, size)) return posting
  const kept = posting.firsts.map((unit) => placeOf(unit) <= lastTellingPlace)
  return {
    docs: posting.docs.filter((_, at) => kept[at]),
    firsts: posting.firsts.filter((_, at) => kept[at]),
    units: posting.units,
  }
}

/** Each term of an entry with its units, those of the weightiest field first. In a large index only the field is told apart. */
function termUnits(
  indexed: IndexedEntry,
  { isLarge, read }: { readonly isLarge: boolean; readonly read: ReadTerms },
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  const texts = fieldTexts(indexed)
  for (const field of fields) {
    texts[field].forEach((text, number) => {
      const unit = unitOf(field, isLarge ? 0 : number)
      const alone = [unit]
      for (const piece of foldText(text).split(/\s+/)) {
        for (const term of read(piece)) {
          const units = found.get(term)
          if (units === undefined) found.set(term, alone)
          else if (!isLarge && units.at(-1) !== unit && units.length < mostUnits) found.set(term, [...units, unit])
        }
      }
    })
  }
  return found
}

type ReadTerms = (piece: string) => readonly string[]

/** The terms of what stands between blanks: the same words come thousands of times, each is cut and stemmed once. */
function rememberTerms(): ReadTerms {
  const known = new Map<string, readonly string[]>()
  return (piece) => {
    const before = known.get(piece)
    if (before !== undefined) return before
    const terms = tokenize(piece).map(({ term }) => term)
    known.set(piece, terms)
    return terms
  }
}

function fieldTexts({ entry, more }: IndexedEntry): Readonly<Record<Field, readonly string[]>> {
  return {
    code: [entry.code, ...entry.aliases],
    title: [entry.title],
    keywords: entry.keywords,
    message: [
      ...literals(entry),
      ...entry.variants.map(({ message }) => message ?? ''),
      ...Object.values(entry.messages),
      ...more,
    ],
    phrases: entry.phrases,
    summary: [entry.summary ?? ''],
    causes: entry.causes.map(({ text }) => text),
    solutions: [
      // What only operators can do, and the last steps of many, is not what readers ask.
      ...entry.solutions
        .filter((step) => step.for === 'caller')
        .slice(0, 2)
        .map(({ text }) => text),
      ...entry.causes.map(({ fix }) => fix ?? ''),
    ],
  }
}

function literals(entry: Entry): readonly string[] {
  const { message, params } = indexedMessage(entry)
  return message === undefined ? [] : compileTemplate(message, params).pieces
}

/** Numbers that rise, as differences. */
export function writeRising(numbers: readonly number[]): string {
  return writeNumbers(differences(numbers))
}

function differences(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, at) => (at === 0 ? number : number - (numbers[at - 1] ?? 0) - 1))
}
