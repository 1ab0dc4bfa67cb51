import type { Argument } from '../templates/match-template'
import type { Match, Occurrence, Reason, Understood } from '../text/answer'
import type { UnansweredPlace } from './unanswered-lines'

/** An entry that a layer found. */
export interface Ranked {
  readonly entry: number
  readonly score: number
  readonly reason: Reason
  readonly exact: boolean
  readonly args: readonly Argument[]
  readonly matches: readonly Match[]
  readonly alias?: string
  readonly variant?: string
  /** Its code as the query writes it, among other words. */
  readonly heard?: string
}

/** Two entries that are easily confused, in the order in which the query means them. */
export type FoundPair = readonly [first: Ranked, second: Ranked]

/** What the layers found together, before facets and limits. */
export interface Outcome {
  readonly understood: readonly Understood[]
  readonly statuses: readonly number[]
  readonly groups: readonly {
    readonly heard: string
    /** It is only mentioned: the paste is about others. */
    readonly isBeside: boolean
    /** Its message was read, not its name. */
    readonly isMessage: boolean
    readonly ranked: readonly Ranked[]
    /** Where it is in the paste. */
    readonly places: readonly number[]
    /** One for each record that was read. */
    readonly occurrences: readonly Occurrence[]
    /** Where the values of its message differ, those of the first few places. */
    readonly told: readonly { readonly at: number; readonly args: readonly Argument[] }[]
  }[]
  /** Best first, each entry once. */
  readonly ranked: readonly Ranked[]
  /** Entries with the nearest codes; never results. */
  readonly guesses: readonly number[]
  readonly occurrence: Occurrence
  /** Lines that speak of an error beside those that have a code. */
  readonly unanswered: readonly UnansweredPlace[]
  /** What the query says of the cause of the first code. */
  readonly told: string
  /** Codes that the query names and no catalog has. */
  readonly unknownCodes: readonly string[]
  /** Two entries that are easily confused, both of which the query means. */
  readonly pair?: FoundPair | undefined
}

export const nothing: Outcome = {
  understood: [],
  statuses: [],
  groups: [],
  ranked: [],
  guesses: [],
  occurrence: {},
  unanswered: [],
  told: '',
  unknownCodes: [],
}

/** One `Ranked` for each entry, the best, in falling order; entries of equal score in the order of the catalogs. */
export function bestOfEach(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = new Map<number, Ranked>()
  for (const item of ranked) {
    const known = best.get(item.entry)
    if (known === undefined || known.score < item.score) best.set(item.entry, item)
  }
  return [...best.values()].sort((left, right) => right.score - left.score || left.entry - right.entry)
}
