import type { Catalog, Entry } from '../model/catalog'
import { comparePath } from './links'
import { catalogBySlug, resolveReference } from './resolve-reference'
import { type PairSide, sharedQuestion } from './shared-question'

/** Two codes that are easily confused, in the order of the code units of `catalog/slug`. */
export interface ConfusedPair {
  readonly first: PairSide
  readonly second: PairSide
}

const known = new WeakMap<readonly Catalog[], readonly ConfusedPair[]>()

/** Every pair of codes of which at least one names the other as easily confused, each pair once. */
export function confusedPairs(catalogs: readonly Catalog[]): readonly ConfusedPair[] {
  const pairs = known.get(catalogs) ?? findPairs(catalogs)
  known.set(catalogs, pairs)
  return pairs
}

function findPairs(catalogs: readonly Catalog[]): ConfusedPair[] {
  // By address: where the slashes of slugs lead two pairs to one address, the first of them has it.
  const pairs = new Map<string, ConfusedPair>()
  for (const catalog of catalogs) {
    for (const entry of catalog.entries) {
      for (const { code } of entry.confusedWith) {
        const other = resolveReference(code, catalog, catalogs)
        const otherCatalog = other && catalogBySlug(catalogs, other.catalog)
        if (other === undefined || otherCatalog === undefined || other === entry) continue
        const path = comparePath(entry, other)
        if (pairs.has(path)) continue
        const own = { entry, catalog, differences: differencesOf(entry, other, catalogs) }
        const its = { entry: other, catalog: otherCatalog, differences: differencesOf(other, entry, catalogs) }
        pairs.set(path, nameOf(entry) < nameOf(other) ? pairOf(own, its) : pairOf(its, own))
      }
    }
  }
  return [...pairs.values()]
}

function pairOf(first: PairSide, second: PairSide): ConfusedPair {
  const shared = sharedQuestion(first, second)
  if (shared === undefined) return { first, second }
  return { first: { ...first, differences: [shared] }, second: { ...second, differences: [shared] } }
}

/** What an entry says of another one, each text once. */
function differencesOf(entry: Entry, other: Entry, catalogs: readonly Catalog[]): string[] {
  const home = catalogBySlug(catalogs, entry.catalog)
  const about = entry.confusedWith.filter(
    ({ code }) => home !== undefined && resolveReference(code, home, catalogs) === other,
  )
  return [...new Set(about.map(({ difference }) => difference))]
}

function nameOf({ catalog, slug }: Entry): string {
  return `${catalog}/${slug}`
}
