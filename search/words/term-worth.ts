import type { IndexView } from '../index/index-view'
import { isLargeIndex } from '../index/large-index'
import { type Field, fields } from '../text/answer'
import { placeOf } from '../text/units'

const fieldWeights = {
  code: 3.2,
  title: 3.8,
  keywords: 3.4,
  message: 3.1,
  phrases: 3,
  summary: 3,
  causes: 1.8,
  solutions: 1.1,
} as const satisfies Record<Field, number>
const weightByPlace = fields.map((field) => fieldWeights[field])

/** The parameter k1 of BM25, in weights of fields: an entry that says a word everywhere is worth several that say it once. */
const saturation = 40

/** What a term is worth for an entry that has it in these units, before its rarity. */
export type TermWorth = (entry: number, units: readonly number[]) => number

/**
 * BM25F with full normalization by length (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009): a term
 * counts for more the more places of an entry have it, and for less in an entry that says a lot. The lengths of a large
 * index are not known, as its postings come in pieces; there all entries count as equally long.
 */
export function openTermWorth(index: IndexView): TermWorth {
  const lengths = isLargeIndex(index.size) ? undefined : relativeLengths(index)
  return (entry, units) => {
    let said = 0
    for (const unit of units) said += weightByPlace[placeOf(unit)] ?? 1
    return ((saturation + 1) * said) / (said + saturation * (lengths?.[entry] ?? 1))
  }
}

/** How many places of each entry have some term, against the mean of all entries. */
function relativeLengths(index: IndexView): Float64Array {
  const lengths = new Float64Array(index.size)
  for (let term = 0; term < index.terms().length; term += 1) {
    const { docs, units } = index.postings(term)
    docs.forEach((entry, at) => {
      lengths[entry] = (lengths[entry] ?? 0) + (units[at]?.length ?? 0)
    })
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, index.size)
  return mean === 0 ? lengths.fill(1) : lengths.map((length) => length / mean)
}
