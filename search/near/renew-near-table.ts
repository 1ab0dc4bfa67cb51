import { markOf } from '../text/mark-of'
import { readTerms } from '../text/term-text'
import {
  buildNearTable,
  mostTerms,
  type NearTableData,
  nearestTerms,
  readNear,
  sortedNear,
  writeNear,
} from './near-table'
import type { WordVectors } from './word-vectors'

/** A table, and the terms that it was made for, as an index has them. */
export interface FormerTable {
  readonly terms: string
  readonly table: NearTableData
}

/** With more new terms than that, every word is compared with all terms again. */
const mostNew = 100

/**
 * The table for `terms`, made from that of an earlier index with the same vectors: words are compared only with terms that
 * are new. Equals what `buildNearTable` makes.
 */
export function renewNearTable(former: FormerTable, terms: readonly string[], vectors: WordVectors): NearTableData {
  const before = readTerms(former.terms)
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const known = new Set(before)
  const fresh = terms.filter((term) => vectors.has(term) && !known.has(term))
  const lists = former.table.near.split(' ')
  if (fresh.length > mostNew || lists.length !== vectors.size) return buildNearTable(terms, vectors)
  const [nearFresh, nearAny] = [nearestTerms(fresh, vectors), nearestTerms(terms, vectors)]
  const near = [...vectors.values()].map((vector, at) => {
    const had = readNear(lists[at] ?? '')
    const kept = renumbered(had, before, numbers)
    // What was not among the nearest can have come up for a term that is gone.
    if (kept.length < had.length && had.length === mostTerms) return writeNear(nearAny(vector))
    const found = renumbered(nearFresh(vector), fresh, numbers)
    return writeNear(sortedNear([...kept, ...found]).slice(0, mostTerms))
  })
  return { terms: markOf(terms), words: former.table.words, near: near.join(' ') }
}

type NearList = ReturnType<typeof readNear>

/** Near terms of one list of terms by their numbers in another, without those that are not in it. */
function renumbered(found: NearList, terms: readonly string[], numbers: ReadonlyMap<string, number>): NearList {
  return found.flatMap(({ term, likeness }) => {
    const number = numbers.get(terms[term] ?? '')
    return number === undefined ? [] : [{ term: number, likeness }]
  })
}
