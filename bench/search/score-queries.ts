import type { SearchResult } from '../../search/text/answer'
import type { ScoredQuery } from './read-queries'

export type ScoredResult = Pick<SearchResult, 'catalog' | 'code'>

/** What one query brought. `rank` counts from 1; 0 means that no expected entry was found. */
export interface Scored {
  readonly query: ScoredQuery
  readonly rank: number
  readonly right: boolean
  readonly got: readonly string[]
}

export interface KindScore {
  readonly kind: string
  readonly count: number
  readonly first: number
  readonly amongFive: number
  readonly reciprocal: number
}

/** Asks each query; where nothing is expected, an empty answer is rank 1. */
export function scoreQueries(
  search: (query: string) => readonly ScoredResult[],
  queries: readonly ScoredQuery[],
): readonly Scored[] {
  return queries.map((query) => {
    const got = search(query.query).map(({ catalog, code }) => `${catalog}/${code}`)
    const place =
      query.expect.length === 0 ? (got.length === 0 ? 0 : -1) : got.findIndex((name) => query.expect.includes(name))
    return { query, rank: place + 1, right: place === 0, got: got.slice(0, 5) }
  })
}

/** Recall at 1 and 5 and mean reciprocal rank for each kind, in the order of the table. */
export function scoreKinds(scored: readonly Scored[]): readonly KindScore[] {
  return [...new Set(scored.map(({ query }) => query.kind))].map((kind) =>
    summarize(
      kind,
      scored.filter(({ query }) => query.kind === kind),
    ),
  )
}

export function summarize(kind: string, scored: readonly Scored[]): KindScore {
  const share = (right: (item: Scored) => boolean): number =>
    scored.length === 0 ? 1 : scored.filter(right).length / scored.length
  return {
    kind,
    count: scored.length,
    first: share(({ right }) => right),
    amongFive: share(({ rank }) => rank >= 1 && rank <= 5),
    reciprocal: scored.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / Math.max(1, scored.length),
  }
}
