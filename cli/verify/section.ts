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
