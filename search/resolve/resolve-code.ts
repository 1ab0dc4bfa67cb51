import type { FoundPrefix } from '../codes/code-table'
import type { FoundCode } from '../codes/found-code'
import type { Ranked } from './outcome'
import { aliasPenalty, codeScore, prefixScore } from './tiers'

/** A result for a code that the query names. */
export function rankCode({ entry, likeness, alias, args = [] }: FoundCode): Ranked {
  const reason = alias !== undefined ? 'alias' : likeness === 'literal' || likeness === 'case' ? 'exact-code' : 'code'
  return {
    entry,
    score: codeScore[likeness] - (alias === undefined ? 0 : aliasPenalty),
    reason,
    exact: likeness !== 'lookalike',
    args,
    matches: [{ field: 'code', words: [] }],
    ...(alias === undefined ? {} : { alias }),
  }
}

/** A result for a code that begins as the query does; those that begin alike stay in the order in which they were found. */
export function rankPrefix({ entry, likeness }: FoundPrefix, place: number): Ranked {
  return {
    entry,
    score: prefixScore[likeness] - Math.min(place, 1_000) * 1e-6,
    reason: 'prefix',
    exact: false,
    args: [],
    matches: [{ field: 'code', words: [] }],
  }
}
