import { isClientCode } from '../paste/foreign-systems'
import { isLoud } from '../paste/log-lines'
import { isUncertainKey } from '../paste/payload-keys'
import type { Paste } from '../paste/reading'
import { withoutIdentifiers } from '../paste/without-identifiers'
import { hasUnspaced } from '../text/unspaced'
import type { Engine } from './engine'
import type { Outcome } from './outcome'
import { codeShape, type UnansweredPlace } from './unanswered-lines'

const shaped = /(?<![\p{L}\p{N}_.])(\p{L}{2,16})([_\s-]?)([0-9]{1,8})(?![\p{L}\p{N}_.])/gu

/**
 * What is shaped like a code of a known family and is none: `AUT-4242`. A single word of letters and
 * digits counts as a code of some other system: `ORA-01017`, `E11000`.
 */
export function unknownCodes(engine: Engine, text: string): readonly string[] {
  const heads = engine.codeHeads()
  const whole = text.trim()
  if (!hasUnspaced(whole) && /^(?=.*[0-9])(?=.*\p{L})[\p{L}\p{N}_.:-]+$/u.test(whole)) return [whole]
  if (/^\p{L}{2,8} [0-9]{3,8}$/u.test(whole) && /^\p{Lu}/u.test(whole)) return [whole]
  return [...text.matchAll(shaped)]
    .filter(([code, letters = '', separator = '', digits = '']) => {
      if (!heads.has(letters.toLowerCase()) || engine.codes().find(code).length > 0) return false
      return separator !== ' ' || digits.length > 3 || letters === letters.toUpperCase()
    })
    .map(([code]) => code)
}

/** A longer text is not looked through. */
const longestText = 400_000
/** So many are told. */
const most = 100

/**
 * Codes that a text names and no catalog has, as they are written. Beside something that was found only what is written
 * as a code counts: `AUT-4242`, not `aut 4242`. A value of a message that was read is none.
 */
export function missingCodes(engine: Engine, text: string, outcome: Outcome): readonly string[] {
  if (text.length > longestText) return []
  const isFound = outcome.ranked.length > 0
  const isBlank = !isFound && outcome.guesses.length === 0
  const named = [
    ...outcome.understood.flatMap(({ label, value }) => (label.startsWith('unknown ') ? [value] : [])),
    ...outcome.unknownCodes,
    ...outcome.unanswered.flatMap((place) =>
      place.codes.filter((code) => isWritten(engine, code) || isTold(text, place, code)),
    ),
    ...(isBody(text) ? [] : unknownCodes(engine, text).filter((code) => !isFound || isWritten(engine, code))),
    ...(isBlank && !isBody(text) ? (text.match(codeShape) ?? []) : []),
  ]
  const read = [
    ...outcome.ranked.slice(0, 1),
    ...outcome.groups.flatMap(({ ranked, told }) => [...ranked.slice(0, 1), ...told]),
  ]
  const values = read.flatMap(({ args }) => args.map(([, value]) => value))
  return [...new Set(named)]
    .filter((code) => engine.codes().find(code).length === 0 && !values.some((value) => value.includes(code)))
    .filter((code) => !(isFound && isClientCode(code)) && !isIdentifier(code))
    .map((code) => ({ code, at: text.indexOf(code) }))
    .sort((left, right) => left.at - right.at)
    .slice(0, most)
    .map(({ code }) => code)
}

/** Codes under the keys of records of a log that name no code of a catalog. */
export function keyedUnknown(pastes: readonly Paste[]): readonly string[] {
  if (pastes.length < 2) return []
  return pastes.flatMap(({ reading }) =>
    reading.mentions.length > 0
      ? []
      : reading.unknown
          .filter(({ key = '', text }) => !isUncertainKey(key) && /\p{L}/u.test(text) && !isClientCode(text))
          .map(({ text }) => text),
  )
}

/** Whether the line of a code of another system speaks of an error or begins with it: `Ticket: CS-20931` does not. */
function isTold(text: string, { at, statuses }: UnansweredPlace, code: string): boolean {
  const end = text.indexOf('\n', at)
  const line = text.slice(at, end === -1 ? text.length : end)
  return statuses.length > 0 || isLoud(line) || line.trimStart().startsWith(code)
}

/** A UUID, a hash, a time. */
function isIdentifier(code: string): boolean {
  return withoutIdentifiers(code) === '' || /^[0-9]{4}-[0-9]{2}-[0-9]{2}T/.test(code)
}

/** What a response has around its code belongs to it. */
function isBody(text: string): boolean {
  return /^\s*(?:[{[<]|HTTP\/)|^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(text)
}

function isWritten(engine: Engine, code: string): boolean {
  const [, head = ''] = /^(\p{L}+)[_-]?[0-9]+$/u.exec(code) ?? []
  return head !== '' && engine.writtenHeads().has(head)
}
