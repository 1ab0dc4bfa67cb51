import type { IndexView } from '../index/index-view'
import { isLargeIndex } from '../index/large-index'
import { type Field, fields } from '../text/answer'
import { placeIn } from '../text/place-in'
import { rarity } from '../text/rarity'
import { placeOf, unitCount } from '../text/units'
import type { QueryWord } from '../words/words'

/** Words of a solution stand together by chance more often than those of a keyword. */
const trustInField = {
  code: 1,
  title: 1,
  keywords: 1,
  message: 0.95,
  phrases: 1,
  summary: 0.9,
  causes: 0.85,
  solutions: 0.65,
} as const satisfies Record<Field, number>
const trust: readonly number[] = fields.map((field) => trustInField[field])

/** How much of a query one unit of an entry says: 0 to 1. */
export type UnitFit = (words: readonly QueryWord[], entry: number) => number

/**
 * Words that are said in one breath ("import cannot be cancelled") count for more than the
 * same words apart, most of all where the unit says nothing else. Best over the units of the entry of
 *
 *   share of the query that the unit has  ×  (half + half the share of the unit that the query has)
 */
export function openUnitFit(index: IndexView): UnitFit {
  let weights: Float64Array | undefined
  return (words, entry) => {
    if (words.length < 2 || isLargeIndex(index.size)) return 0
    weights ??= weighUnits(index)
    const sums = sumUnits(index, words, entry)
    const total = words.reduce((sum, { weight }) => sum + weight, 0)
    let best = 0
    for (let unit = 0; unit < unitCount; unit += 1) {
      const sum = sums[unit] ?? 0
      const said = Math.min(1, sum / (weights[entry * unitCount + unit] || 1))
      best = Math.max(best, (sum / total) * (0.5 + 0.5 * said) * (trust[placeOf(unit)] ?? 1))
    }
    return best
  }
}

/** For each unit of an entry the weight of the query's words that stand in it. */
function sumUnits(index: IndexView, words: readonly QueryWord[], entry: number): Float64Array {
  const sums = new Float64Array(unitCount)
  for (const { expansions, weight } of words) {
    const best = new Map<number, number>()
    for (const { term, quality } of expansions) {
      const { docs, units } = index.postings(term)
      for (const unit of units[placeIn(docs, entry)] ?? []) best.set(unit, Math.max(quality, best.get(unit) ?? 0))
    }
    for (const [unit, quality] of best) sums[unit] = (sums[unit] ?? 0) + weight * quality
  }
  return sums
}

/** The weight of all words of each unit of each entry. */
function weighUnits(index: IndexView): Float64Array {
  const weights = new Float64Array(index.size * unitCount)
  for (let term = 0; term < index.terms().length; term += 1) {
    const { docs, units } = index.postings(term)
    const weight = rarity(index.size, docs.length)
    docs.forEach((entry, at) => {
      for (const unit of units[at] ?? [])
        weights[entry * unitCount + unit] = (weights[entry * unitCount + unit] ?? 0) + weight
    })
  }
  return weights
}
