import { nextEntries } from '../../catalog/drafts/next-entries'
import { nextWords } from '../../catalog/drafts/next-words'
import type { Counts } from '../../catalog/drafts/read-counts'
import type { Catalog } from '../../catalog/model/catalog'
import type { Io } from '../call/command'

/** Which codes to write first. */
export interface NextChoice {
  /** At most so many. */
  readonly most: number
  /** How often codes were asked for, where somebody counted. */
  readonly counts: Counts | undefined
}

/** Writes which codes to write first, each with why. */
export function writeNext(io: Io, catalogs: readonly Catalog[], { most, counts }: NextChoice): void {
  const next = nextEntries(catalogs, most, counts)
  io.out(next.length === 0 ? 'Nothing to write: every code is complete.\n' : 'To write first:\n')
  for (const [index, entry] of next.entries()) io.out(`${index + 1}. ${nextWords(entry)}\n`)
}
