import type { Place } from '../../../catalog/model/catalog'
import type { Defined } from './definitions'
import type { SourceLink } from './find-links'

/** A message, a status or an address beside a code, with its place. */
export interface PlacedFact<T> {
  readonly value: T
  readonly place: Place
  readonly position: string
  readonly isNamed: boolean
}

/** A place in code where a code is, or what may be one. */
export interface Site {
  readonly word: string
  readonly place: Place
  /** `head`: its beginning is that of known codes. `look`: it only looks like them. `near`: it is nearly one of them. */
  readonly by: 'known' | 'head' | 'look' | 'near'
  readonly positions: readonly string[]
  readonly isCompared: boolean
  /** The constant or class that is defined with it; undefined where it is used where it is. */
  readonly defined: Defined | undefined
  readonly messages: readonly PlacedFact<string>[]
  readonly statuses: readonly PlacedFact<number>[]
  /** Addresses beside it, of whatever site. */
  readonly links: readonly PlacedFact<string>[]
  /** What has it: a text, an address, or a name of the program. */
  readonly form: 'text' | 'address' | 'name'
  /** Whether a file that `faultbook export` wrote has it: nobody changes it there. */
  readonly isGenerated?: true
}

/** A place where a constant or class that has a code is used. */
export interface Use extends Pick<Site, 'place' | 'isCompared' | 'messages' | 'statuses' | 'links'> {
  /** The codes that the name may be. */
  readonly codes: readonly string[]
  /** Whether it is only the key of a page in a table, which emits nothing. */
  readonly isKey: boolean
}

/** All that was found in files. */
export interface Sites {
  readonly sites: Site[]
  readonly uses: Use[]
  /** Links to the site, whatever is beside them. */
  readonly links: SourceLink[]
  /** Heads of codes that are put together while the program runs, each with a place. */
  readonly assembled: Map<string, Place>
  /** Of each position how many texts in it are no codes. */
  readonly others: Map<string, number>
}
