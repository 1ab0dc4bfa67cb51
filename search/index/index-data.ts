import type { EnvelopeRole } from '../../catalog/values/vocabulary'
import type { GuideData } from '../guides/guide-data'

/** Version of the format below. An index of another version is refused. */
export const indexVersion = 6

/** The roles of fields that tell one error body from another. */
export type ReadRole = Extract<EnvelopeRole, 'code' | 'request-id' | 'other'>

export interface CatalogData {
  readonly slug: string
  readonly name: string
  /** How many entries it has. Entries of a catalog stand together, catalogs in this order. */
  readonly count: number
  readonly families: readonly (readonly [slug: string, name: string, prefix?: string])[]
  /** Fields of an error body that search reads. An optional one within another that says as much is left out. */
  readonly envelope: readonly (readonly [path: string, role: ReadRole, required: 0 | 1])[]
  /** Whether its codes are numbers. */
  readonly numeric: boolean
  /** Names of the response headers that have the request ID, lower case. */
  readonly headers: readonly string[]
  /** Host of its base URL where that is a real one. */
  readonly host?: string
}

/** Values that few entries have, with the number of the entry. */
export type Sparse<Value> = readonly (readonly [entry: number, value: Value])[]

export type VariantData = readonly [
  id: string,
  message: string,
  params: readonly (readonly [placeholder: string, name: string])[],
]

/** What the entries say in messages. In an index in pieces it is a piece of its own. */
export interface MessageColumns {
  /** The wire message with its placeholders; 0 where there is none, 1 where it is the title. */
  readonly message: readonly (string | 0 | 1)[]
  readonly params: Sparse<readonly (readonly [placeholder: string, name: string])[]>
  /** Other messages that examples show for the code. */
  readonly more: Sparse<readonly string[]>
  /** Messages of variants, and in other languages (then without an id): id, message, params. */
  readonly variants?: Sparse<readonly VariantData[]>
}

/** For each of some terms the entries that have it, and where in them. */
export interface PostingsData {
  readonly docs: string
  readonly units: string
}

/** How an index is divided whose postings and messages are files of their own. */
export interface PiecesData {
  /** Of what was divided: a piece of another build would give nonsense. */
  readonly mark: string
  /** The number of the first term of each piece of postings, in rising order. */
  readonly terms: readonly number[]
}

/** The entries, one column a field: repeated shapes compress away. */
export interface EntryColumns extends MessageColumns {
  readonly code: readonly string[]
  readonly title: readonly string[]
  /** Its status; 0 where it has none, a list where it has several. */
  readonly status: readonly (number | readonly number[])[]
  /** Number of the family within its catalog; -1 for none. */
  readonly family: readonly number[]
  /** One character an entry: place in `retryRules`, `-` where that is not known. */
  readonly retry: string
  /** One character an entry: place in `repeatRules`, `-` where that is not known. */
  readonly repeat: string
  /** One digit an entry: bit n stands for place n in `actors`. */
  readonly actors: string
  readonly slug: Sparse<string>
  /** One character an entry: 1 for a draft. Missing where none is one. */
  readonly draft?: string
  /** The severities that occur. Missing where no entry has one. */
  readonly severities?: readonly string[]
  /** Number of the severity; -1 for none. Missing where no entry has one. */
  readonly severity?: readonly number[]
  readonly aliases: Sparse<readonly string[]>
  readonly deprecated: Sparse<string>
  readonly retired: Sparse<string>
}

/**
 * What the site ships for search: plain JSON, postings instead of prose.
 *
 * `terms` are sorted and front-coded; `docs` holds for each term the numbers of the entries
 * that have it, as differences; `units` holds for each of these postings in which units
 * (units.ts) the term stands, those of the weightiest field first.
 */
export interface SearchIndexData extends PostingsData {
  readonly v: typeof indexVersion
  readonly catalogs: readonly CatalogData[]
  readonly entries: EntryColumns
  /** Missing where there are none, and in what an older version has built. */
  readonly guides?: readonly GuideData[]
  /** Entries that are easily confused, each pair one number (pair-number.ts), as differences. */
  readonly pairs: string
  readonly terms: string
  /** Terms, as differences, that so many entries of a large index have that most of their postings were left out. */
  readonly common: string
  /** Missing where the index is whole. Where it is not, `docs`, `units` and the messages are empty. */
  readonly pieces?: PiecesData
}
