/** One record of a paste: a line, an object, an HTTP dump, a traceback. */
export interface PasteUnit {
  readonly text: string
  /** Place in the paste. */
  readonly at: number
}

const mostUnits = 1_000

/** What a line of a log begins with; a line of anything else goes on with what stands above it. */
const record =
  /^(?:\[?[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T :]|\[?[0-9]{2}:[0-9]{2}:[0-9]{2}\b|\[?[0-9]{2}\/[A-Z][a-z]{2}\/[0-9]{4}|[0-9]{10}\.[0-9]|[A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9]{2}:|[IWEF][0-9]{4} [0-9]{2}:|\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\b(?! *$)|(?:ts|time|timestamp|level|severity)=|Traceback \(|(?:[0-9]{1,3}\.){3}[0-9]{1,3} \S+ \S+ \[|[\w./-]{1,60} *\| *(?=[0-9{[]))/
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
 */
export function cutPaste(text: string): readonly PasteUnit[] {
  const starts = [0]
  let unit = openUnit()
  // Items of an array are records.
  let from = /^\s*\[\s*(?=\{)/.exec(text)?.[0].length ?? 0
  while (from < text.length && starts.length < mostUnits) {
    const lineEnd = text.indexOf('\n', from)
    const end = lineEnd === -1 ? text.length : lineEnd
    if (unit.first !== -1 && beginsUnit(text.slice(from, end), unit)) {
      unit = openUnit()
      from += /^[\s,]*/.exec(text.slice(from, end))?.[0].length ?? 0
      starts.push(from)
    }
    from = takeLine(text, { from, end }, unit)
  }
  return starts.map((at, place) => ({ text: text.slice(at, starts[place + 1] ?? text.length), at }))
}

function openUnit(): Open {
  return { first: -1, depth: 0, isObject: false, isClosed: false, hasStatus: false, key: undefined }
}

function beginsUnit(line: string, unit: Open): boolean {
  if (record.test(line)) return true
  if (unit.depth > 0) return false
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
