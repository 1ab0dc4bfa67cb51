import type { CodeTable } from '../codes/code-table'
import { beginsRecord } from '../paste/cut-paste'
import { roleOfKey } from '../paste/payload-keys'
import { readPairs } from '../paste/read-pairs'
import { instants, readPaste } from '../paste/read-paste'
import type { Paste } from '../paste/reading'
import { findMessages } from '../templates/find-messages'
import type { Occurrence } from '../text/answer'
import { sentenceBreak } from '../text/sentence-break'
import type { Engine } from './engine'
import type { Outcome } from './outcome'
import { messagesBeside, toldBy } from './resolve-messages'

/** More lines of one record than this are not read one by one. */
const mostLines = 50
/** What is further away in a line belongs to another sentence. */
const mostAround = 1_000

export interface OccurrenceQuestion {
  readonly paste: Paste
  /** Where the code is in all that was pasted. */
  readonly places: readonly number[]
  /** Whether the record names no other code. */
  readonly isAlone: boolean
  readonly table: CodeTable
}

/**
 * What identifies the occurrences of a code in a record. A response, an object and an entry of a log with the lines that
 * belong to it are one occurrence. In any other text an id is true of its own line only, and beside other codes of its own
 * sentence, unless there is one code and one id in it, and nothing else was pasted or all of it are pairs.
 */
export function ownOccurrences({ paste, places, isAlone, table }: OccurrenceQuestion): readonly Occurrence[] {
  const { text, at, reading } = paste
  if (isAlone ? isOneRecord(paste) : isOfProgram(paste)) return [reading.occurrence]
  const shared =
    isAlone &&
    (paste.isWhole ||
      isBlock(
        text,
        places.map((place) => place - at),
      ))
      ? sharedOccurrence(paste)
      : {}
  const lines = new Set(
    places.filter((place) => place >= at && place < paste.end).map((place) => sentenceAt(text, place - at)),
  )
  if (lines.size === 0 || lines.size > mostLines) return [shared]
  return [...lines].map((line) => {
    const { status: _ofAnything, ...occurrence } = readPaste(line, { table, slugs: [] }).occurrence
    return Object.keys(occurrence).length === 0 ? shared : occurrence
  })
}

/** What a text of several lines says once, so that it can be meant of nothing else in it. */
export function sharedOccurrence(paste: Paste): Occurrence {
  const { text, reading } = paste
  if (isOneRecord(paste)) return reading.occurrence
  const { requestId, at, retryAfter } = reading.occurrence
  const ids = new Set(readPairs(text).flatMap(({ key, value }) => (roleOfKey(key) === 'request-id' ? [value] : [])))
  const times = new Set(text.match(instants))
  return {
    ...(requestId !== undefined && ids.size < 2 && { requestId }),
    ...(at !== undefined && times.size < 2 && { at }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

/** The records of a paste that name a code, and what is asked of them. */
export interface ValuesQuestion {
  readonly pastes: readonly Paste[]
  /** For each of them where the code is in it, in all that was pasted. */
  readonly within: readonly (readonly number[])[]
  readonly code: string
  readonly entry: number
}

/** So many occurrences are told apart by their values. */
const mostTold = 5
/** So many are looked at for that. */
const mostRead = 20

/**
 * The values of each occurrence of a code, where they are not all the same: those of the first few. A message stands on
 * the line of its code, or anywhere in a record that is one.
 */
export function ownValues(
  engine: Engine,
  { pastes, within, code, entry }: ValuesQuestion,
): Outcome['groups'][number]['told'] {
  const { index } = engine
  if (!index.templates(entry).some(({ names }) => names.length > 0)) return []
  const places = pastes.flatMap((paste, number) => {
    const own = within[number] ?? []
    return own.length === 0 || isOneRecord(paste)
      ? [{ paste, at: own[0] ?? paste.at }]
      : own.map((at) => ({ paste, at }))
  })
  if (places.length < 2) return []
  const told = places.slice(0, mostRead).flatMap(({ paste, at }) => {
    const messages = isOneRecord(paste)
      ? paste.reading.messages.flatMap((message) => findMessages(index, message, { near: [entry] }))
      : messagesBeside(engine, lineAt(paste.text, at - paste.at), { code, entries: [entry] })
    const { args } = toldBy(messages, { entry })
    return args.length === 0 ? [] : [{ at, args }]
  })
  const [first] = told
  return told.every(({ args }) => String(args) === String(first?.args)) ? [] : told.slice(0, mostTold)
}

/** One line, or what a program wrote of one thing. */
function isOneRecord(paste: Paste): boolean {
  return isOfProgram(paste) || !paste.text.trim().includes('\n')
}

function isOfProgram({ text, reading: { form, leaves } }: Paste): boolean {
  return form === 'json' || form === 'http' || leaves.length > 0 || beginsRecord(text)
}

/** Lines that describe one thing: `code: AUT-0007`, and below it `request_id: 7f3c`. */
function isBlock(text: string, places: readonly number[]): boolean {
  const [first = '', ...others] = text.trimEnd().split('\n')
  return (
    places.every((place) => place <= first.length) ||
    [first, ...others].every((line) => /^\s*(?:[\w.-]{1,40}\s?[=:]|$)/.test(line))
  )
}

function lineAt(text: string, place: number): string {
  const end = text.indexOf('\n', place)
  return text.slice(text.lastIndexOf('\n', place) + 1, end === -1 ? text.length : end)
}

/** The sentence that has a place in it, as far as it is near. */
function sentenceAt(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - mostAround), place + 1).split(sentenceBreak)
  const after = text.slice(place + 1, place + mostAround).split(sentenceBreak)
  return `${before.at(-1)}${after[0]}`
}
