import { nameless, type Template } from '../index/compile-template'
import { comparableText, oneLine } from '../text/comparable-text'

/** A text prepared for many templates. */
export interface MessageText {
  /** All white space as single spaces. */
  readonly text: string
  readonly comparable: string
  /** What stands between two places of `text`, with the line ends that it was written with. */
  between(start: number, end: number): string
}

export function prepareMessage(source: string): MessageText {
  const text = oneLine(source)
  let places: Int32Array | undefined
  return {
    text,
    comparable: comparableText(source),
    between: (start, end) => {
      if (text === source) return text.slice(start, end)
      places ??= placesIn(source)
      return source.slice(places[start] ?? source.length, places[end] ?? source.length)
    },
  }
}

/** For each character of `oneLine` of a text the place where it stands in the text. */
function placesIn(source: string): Int32Array {
  const places: number[] = []
  for (let at = 0; at < source.length; at += 1) {
    if (!/\s/.test(source.charAt(at)) || at === 0 || !/\s/.test(source.charAt(at - 1))) places.push(at)
  }
  return Int32Array.from(places)
}

export type Argument = readonly [name: string, value: string]

/** The place of a template in a text, and the values of its placeholders. */
export interface TemplateMatch {
  readonly args: readonly Argument[]
  readonly start: number
  readonly end: number
}

/** A value may be as long as it likes where the words around it leave no doubt. */
const longestArgument = 200
const fewestSureWords = 4

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
  const longest = isSpecific(template) ? Number.POSITIVE_INFINITY : longestArgument
  let end = startAfter(message.comparable, first, others[0])
  if (end === -1) return undefined
  const start = end - first.length
  const found: Argument[] = []
  for (const [place, piece] of others.entries()) {
    const open = place === others.length - 1 && piece === ''
    const at = open ? message.comparable.length : message.comparable.indexOf(piece, end)
    if (at === -1) return undefined
    const value = cleanArgument(message.between(end, at))
    if (value.length > longest) return undefined
    const name = template.names[place]
    const isNew = name !== undefined && name !== nameless && !found.some(([known]) => known === name)
    if (isNew && value !== '') found.push([name, value])
    end = at + piece.length
  }
  return { args: found, start, end }
}

const wordsOf = new WeakMap<Template, number>()

function isSpecific(template: Template): boolean {
  let words = wordsOf.get(template)
  if (words === undefined) {
    words = template.pieces.reduce((sum, piece) => sum + (piece.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0), 0)
    wordsOf.set(template, words)
  }
  return words >= fewestSureWords
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
