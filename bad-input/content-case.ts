/**
 * Bad input, as tables that tests run: `cases/refused.ts` and `cases/accepted.ts` for content, and the tests
 * beside this file for folders, searches, addresses and arguments. There is no importer yet, and so no case of one.
 */

/** Files of the folder of one catalog, by their names. `null` leaves a file of the good catalog out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>

/** Content that somebody got wrong, or that somebody means ill by, and what is said about it. */
export interface ContentCase {
  /** Also the name of its catalog's folder, in lower case. */
  readonly id: string
  readonly title: string
  /** What is in its catalog beside the good `catalog.json`. */
  readonly files: Files
  /** Every problem of these files: `kind file:line:column subject`, in the order of the report. */
  readonly problems: readonly string[]
  /** What the messages hold as well. */
  readonly says?: readonly string[]
}

/** Odd content that is published, perhaps with warnings. */
export interface AcceptedCase extends ContentCase {
  /** Path of the page below its catalog. */
  readonly page: string
  /** Text that a reader of the page sees, word for word. */
  readonly shows?: readonly string[]
  /** What the page must not hold, as source. */
  readonly lacks?: readonly RegExp[]
}
