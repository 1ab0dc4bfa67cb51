import type { Entry } from '../../catalog/model/catalog'
import { fitsAround } from '../../catalog/text/fits-around'
import { templatePieces } from '../../catalog/values/fits-template'

/** A message of an entry, taken apart once. */
export interface Template {
  readonly message: string
  readonly pieces: readonly string[]
  /** Whether it has nothing but placeholders: it fits whatever is sent. */
  readonly isOpen: boolean
}

/** The messages of an entry. */
export interface EntryTemplates {
  readonly own: Template | undefined
  /** In other languages. */
  readonly translated: readonly Template[]
  /** In the order of the variants; undefined where one has no message. */
  readonly variants: readonly (Template | undefined)[]
}

const known = new WeakMap<Entry, EntryTemplates>()

/** The messages of an entry, taken apart once, however many responses they are compared with. */
export function entryTemplates(entry: Entry): EntryTemplates {
  const before = known.get(entry)
  if (before !== undefined) return before
  const made = {
    own: templateOf(entry.message, entry),
    translated: Object.values(entry.messages).flatMap((message) => templateOf(message, entry) ?? []),
    variants: entry.variants.map(({ message }) => templateOf(message, entry)),
  }
  known.set(entry, made)
  return made
}

function templateOf(message: string | undefined, { placeholders }: Entry): Template | undefined {
  if (message === undefined) return undefined
  const pieces = templatePieces(message, placeholders)
  return { message, pieces, isOpen: pieces.length > 1 && !/[\p{L}\p{N}]/u.test(pieces.join('')) }
}

/** Whether a text is a message, as it is written or with values in the place of its placeholders. */
export function fits({ message, pieces }: Template, text: string): boolean {
  return message === text || fitsAround(pieces, text)
}
