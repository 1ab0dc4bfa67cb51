import { isLoud, isQuietLog } from '../paste/log-lines'
import { readStatuses } from '../paste/read-status'
import type { Paste } from '../paste/reading'
import { phraseOfStatus, statusOfPhrase } from '../text/status-phrases'

/** A place in a paste that speaks of an error and names no code of the catalogs. */
export interface UnansweredPlace {
  /** Where its line begins. */
  readonly at: number
  /** From 400; empty where the line names none. */
  readonly statuses: readonly number[]
  /** What is shaped like a code: `XYZ-9999`. */
  readonly codes: readonly string[]
}

/** So many are told. */
const most = 100
/** A longer paste is not looked through. */
const longestText = 400_000

/** `503 Service Unavailable`, `HTTP 502`: a line that is a status and nothing else. */
const statusLine =
  /^[\s>|*-]*((?:http|status|error)(?:\/[0-9.]+)?[ :]+)?([45][0-9]{2})(?:[ :-]+([a-z][a-z' -]{2,40}))?\s*$/i
/** `role sync: {`, `ERROR }`: the first line of a body, and the last one. */
const ofBody = /[{[]\s*$|^[^{]* [\]}],?$/
/** What is written as codes are: `XYZ-9999`. */
export const codeShape =
  /(?<![\w.-])(?!(?:RFC|ISO|SHA|AES|RSA|UTF|TLS|SSL|CVE|HTTP)[-_])[A-Z][A-Z0-9]{1,15}[-_][0-9]{2,8}(?![\w-])/g

/**
 * The lines of a paste that no code was found for, although they speak of an error. A record with a code, which
 * `answered` (places of the codes that were found) says, answers for all of its lines but those that are a status alone or
 * have a code of their own. Nothing where no code was found: then the whole paste is unanswered, which is told elsewhere.
 */
export function unansweredLines(
  pastes: readonly Paste[],
  answered: readonly number[],
  isKnown: (code: string) => boolean,
): readonly UnansweredPlace[] {
  if (answered.length === 0 || (pastes.at(-1)?.end ?? 0) > longestText) return []
  const places = answered.toSorted((left, right) => left - right)
  let next = 0
  return pastes
    .flatMap((paste) => {
      const own: number[] = []
      for (let place = places[next]; place !== undefined && place < paste.end; place = places[next]) {
        own.push(place)
        next += 1
      }
      return linesOf(paste, own, isKnown)
    })
    .slice(0, most)
}

function linesOf(
  { text, at, end, reading }: Paste,
  places: readonly number[],
  isKnown: (code: string) => boolean,
): readonly UnansweredPlace[] {
  const isAnswered = places.length > 0
  // What a response has around its code belongs to it. Of a very long record only parts were read.
  if ((isAnswered && reading.form !== 'log' && reading.form !== 'text') || text.length !== end - at) return []
  const found: UnansweredPlace[] = []
  let start = at
  for (const line of text.split('\n')) {
    const lineEnd = start + line.length
    const isNamed = places.some((place) => place >= start && place <= lineEnd)
    const told = isNamed ? undefined : readLine(line, isKnown)
    // A record is one error, whatever else it says, but for those that are one by themselves.
    if (told !== undefined && (told.isOwn || (!isAnswered && found.length === 0)))
      found.push({ at: start, statuses: told.statuses, codes: told.codes })
    start = lineEnd + 1
  }
  return found
}

interface LineReading extends Omit<UnansweredPlace, 'at'> {
  /** Whether it is an error by itself, whatever is above it. */
  readonly isOwn: boolean
}

/** Undefined for a line that says no error, or has a documented code, which is one of too many to be shown. */
function readLine(line: string, isKnown: (code: string) => boolean): LineReading | undefined {
  if (isQuietLog(line)) return undefined
  const alone = statusAlone(line)
  const statuses = alone === undefined ? readStatuses(line).filter((status) => status >= 400) : [alone]
  const isTold = isLoud(line) || statuses.length > 0
  const codes = isTold || /^\s*[A-Z]/.test(line) ? [...new Set(line.match(codeShape) ?? [])] : []
  if ((!isTold && codes.length === 0) || codes.some(isKnown)) return undefined
  if (statuses.length + codes.length === 0 && ofBody.test(line)) return undefined
  return { statuses, codes, isOwn: alone !== undefined || codes.length > 0 }
}

function statusAlone(line: string): number | undefined {
  const [, head, digits, words] = statusLine.exec(line) ?? []
  const status = Number(digits)
  if (digits === undefined || phraseOfStatus(status) === undefined) return undefined
  const isNamed = words === undefined ? head !== undefined : statusOfPhrase(words) === status
  return isNamed ? status : undefined
}
