import type { ConfusedPair } from '../../catalog/address/confused-pairs'
import { entryName } from '../../catalog/model/entry-name'

/** What a page calls the two codes of a pair. */
export interface PairWords {
  /** What tells one from the other: the code, or the catalog where both have the same one. */
  readonly labels: readonly [string, string]
  /** `AUT-0006 or AUT-0007` */
  readonly names: string
  /** `AUT-0006 or AUT-0007: which one is it?` */
  readonly title: string
  /** The catalog, or both of them; undefined where the title names them. */
  readonly of: string | undefined
}

export function pairWords({ first, second }: ConfusedPair): PairWords {
  const [name, other] = [entryName(first.entry), entryName(second.entry)]
  const catalogs = [first.catalog.name, second.catalog.name] as const
  const isOneName = name === other
  const names = isOneName ? `${name} from ${catalogs.join(' or ')}` : `${name} or ${other}`
  return {
    labels: isOneName ? catalogs : [name, other],
    names,
    title: `${names}: which one is it?`,
    of: isOneName ? undefined : [...new Set(catalogs)].join(' and '),
  }
}
