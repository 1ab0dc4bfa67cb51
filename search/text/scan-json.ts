/** A value that is no object and no array, and where it is. */
export interface Leaf {
  /** As the catalogs write it: `errors[].field`, `details.field`. Items of an array at the root have no mark. */
  readonly path: string
  /** The nearest key above it; '' where there is none. */
  readonly key: string
  readonly value: string | number | boolean | null
  /** Place in the text. */
  readonly at: number
}

/** Where something is in a text. */
export interface Span {
  readonly at: number
  readonly end: number
}

export interface ScannedJson {
  readonly leaves: readonly Leaf[]
  /** Whether the text held a key and its value at all. */
  readonly found: boolean
  /** Outermost objects and arrays that hold a key with its value. */
  readonly spans: readonly Span[]
  /** Outermost objects and arrays whose quotes are escaped (`body="{\"code\": …}"`): not read here. */
  readonly escaped: readonly Span[]
}

const mostLeaves = 4_000
const deepestPath = 12

interface Frame {
  readonly array: boolean
  readonly path: string
  readonly key: string
}

interface Scan {
  readonly text: string
  at: number
  pending: string | undefined
  found: boolean
  /** Where the outermost object or array began, and whether it held a key with its value. */
  outermost: { readonly at: number; isFound: boolean }
  readonly frames: Frame[]
  readonly leaves: Leaf[]
  readonly spans: Span[]
  readonly escaped: Span[]
}

/**
 * Reads JSON as people paste it: after a log prefix, cut off, with single quotes, bare keys,
 * `=>` instead of `:`, comments, trailing commas, several documents. One pass over the text, an own
 * stack instead of recursion, so that depth costs nothing; never throws. Paths stop
 * growing at a depth of 12, values stop being collected after 4,000.
 *
 *   2026-11-20 ERROR {'code': 'AUT-1', 'mess   ->   code = AUT-1, mess (no value)
 */
export function scanJson(text: string): ScannedJson {
  const scan: Scan = {
    text,
    at: 0,
    pending: undefined,
    found: false,
    outermost: { at: 0, isFound: false },
    frames: [],
    leaves: [],
    spans: [],
    escaped: [],
  }
  while (scan.at < text.length && scan.leaves.length < mostLeaves) step(scan)
  if (scan.frames.length > 0) endOutermost(scan)
  return scan
}

function endOutermost({ outermost: { at, isFound }, at: end, spans }: Scan): void {
  if (isFound) spans.push({ at, end })
}

function step(scan: Scan): void {
  const character = scan.text.charAt(scan.at)
  if (character === '{' || character === '[') {
    if (scan.frames.length > 0 || !skipEscaped(scan)) open(scan, character === '[')
  } else if (scan.frames.length === 0) scan.at = nextOpening(scan)
  else if (character === '}' || character === ']') {
    scan.frames.pop()
    scan.pending = undefined
    scan.at += 1
    if (scan.frames.length === 0) endOutermost(scan)
  } else if (character === ',' || character === ';') {
    scan.pending = undefined
    scan.at += 1
  } else if (character <= ' ' || character === ':') scan.at += 1
  else if (character === '/' && scan.text.charAt(scan.at + 1) === '/') skipLine(scan)
  else if (character === '"' || character === "'" || character === '`') take(scan, readQuoted(scan.text, scan.at))
  else take(scan, readBare(scan))
}

function nextOpening({ text, at }: Scan): number {
  let next = at
  while (next < text.length && text[next] !== '{' && text[next] !== '[') next += 1
  return next
}

