import { readTerms, writeTerms } from '../text/term-text'
import { readNumbers, writeNumbers, writeRising } from './postings-text'
import { type IndexedEntry, noPosting, type Posting, postingsOf } from './read-postings'

/** The postings of some entries of a large index, numbered from 0: terms, entries and units as an index has them. */
export interface PartPostings {
  readonly terms: string
  readonly docs: string
  readonly units: string
}

/** What earlier builds have read in catalogs. */
export interface KeptPostings {
  /** The postings of the entries of a catalog, where they were kept for the same ones. */
  take(entries: readonly IndexedEntry[]): PartPostings | undefined
  keep(entries: readonly IndexedEntry[], made: PartPostings): void
}

/** The postings of a large index, from those of its catalogs, in their order. */
export function joinedPostings(
  parts: readonly (readonly IndexedEntry[])[],
  kept: KeptPostings,
): ReadonlyMap<string, Posting> {
  const joined = new Map<string, Posting>()
  let before = 0
  for (const entries of parts) {
    const former = kept.take(entries)
    if (former === undefined) {
      const made = [...postingsOf(entries, true)].sort(([left], [right]) => (left < right ? -1 : 1))
      kept.keep(entries, written(made))
      for (const [term, { docs, firsts }] of made) add(joined, term, { docs, firsts, before })
    } else addWritten(joined, former, before)
    before += entries.length
  }
  return joined
}

function written(postings: readonly (readonly [string, Posting])[]): PartPostings {
  return {
    terms: writeTerms(postings.map(([term]) => term)),
    docs: postings.map(([, { docs }]) => writeRising(docs)).join(' '),
    units: postings.map(([, { firsts }]) => writeNumbers(firsts)).join(''),
  }
}

function addWritten(joined: Map<string, Posting>, { terms, docs, units }: PartPostings, before: number): void {
  const firsts = readNumbers(units)
  const lists = docs.split(' ')
  let at = 0
  for (const [number, term] of readTerms(terms).entries()) {
    let doc = -1
    const found = readNumbers(lists[number] ?? '').map((difference) => {
      doc += difference + 1
      return doc
    })
    add(joined, term, { docs: found, firsts: firsts.slice(at, at + found.length), before })
    at += found.length
  }
}

type Added = { readonly docs: readonly number[]; readonly firsts: readonly number[]; readonly before: number }

function add(joined: Map<string, Posting>, term: string, { docs, firsts, before }: Added): void {
  const posting = joined.get(term) ?? noPosting()
  joined.set(term, posting)
  for (const doc of docs) posting.docs.push(before + doc)
  for (const unit of firsts) posting.firsts.push(unit)
}
