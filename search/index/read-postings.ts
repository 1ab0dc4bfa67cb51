import type { Entry } from '../../catalog/model/catalog'
import { type Field, fields } from '../text/answer'
import { foldText } from '../text/fold-text'
import { tokenize } from '../text/tokenize'
import { unitOf } from '../text/units'
import { compileTemplate } from './compile-template'
import { indexedMessage } from './indexed-message'
import { writeUnits } from './postings-text'

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

/** Of a term in more places of an entry the weightiest are enough. */
const mostUnits = 5

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
