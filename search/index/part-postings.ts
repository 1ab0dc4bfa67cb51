import { readTerms, writeTerms } from '../text/term-text'
import { type IndexedEntry, noPosting, type Posting, postingsOf, writeRising } from './build-postings'
import { readNumbers, writeNumbers } from './postings-text'

/** The postings of some entries of a large index, numbered from 0: terms, entries and units as an index has them. */
export interface PartPostings {
  readonly terms: string
  readonly docs: string
  readonly units: string
}

/** Gives the postings of the entries of a catalog that were kept for the same ones, or makes and keeps them. */
export type KeepPostings = (entries: readonly IndexedEntry[], make: () => PartPostings) => PartPostings

/** The postings of a large index, from those of its catalogs, in their order. */
export function joinedPostings(
  parts: readonly (readonly IndexedEntry[])[],
  keep: KeepPostings,
): ReadonlyMap<string, Posting> {
  const joined = new Map<string, Posting>()
  let before = 0
  for (const entries of parts) {
    addPart(
      joined,
      keep(entries, () => partPostings(entries)),
      before,
    )
    before += entries.length
  }
  return joined
}

function partPostings(entries: readonly IndexedEntry[]): PartPostings {
  const postings = [...postingsOf(entries, true)].sort(([left], [right]) => (left < right ? -1 : 1))
  return {
    terms: writeTerms(postings.map(([term]) => term)),
    docs: postings.map(([, { docs }]) => writeRising(docs)).join(' '),
    units: postings.map(([, { firsts }]) => writeNumbers(firsts)).join(''),
  }
}

function addPart(joined: Map<string, Posting>, { terms, docs, units }: PartPostings, before: number): void {
  const firsts = readNumbers(units)
  const lists = docs.split(' ')
  let at = 0
  for (const [number, term] of readTerms(terms).entries()) {
    const posting = joined.get(term) ?? noPosting()
    joined.set(term, posting)
    let doc = before - 1
    for (const difference of readNumbers(lists[number] ?? '')) {
      doc += difference + 1
      posting.docs.push(doc)
      posting.firsts.push(firsts[at] ?? 0)
      at += 1
    }
  }
}
