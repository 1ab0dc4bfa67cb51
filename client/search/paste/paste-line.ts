import { maskSure } from '../../../catalog/text/mask-secrets'

/** A line of a paste with the code that is in it. */
export interface PasteLine {
  readonly number: number
  readonly before: string
  /** Empty where the line does not have the code letter by letter. */
  readonly code: string
  readonly after: string
}

const lineEnd = /\r\n?|[\n\u0085\u2028\u2029]/g
/** Characters shown before the code, and after it. */
const before = 48
const after = 96
/** What is cut off is read too: it says what the rest is. */
const around = 2_000

/** The line of a paste that a code was read from, cut around it. Lines count from 1, as the search counts them. */
export function pasteLine(text: string, number: number, code: string): PasteLine {
  const line = lineAt(text, number).trim()
  const at = placeOf(line, code)
  if (at === -1) return { number, before: cutEnd(maskSure(line.slice(0, around), '$&')), code: '', after: '' }
  // Whoever shares the screen shares no token; what is beside the code says what it is. Addresses are the reader's own.
  const shown = maskSure(line.slice(Math.max(0, at - around), at + around), '$&')
  const place = placeOf(shown, code)
  if (place === -1) return { number, before: cutEnd(shown), code: '', after: '' }
  const head = shown.slice(0, place)
  return {
    number,
    before: head.length > before ? `…${head.slice(-before)}` : head,
    code,
    after: cutEnd(shown.slice(place + code.length)),
  }
}

/** Where a code is a word of its own, else where it is at all: not the 404 of `pol_404x`. */
function placeOf(text: string, code: string): number {
  const first = text.indexOf(code)
  for (let at = first; at !== -1; at = text.indexOf(code, at + 1)) {
    if (!/\w/.test((text[at - 1] ?? '') + (text[at + code.length] ?? ''))) return at
  }
  return first
}

function cutEnd(text: string): string {
  return text.length > after ? `${text.slice(0, after)}…` : text
}

function lineAt(text: string, number: number): string {
  // A paste may have megabytes: line feeds alone are found ten times as fast.
  const nextEnd = rareEnds.some((end) => text.includes(end)) ? endOfAnyKind : endByLineFeed
  let start = 0
  for (let line = 1; ; line += 1) {
    const [end, next] = nextEnd(text, start)
    if (line === number || next === undefined) return text.slice(start, end)
    start = next
  }
}

const rareEnds = ['\r', '\u0085', '\u2028', '\u2029']

/** Where a line ends, and where the next one begins. */
type NextEnd = (text: string, start: number) => readonly [end: number, next: number | undefined]

const endByLineFeed: NextEnd = (text, start) => {
  const end = text.indexOf('\n', start)
  return end === -1 ? [text.length, undefined] : [end, end + 1]
}

const endOfAnyKind: NextEnd = (text, start) => {
  lineEnd.lastIndex = start
  const end = lineEnd.exec(text)
  return end === null ? [text.length, undefined] : [end.index, lineEnd.lastIndex]
}
