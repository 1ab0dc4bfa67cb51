import type { FoundPrefix } from '../codes/code-table'
import type { Likeness } from '../codes/found-code'

/*
 * Scores are in tiers, so that no sum of weak evidence overtakes a strong one:
 * literal code > any case > canonical > prefix > title > status > message > words.
 */

export const codeScore = {
  literal: 1,
  case: 0.99,
  canonical: 0.97,
  affix: 0.95,
  lookalike: 0.94,
} as const satisfies Record<Likeness, number>

/** An alias is just below the code that it is the same spelling of. */
export const aliasPenalty = 0.005
/** A retired entry is just below a living one that fits alike. */
export const retiredPenalty = 0.003

export const prefixScore = {
  family: 0.9,
  part: 0.88,
  literal: 0.87,
  case: 0.86,
  canonical: 0.84,
} as const satisfies Record<FoundPrefix['likeness'], number>

export const titleScore = 0.8
/** A title with other stop words: just below a message that is there whole. */
export const sameWordsScore = 0.69
export const statusScore = 0.75
/** A message that is there whole; less as it is less like. */
export const messageScore = 0.7
/** Words that begin those in the middle of a title. */
export const beginningScore = 0.52
export const wordsScore = 0.5
export const fuzzyScore = 0.45

/** What else is known besides the words. */
export interface Leaning {
  /** Entries with one of these statuses gain. */
  readonly statuses: readonly number[]
  /** How much each catalog is meant, 0 to 1. */
  readonly catalogs: readonly number[]
}

export const noLeaning: Leaning = { statuses: [], catalogs: [] }

/** How much speaks for an entry besides words: its status, its catalog. */
export function leaningOf(own: readonly number[], catalog: number, { statuses, catalogs }: Leaning): number {
  return (own.some((status) => statuses.includes(status)) ? 1 : 0) + (catalogs[catalog] ?? 0)
}
