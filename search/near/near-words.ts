/** A term of the index that means about the same as a word: `likeness` is above 0, at most 1. */
export interface NearTerm {
  readonly term: number
  readonly likeness: number
}

/** Which terms of one index mean about the same as everyday words. */
export interface NearWords {
  /** The terms near to a stem, the nearest first; undefined for a stem that the table does not know. */
  find(stem: string): readonly NearTerm[] | undefined
}

/** The table if it has loaded; undefined while it is loading, or if there is none. Asked for only where words decide. */
export type NearSource = () => NearWords | undefined
