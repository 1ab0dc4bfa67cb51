import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A query with the entries of which any may be first, as `catalog/CODE`; none means that nothing may be found. */
export interface ScoredQuery {
  readonly kind: string
  readonly query: string
  readonly expect: readonly string[]
}

/** Reads a table of queries: kinds, each with a list of `{query, expect}`. */
export function readQueries(file: URL): readonly ScoredQuery[] {
  // The parsed boundary: the tables beside this file are the only input.
  const table = parse(readFileSync(file, 'utf8')) as Record<string, { query: string; expect: string }[]>
  return Object.entries(table).flatMap(([kind, rows]) =>
    rows.map(({ query, expect }) => ({ kind, query, expect: expect.split(' ').filter((name) => name !== '') })),
  )
}
