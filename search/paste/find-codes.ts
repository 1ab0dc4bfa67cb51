import type { CodeTable } from '../codes/code-table'
import { escapedLength, isDividedCode, longestCode, strengthAt } from '../codes/code-words'
import { numberCodes } from '../codes/number-codes'
import { isUnmistakable, type Mention } from './read-mentions'

/** Where each code of a text stands, by how it is written. */
export type PlacesOfCodes = ReadonlyMap<string, readonly number[]>

const [zero, nine, bigA, bigZ, smallA, smallZ, underscore, hyphen] = [48, 57, 65, 90, 97, 122, 95, 45]
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

const unbroken = new RegExp(`\\S{1,${longestCode}}`, 'y')

/** A code with other signs in it, letter by letter: `auth/token-expired`. */
function joinedCode(text: string, at: number, table: CodeTable): Mention | undefined {
  unbroken.lastIndex = at
  const whole = unbroken.exec(text)?.[0] ?? ''
  const ends = [...whole.matchAll(/[\p{L}\p{N}_-]+/gu)]
    .slice(1, table.mostRuns)
    .map(({ 0: run, index }) => index + run.replace(/[_-]+$/, '').length)
  const code = ends
    .reverse()
    .map((end) => whole.slice(0, end))
    .find((part) => table.isLiteral(part))
  if (code === undefined) return undefined
  return { text: code, at, strength: strengthAt(text, at, code) }
}

/** A run of letters, digits, `_` and `-`. */
interface Run {
  readonly start: number
  /** Without separators at its end. */
  readonly end: number
  /** Where the next one may begin. */
  readonly next: number
  readonly hasLetter: boolean
}

function readRun(text: string, start: number): Run {
  let [next, end] = [start, start]
  let hasLetter = false
  for (; next < text.length && isWordUnit(text, next); next += 1) {
    const unit = text.charCodeAt(next)
    if (isSeparator(unit)) continue
    end = next + 1
    if (unit < zero || unit > nine) hasLetter = true
  }
  return { start, end, next, hasLetter }
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
  const { start, end, hasLetter } = run
  if (!hasLetter || end - start > longestCode) return undefined
  const skipped = escapedLength(text.charAt(start - 1))
  for (const place of skipped === 0 ? [start] : [start, start + skipped]) {
    if (place >= end || !table.mayBegin(text, place)) continue
    const code = text.slice(place, end)
    if (!table.isSpelling(code)) continue
    return isUnmistakable(text, { text: code, at: place, strength: strengthAt(text, place, code) })
      ? { text: code, at: place }
      : undefined
  }
  return undefined
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
  const first = before.start + escapedLength(text.charAt(before.start - 1))
  if (first >= before.end || !table.mayBegin(text, first)) return undefined
  const both = text.slice(first, end)
  return isDividedCode(both) && table.isSpelling(both) ? { text: both, at: first } : undefined
}
