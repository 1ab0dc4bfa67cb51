/** One record of a paste: a line, an object, an HTTP dump, a traceback. */
export interface PasteUnit {
  /** What is read of it. */
  readonly text: string
  /** Where it stands in the paste. */
  readonly at: number
  readonly end: number
}

/**
 * The longest paste that is read whole, in UTF-16 code units. Of a longer one the first 32,768 and the last 16,384 are
 * read, for what went wrong stands at the top of a response and at the end of a log, and the records that hold a code.
 */
export const longestQuery = 49_152
const tail = 16_384
/** Of a longer record far from both ends only its beginning is read, and what stands around its codes. */
const longestUnit = 2_048
const around = 256
const mostUnits = 1_000

/** What a line of a log begins with; a line of anything else goes on with what stands above it. */
const record =
  /^(?:[|"[ ]{0,3}[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T :]|\[?[0-9]{2}:[0-9]{2}:[0-9]{2}\b|\[?[0-9]{2}\/[A-Z][a-z]{2}\/[0-9]{4}|[0-9]{10}\.[0-9]|[A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9]{2}:|[IWEF][0-9]{4} [0-9]{2}:|\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\b(?! *$)|(?:ts|time|timestamp|level|severity)=|Traceback \(|(?:[0-9]{1,3}\.){3}[0-9]{1,3} \S+ \S+ \[|[\w./-]{1,60} *\| *(?=[0-9{[])|<([A-Za-z][\w.:-]{0,40})[ >].{0,4000}<\/\1>\s*$)/
/** The first keys of an object that is a record of a log, and not the body that the line above speaks of. */
const objectRecord =
  /^\s*\{\s*\\*["'](?:@?timestamp|ts|time|date|datetime|asctime|t|level|levelname|lvl|severity|loglevel|log|logger|pid|hostname|eventTime|insertId|textPayload|jsonPayload)\\*["']\s*:.*\}\s*,?\s*$/i
const leadingKey = /^([A-Za-z_][\w.-]{0,40})[=:]/
const request = /^(?:> )?(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S+ HTTP\/[0-9]|^\$? ?curl /
const finalStatus = /^(?:< )?HTTP\/[0-9](?:\.[0-9])? [2-5][0-9][0-9]/

interface Open {
  /** Where its first line begins; -1 before that was read. */
  first: number
  /** Braces that are open at the end of the line. */
  depth: number
  /** Whether it begins with an object, and whether that is closed at the end of the line. */
  isObject: boolean
  isClosed: boolean
  hasStatus: boolean
  key: string | undefined
}

/**
 * Cuts a paste into records, so that each is judged by itself. A line begins one where it begins as
 * lines of a log do, repeats the key that the record above began with, follows an object on one
 * line, or begins another HTTP exchange.
 *
 *   {"reqId":"a1","msg":"started"}            ->  one
 *   2026-11-20T10:00:00Z ERROR AUT-0010       ->  two
 *     at settle (axios.cjs:2019)
 *
 * One pass over the paste. Of one that is too long to be read whole only those records are given that stand near its
 * ends or hold one of `places`.
 */
export function cutPaste(text: string, places: readonly number[] = []): readonly PasteUnit[] {
  const units: PasteUnit[] = []
  const starts = unitStarts(text)
  let place = 0
  for (const [number, at] of starts.entries()) {
    const end = starts[number + 1] ?? text.length
    const held: number[] = []
    for (let next = places[place]; next !== undefined && next < end; next = places[place]) {
      held.push(next)
      place += 1
    }
    const isNear = at < longestQuery - tail || end > text.length - tail
    if ((isNear && units.length < mostUnits) || held.length > 0)
      units.push({ text: excerpt(text, { at, end, held }), at, end })
  }
  return units
}

function unitStarts(text: string): readonly number[] {
  // Items of an array are records.
  let from = /^\s*(?:\[\s*(?=\{))?/.exec(text)?.[0].length ?? 0
  const starts = [0]
  let unit = openUnit()
  let start = 0
  let end = -1
  // What goes on for so long is no record: from there on each line is one.
  let isEndless = false
  while (from < text.length) {
    if (end < from) end = text.indexOf('\n', from)
    if (end === -1) end = text.length
    const line = text.slice(from, end)
    const begins = unit.first !== -1 && beginsUnit(line, unit)
    isEndless = !begins && (isEndless || from - start > longestQuery)
    if (begins || isEndless) {
      unit = openUnit()
      from += /^[\s,]*/.exec(line)?.[0].length ?? 0
      start = from
      starts.push(from)
    }
    from = takeLine(text, { from, end }, unit)
  }
  return starts
}

interface HeldSpan {
  readonly at: number
  readonly end: number
  /** Where codes stand in it. */
  readonly held: readonly number[]
}

/** What is read of a record: all of it where the paste is short, or else what stands near either end or a code. */
function excerpt(text: string, { at, end, held }: HeldSpan): string {
  if (text.length <= longestQuery || end - at <= longestUnit) return text.slice(at, end)
  const parts: string[] = []
  let read = at
  const take = (from: number, to: number): void => {
    const start = from <= read ? read : afterWord(text, from)
    read = to >= end ? end : Math.max(read, afterWord(text, to))
    if (start < read) parts.push(text.slice(start, read))
  }
  take(at, Math.max(at + around, longestQuery - tail))
  for (const place of held) take(place - around, place + around)
  take(text.length - tail, end)
  return parts.join('\n')
}

const word = /[\p{L}\p{N}_-]{0,128}/uy

/** The next place that divides no word, so that what is left of one is not taken for a code. */
function afterWord(text: string, at: number): number {
  word.lastIndex = at
  return at + (word.exec(text)?.[0].length ?? 0)
}

function openUnit(): Open {
  return { first: -1, depth: 0, isObject: false, isClosed: false, hasStatus: false, key: undefined }
}

/** Whether a line begins as an entry of a log does, so that the lines below belong to it. */
export function beginsRecord(line: string): boolean {
  return record.test(line)
}

function beginsUnit(line: string, unit: Open): boolean {
  if (record.test(line)) return true
  if (unit.depth > 0) return false
  if (line.trimStart().startsWith('{') && line.length <= longestQuery && objectRecord.test(line)) return true
  if (unit.hasStatus && (finalStatus.test(line) || request.test(line))) return true
  if (unit.isClosed) return /^[^\s,}\])]|^[\s,]*\{/.test(line)
  const key = leadingKey.exec(line)?.[1]
  return key !== undefined && key === unit.key
}

/** Reads a line, or as much of it as ends an object that another one follows; gives the place after it. */
function takeLine(text: string, { from, end }: { readonly from: number; readonly end: number }, unit: Open): number {
  if (unit.first === -1) openLine(text.slice(from, end), from, unit)
  if (finalStatus.test(text.slice(from, Math.min(end, from + 20)))) unit.hasStatus = true
  let isQuoted = false
  for (let at = from; at < end; at += 1) {
    const character = text.charCodeAt(at)
    if (character === backslash) at += 1
    else if (character === quote) isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === opening) unit.depth += 1
    else if (character === closing && unit.depth > 0) {
      unit.depth -= 1
      if (unit.depth > 0 || !unit.isObject) continue
      const isAnother = /^\s*,?\s*\{/.test(text.slice(at + 1, at + 60))
      unit.isClosed = isAnother || unit.first >= from
      if (isAnother && at + 1 < end) return at + 1
    }
  }
  return end + 1
}

function openLine(line: string, from: number, unit: Open): void {
  unit.first = from
  unit.isObject = /^\s*\{/.test(line)
  unit.key = leadingKey.exec(line)?.[1]
}

const quote = 34
const backslash = 92
const opening = 123
const closing = 125