const escapedQuote = /[\s{[]*\\+["']/y
const escapedEnd = /(?<!\\)"|\n|$/g

/** Passes by an object or array whose quotes are escaped: up to the quote that ends the string around it. */
function skipEscaped(scan: Scan): boolean {
  escapedQuote.lastIndex = scan.at + 1
  if (!escapedQuote.test(scan.text)) return false
  escapedEnd.lastIndex = scan.at
  const end = escapedEnd.exec(scan.text)?.index ?? scan.text.length
  scan.escaped.push({ at: scan.at, end })
  scan.at = end
  return true
}

function skipLine(scan: Scan): void {
  const end = scan.text.indexOf('\n', scan.at)
  scan.at = end === -1 ? scan.text.length : end
}

function open(scan: Scan, array: boolean): void {
  const above = scan.frames.at(-1)
  if (above === undefined) scan.outermost = { at: scan.at, isFound: false }
  const path = above === undefined ? '' : childPath(above, scan)
  const key = scan.pending ?? above?.key ?? ''
  scan.frames.push({ array, path, key })
  scan.pending = undefined
  scan.at += 1
}

function childPath(above: Frame, { pending, frames }: Scan): string {
  if (frames.length > deepestPath) return above.path
  if (above.array && pending === undefined) return above.path === '' ? '' : `${above.path}[]`
  if (pending === undefined) return above.path
  return above.path === '' ? pending : `${above.path}.${pending}`
}

interface Piece {
  readonly text: string
  readonly end: number
  readonly quoted: boolean
}

function take(scan: Scan, piece: Piece): void {
  const at = scan.at
  scan.at = Math.max(piece.end, at + 1)
  const frame = scan.frames.at(-1)
  if (frame === undefined || (piece.text === '' && !piece.quoted)) return
  if (scan.pending === undefined && (!frame.array || piece.quoted)) {
    const colon = afterColon(scan.text, piece.end, frame.array)
    if (colon === -1 && !frame.array) return
    if (colon === -1) {
      scan.leaves.push({ path: childPath(frame, scan), key: frame.key, value: piece.text, at })
      return
    }
    scan.pending = piece.text
    scan.at = colon
    return
  }
  if (scan.pending !== undefined) {
    scan.found = true
    scan.outermost.isFound = true
  }
  const value = piece.quoted ? piece.text : bareValue(piece.text)
  scan.leaves.push({ path: childPath(frame, scan), key: scan.pending ?? frame.key, value, at })
  scan.pending = undefined
}

/** The place after `:`, `=` or `=>`, or -1. In square brackets only `=>` makes a key: `['code' => 'AUT-1']`. */
function afterColon(text: string, from: number, array: boolean): number {
  let at = from
  while (at < text.length && text.charAt(at) <= ' ') at += 1
  if (text.startsWith('=>', at)) return at + 2
  return !array && (text[at] === ':' || text[at] === '=') ? at + 1 : -1
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', ' '],
  ['t', ' '],
  ['b', ' '],
  ['f', ' '],
])

/** A double quote ends at the next one; a single quote only before a delimiter, so that `don't` stays whole. */
function readQuoted(text: string, from: number): Piece {
  const quote = text.charAt(from)
  let value = ''
  let at = from + 1
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '\\') {
      const escaped = text.charAt(at + 1)
      const unit = escaped === 'u' ? Number.parseInt(text.slice(at + 2, at + 6), 16) : Number.NaN
      value += Number.isNaN(unit) ? (escapes.get(escaped) ?? escaped) : String.fromCharCode(unit)
      at += Number.isNaN(unit) ? 2 : 6
      continue
    }
    if (character === quote && (quote === '"' || endsQuote(text, at + 1)))
      return { text: value, end: at + 1, quoted: true }
    value += character
    at += 1
  }
  return { text: value, end: text.length, quoted: true }
}

function endsQuote(text: string, from: number): boolean {
  let at = from
  while (text[at] === ' ') at += 1
  return at >= text.length || ',:}])=\n\r"`;'.includes(text.charAt(at))
}

function readBare(scan: Scan): Piece {
  const { text, at } = scan
  const key = scan.pending === undefined && scan.frames.at(-1)?.array === false
  const stops = key ? ',{}[]\n"=:' : ',{}[]\n"'
  let end = at
  while (end < text.length && !stops.includes(text.charAt(end))) end += 1
  return { text: text.slice(at, end).trim(), end, quoted: false }
}

const constants: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['nil', null],
  ['undefined', null],
])

function bareValue(text: string): string | number | boolean | null {
  const constant = constants.get(text)
  if (constant !== undefined) return constant
  // A code of 409.10 or 0123 is not the number 409.1 or 123: such a text stays as it is written.
  return /^-?[0-9]{1,15}(?:\.[0-9]{1,10})?$/.test(text) && String(Number(text)) === text ? Number(text) : text
}
