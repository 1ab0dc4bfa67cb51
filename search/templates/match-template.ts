import { nameless, type Template } from '../index/compile-template'
import { comparableText, oneLine } from '../text/comparable-text'

/** A text prepared for many templates. */
export interface MessageText {
  readonly text: string
  readonly comparable: string
}

export function prepareMessage(text: string): MessageText {
  return { text: oneLine(text), comparable: comparableText(text) }
}

export type Argument = readonly [name: string, value: string]

/** The place of a template in a text, and the values of its placeholders. */
export interface TemplateMatch {
  readonly args: readonly Argument[]
  readonly start: number
  readonly end: number
}

const longestArgument = 200

/**
 * Finds the literal pieces of a template in a text, each as early as it comes after the one
 * before, the first as late as it comes before the second. Case, kind of quotes and a full
 * stop at the end do not matter. Plain searching, no regular expression.
 *
 *   The key |%v| exceeds |%v| characters.
 *   The key |tier| exceeds |64| characters.   ->  [['key', 'tier'], ['max_length', '64']]
 *
 * @returns undefined where a piece is missing
 */
export function matchTemplate(template: Template, message: MessageText): TemplateMatch | undefined {
  const pieces = comparablePieces(template)
  if (!pieces.some((piece) => /[\p{L}\p{N}]/u.test(piece))) return undefined
  const [first = '', ...others] = pieces
  let end = startAfter(message.comparable, first, others[0])
  if (end === -1) return undefined
  const start = end - first.length
  const found: Argument[] = []
  for (const [place, piece] of others.entries()) {
    const open = place === others.length - 1 && piece === ''
    const at = open ? message.comparable.length : message.comparable.indexOf(piece, end)
    if (at === -1) return undefined
    const value = cleanArgument(message.text.slice(end, at))
    if (value.length > longestArgument) return undefined
    const name = template.names[place]
    const isNew = name !== undefined && name !== nameless && !found.some(([known]) => known === name)
    if (isNew && value !== '') found.push([name, value])
    end = at + piece.length
  }
  return { args: found, start, end }
}

const piecesOf = new WeakMap<Template, readonly string[]>()

function comparablePieces(template: Template): readonly string[] {
  const known = piecesOf.get(template)
  if (known !== undefined) return known
  const last = template.pieces.length - 1
  const pieces = template.pieces.map((piece, place) => {
    const comparable = comparableText(place === 0 ? piece.trimStart() : piece)
    return place === last ? comparable.replace(/[\s.!]{1,9}$/, '') : comparable
  })
  piecesOf.set(template, pieces)
  return pieces
}

/** The place after the first piece, or -1. */
function startAfter(text: string, first: string, second: string | undefined): number {
  const earliest = text.indexOf(first)
  if (earliest === -1 || first === '') return earliest
  if (second === undefined || second === '') return earliest + first.length
  const next = text.indexOf(second, earliest + first.length)
  return next === -1 ? -1 : text.lastIndexOf(first, next - first.length) + first.length
}

/** A value without the quotes and blanks around it; `"a", "b"` keeps its own. */
export function cleanArgument(text: string): string {
  const trimmed = text.trim()
  const unquoted = trimmed.match(/^(["'`])((?:(?!\1).)*)\1$/s)?.[2]
  return (unquoted ?? trimmed).trim()
}
