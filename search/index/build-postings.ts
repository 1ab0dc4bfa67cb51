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
import { joinedPostings, type KeptPostings } from './part-postings'
import { writeNumbers, writeUnits } from './postings-text'

export interface IndexedEntry {
  readonly entry: Entry
  /** Messages from its examples. */
  readonly more: readonly string[]
}

/** Where one term is. */
export interface Posting {
  readonly docs: number[]
  /** Of each posting the unit of the weightiest field. */
  readonly firsts: number[]
  /** Of each posting all units, as text; empty in a large index. */
  readonly units: string[]
  /** The units in the entry that is being read. */
  readonly open: number[]
}

/** In a large index a term in prose that so many entries share is left out. */
const commonShare = 0.04
/** Of a term in more places of an entry the weightiest are enough. */
const mostUnits = 5
const lastTellingPlace = fields.indexOf('message')

/**
 * The inverted index: for each term the entries that have it, and where in them. `parts` are the entries of each catalog;
 * of a large index `kept` may have the postings of some.
 */
export function buildPostings(
  parts: readonly (readonly IndexedEntry[])[],
  kept?: KeptPostings,
): Pick<SearchIndexData, 'terms' | 'docs' | 'units' | 'common'> {
  const entries = parts.flat()
  const isLarge = isLargeIndex(entries.length)
  const postings = isLarge && kept !== undefined ? joinedPostings(parts, kept) : postingsOf(entries, isLarge)
  const terms = [...postings.keys()].sort()
  const all = terms.map((term) => postings.get(term) ?? noPosting())
  const told = all.map((posting) => thinned(posting, entries.length))
  return {
    terms: writeTerms(terms),
    docs: told.map(({ docs }) => writeRising(docs)).join(' '),
    units: told.map(({ firsts, units }) => (isLarge ? writeNumbers(firsts) : units.join(''))).join(''),
    common: writeRising(all.flatMap((posting, term) => (isCommon(posting, entries.length) ? [term] : []))),
  }
}

/** The postings of each term. In a large index only the weightiest field of an entry is told apart. */
export function postingsOf(entries: readonly IndexedEntry[], isLarge: boolean): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>()
  const read = rememberPostings(postings)
  entries.forEach((indexed, doc) => {
    const open = new Set<Posting>()
    const texts = fieldTexts(indexed)
    for (const field of fields) {
      texts[field].forEach((text, number) => {
        const unit = unitOf(field, isLarge ? 0 : number)
        for (const piece of foldText(text).split(/\s+/)) {
          for (const posting of read(piece)) {
            if (posting.docs.at(-1) !== doc) {
              posting.docs.push(doc)
              posting.firsts.push(unit)
              if (isLarge) continue
              posting.open.push(unit)
              open.add(posting)
            } else if (!isLarge && posting.open.at(-1) !== unit && posting.open.length < mostUnits)
              posting.open.push(unit)
          }
        }
      })
    }
    for (const { units, open: found } of open) units.push(writeUnits(found.splice(0)))
  })
  return postings
}

/** Where a term is that nothing has yet. */
export function noPosting(): Posting {
  return { docs: [], firsts: [], units: [], open: [] }
}

function isCommon({ docs }: Posting, size: number): boolean {
  return isLargeIndex(size) && docs.length >= commonShare * size
}

/** A common term is kept where it stands in a code, title, keyword or message. */
function thinned(posting: Posting, size: number): Posting {
  if (!isCommon(posting, size)) return posting
  const kept = posting.firsts.map((unit) => placeOf(unit) <= lastTellingPlace)
  return {
    ...posting,
    docs: posting.docs.filter((_, at) => kept[at]),
    firsts: posting.firsts.filter((_, at) => kept[at]),
  }
}

/** Those of what stands between blanks: the same words come thousands of times, each is cut and stemmed once. */
function rememberPostings(postings: Map<string, Posting>): (piece: string) => readonly Posting[] {
  const known = new Map<string, readonly Posting[]>()
  return (piece) => {
    const before = known.get(piece)
    if (before !== undefined) return before
    const found = tokenize(piece).map(({ term }) => {
      const posting = postings.get(term) ?? noPosting()
      postings.set(term, posting)
      return posting
    })
    known.set(piece, found)
    return found
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
