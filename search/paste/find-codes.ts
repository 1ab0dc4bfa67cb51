import type { CodeTable } from '../codes/code-table'
import { numberCodes } from '../codes/number-codes'
import { isUnmistakable, type Mention } from './read-mentions'

/** Where each code of a text stands, by how it is written. */
export type PlacesOfCodes = ReadonlyMap<string, readonly number[]>

const longestCode = 128
const [zero, nine, bigA, bigZ, smallA, smallZ, underscore, hyphen] = [48, 57, 65, 90, 97, 122, 95, 45]
const [backslash, percent, at] = [92, 37, 64]
const wordCharacter = /[\p{L}\p{N}]/u

/**
 * Where each code of a text stands as a word of its own: all that a paste of megabytes is asked as a whole, so only
 * what is spelled as a code, and ordinary words only under a key that says so. One pass; most words are passed by
 * for their first two letters, without a copy.
 */
export function findCodes(text: string, table: CodeTable): PlacesOfCodes {
  const found = new Map<string, number[]>()
  const add = ({ text: code, at: place }: Pick<Mention, 'text' | 'at'>): void => {
    const places = found.get(code)
    if (places === undefined) found.set(code, [place])
    else places.push(place)
  }
  for (const mention of scan(text, table)) add(mention)
  return found
}

function scan(text: string, table: CodeTable): readonly Pick<Mention, 'text' | 'at'>[] {
  const found: Pick<Mention, 'text' | 'at'>[] = []
  let before: Run | undefined
  for (let place = 0; place < text.length; place += 1) {
    if (!isWordUnit(text, place) || isSeparator(text.charCodeAt(place))) continue
    const run = readRun(text, place)
    const joined = table.mostRuns > 1 && table.mayBegin(text, place) ? joinedCode(text, place, table) : undefined
    if (joined !== undefined) {
      if (isUnmistakable(text, joined)) found.push(joined)
      before = undefined
      place += joined.text.length - 1
      continue
    }
    const code = codeOf(text, run, table) ?? dividedCode(text, before, { run, table })
    if (code !== undefined) found.push(code)
    before = run
    place = run.next
  }
  const numbers = numberCodes(text, table)
  return numbers.length === 0 ? found : [...found, ...numbers].sort((left, right) => left.at - right.at)
}

/** What makes a code more than an ordinary word. */
const plain = /[0-9_-]|\p{Ll}\p{Lu}/u
const unbroken = /\S{1,128}/y

/** A code with other signs in it, letter by letter: `auth/token-expired`. */
function joinedCode(text: string, place: number, table: CodeTable): Mention | undefined {
  unbroken.lastIndex = place
  const whole = unbroken.exec(text)?.[0] ?? ''
  const ends = [...whole.matchAll(/[\p{L}\p{N}_-]+/gu)]
    .slice(1, table.mostRuns)
    .map(({ 0: run, index }) => index + run.replace(/[_-]+$/, '').length)
  const code = ends
    .reverse()
    .map((end) => whole.slice(0, end))
    .find((part) => table.isLiteral(part))
  if (code === undefined) return undefined
  return { text: code, at: place, strength: plain.test(code) && text.charCodeAt(place - 1) !== at ? 'plain' : 'weak' }
}

/** A run of letters, digits, `_` and `-`. */
interface Run {
  readonly start: number
  /** Without separators at its end. */
  readonly end: number
  /** Where the next one may begin. */
  readonly next: number
  readonly hasLetter: boolean
  /** Whether digits, separators or a change of case make it more than an ordinary word. */
  readonly isPlain: boolean
}

function readRun(text: string, start: number): Run {
  let [next, end] = [start, start]
  let [hasLetter, isPlain, wasSmall] = [false, false, false]
  for (; next < text.length && isWordUnit(text, next); next += 1) {
    const unit = text.charCodeAt(next)
    if (isSeparator(unit)) {
      wasSmall = false
      continue
    }
    if (end < next) isPlain = true
    end = next + 1
    const isDigit = unit >= zero && unit <= nine
    const isBig = unit >= bigA && unit <= bigZ
    if (isDigit || (isBig && wasSmall)) isPlain = true
    if (!isDigit) hasLetter = true
    wasSmall = unit >= smallA && unit <= smallZ
  }
  return { start, end, next, hasLetter, isPlain }
}

function isWordUnit(text: string, place: number): boolean {
  const unit = text.charCodeAt(place)
  if (unit < 128)
    return (
      (unit >= smallA && unit <= smallZ) ||
      (unit >= bigA && unit <= bigZ) ||
      (unit >= zero && unit <= nine) ||
      isSeparator(unit)
    )
  // The second half of a pair belongs to what the first half is.
  if (unit >= 0xdc00 && unit <= 0xdfff) return place > 0 && isWordUnit(text, place - 1)
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(place) ?? 0))
}

function isSeparator(unit: number): boolean {
  return unit === underscore || unit === hyphen
}

function codeOf(text: string, run: Run, table: CodeTable): Pick<Mention, 'text' | 'at'> | undefined {
  const { start, end, hasLetter, isPlain } = run
  if (!hasLetter || end - start > longestCode) return undefined
  const sign = text.charCodeAt(start - 1)
  const skipped = escapedLength(sign)
  for (const place of skipped === 0 ? [start] : [start, start + skipped]) {
    if (place >= end || !table.mayBegin(text, place)) continue
    const code = text.slice(place, end)
    if (!table.isSpelling(code)) continue
    const strength = (place === start ? isPlain : plain.test(code)) && sign !== at ? 'plain' : 'weak'
    return isUnmistakable(text, { text: code, at: place, strength }) ? { text: code, at: place } : undefined
  }
  return undefined
}

/** The `n` of `\nAUT-0010` and the `2F` of `%2FAUT-0010` belong to what is before the code. */
function escapedLength(sign: number): number {
  return sign === backslash ? 1 : sign === percent ? 2 : 0
}

interface Divided {
  readonly run: Run
  readonly table: CodeTable
}

/** `AUT 7`, in capitals, is read as one. */
function dividedCode(
  text: string,
  before: Run | undefined,
  { run: { start, end, hasLetter }, table }: Divided,
): Pick<Mention, 'text' | 'at'> | undefined {
  if (before === undefined || hasLetter || end - start > 6 || start - before.end !== 1) return undefined
  const first = before.start + escapedLength(text.charCodeAt(before.start - 1))
  if (first >= before.end || !table.mayBegin(text, first)) return undefined
  const both = text.slice(first, end)
  return /^[A-Z]{2,12}[^A-Z][0-9]+$/.test(both) && table.isSpelling(both) ? { text: both, at: first } : undefined
}
