import { fitsAround } from '../../catalog/text/fits-around'
import { templatePieces, withoutStop } from '../../catalog/values/fits-template'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { findSyntaxes } from './find-placeholders'

/** With fewer letters around its values a message fits too much. */
const leastLetters = 8
/** Of longer texts nobody knows what is a value. */
const longest = 1_000

/**
 * Whether a text is a message with values in the place of its placeholders: `Label L-81 has expired` of `Label {id} has
 * expired`. An example says so, and no other message.
 */
export function isFilled(message: string, text: string, used?: readonly PlaceholderSyntax[]): boolean {
  return isFilledAround(message, text, { used, least: leastLetters })
}

/** The same of a title or a sentence, which may have a full stop where the message has none. */
export function isShownBy(message: string, text: string, used?: readonly PlaceholderSyntax[]): boolean {
  return isFilled(withoutStop(message), withoutStop(text), used)
}

/** The same of two texts of one code, where a message with few letters fits nothing else either. */
export function isFilledOfCode(message: string, text: string, used?: readonly PlaceholderSyntax[]): boolean {
  return isFilledAround(message, text, { used, least: 1 })
}

interface Filling {
  readonly used: readonly PlaceholderSyntax[] | undefined
  /** How many letters the message has around its values. */
  readonly least: number
}

function isFilledAround(message: string, text: string, { used, least }: Filling): boolean {
  if (message === text || message.length > longest || text.length > longest) return false
  const pieces = templatePieces(message, used ?? findSyntaxes([message]))
  const letters = pieces.join('').match(/\p{L}/gu) ?? []
  return pieces.length > 1 && letters.length >= least && fitsAround(pieces, text)
}
