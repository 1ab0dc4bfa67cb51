import type { Catalog } from '../../catalog/model/catalog'
import { listed } from '../../catalog/text/listed'
import type { Finding } from '../../verify/model/finding'

/** What one kind of source gave: code, API descriptions, responses, logs. */
export interface Section {
  readonly findings: readonly Finding[]
  /** What was looked at, with numbers. */
  readonly summary: string
  /** What a person has to know besides: files that were not read, catalogs that were not compared. */
  readonly notes: readonly string[]
  /** Why nothing was looked at, so that the run fails. */
  readonly nothing?: string
}

/** Names that mean no file. The call is a wrong one. */
export interface Missing {
  readonly missing: readonly string[]
}

/** That catalogs were not compared; nothing where all were, or none. */
export function foreignNotes(foreign: readonly string[], catalogs: readonly Catalog[], what: string): string[] {
  if (foreign.length === 0 || foreign.length === catalogs.length) return []
  return [`not compared, because ${what} has none of their codes: ${listed(foreign)}. Choose catalogs with --catalog`]
}
