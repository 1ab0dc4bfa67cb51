export interface LikenessCandidate {
  readonly code: string
  readonly title: string
  readonly text: string
}

/**
 * Likeness of each candidate to a short typed text, 0 (nothing in common) to 1. It decides between entries
 * with the same words and finds none by itself, so an engine may begin without it.
 */
export type RankLikeness = (text: string, candidates: readonly LikenessCandidate[]) => readonly number[]

/** Whatever ranks candidates at this moment; undefined while it is on its way. */
export type LikenessSource = () => RankLikeness | undefined
