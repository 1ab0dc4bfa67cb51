import type { ConfusedPair } from '../../catalog/address/confused-pairs'
import { entryName } from '../../catalog/model/entry-name'

/** What a page calls the two codes of a pair. */
export interface PairWords {
  /** What tells one from the other: the code, or the catalog where both have the same one. */
  readonly labels: readonly [string, string]
  /** The code that both have; undefined where they differ. */
  readonly shared: string | undefined
  /** `AUT-0006 or AUT-0007: which one is it?` */
  readonly title: string
  /** The catalog, or both of them; undefined where the title names them. */
  readonly of: string | undefined
}

export function pairWords({ first, second }: ConfusedPair): PairWords {
  const codes = [entryName(first.entry), entryName(second.entry)] as const
  const catalogs = [first.catalog.name, second.catalog.name] as const
  const shared = codes[0] === codes[1] ? codes[0] : undefined
  const labels = shared === undefined ? codes : catalogs
  const names = labels.join(' or ')
  return {
    labels,
    shared,
    title: `${shared === undefined ? names : `${shared} from ${names}`}: which one is it?`,
    of: shared === undefined ? [...new Set(catalogs)].join(' and ') : undefined,
  }
}
