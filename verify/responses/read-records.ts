import type { Place } from '../../catalog/model/catalog'
import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { isRecord } from '../../catalog/parse/without-nulls'
import { parseHttpResponse } from '../../catalog/text/http-message'
import { child, type DataNode, itemsOf, placeOf } from '../../importers/readers/data/data-node'
import { readJson } from '../../importers/readers/data/read-json'

/** A recorded response. */
export interface RecordedResponse {
  readonly place: Place
  /** Undefined where the recording does not say it. */
  readonly status: number | undefined
  readonly headers: ReadonlyMap<string, string>
  /** The text of the body; undefined where it was not recorded. */
  readonly body: string | undefined
}

/** What a file of recordings has, and what of it cannot be read. */
export interface Recording {
  readonly records: readonly RecordedResponse[]
  readonly faults: readonly Fault[]
}

/** Gives the text in base64, which is UTF-8. */
export type DecodeBase64 = (packed: string) => string

/** Most responses of one file. */
const mostRecords = 200_000

interface Fault {
  readonly place: Place
  readonly what: string
}

/** Reads recorded responses: HAR, a JSON object or array, JSON lines, or HTTP text. */
export function readRecords(source: SourceFile, decodeBase64: DecodeBase64): Recording {
  const recording = readAny(source, decodeBase64)
  if (recording.records.length > 0 || recording.faults.length > 0) return recording
  return { records: [], faults: [{ place: startOf(source.path), what: 'no response in this file' }] }
}

function readAny(source: SourceFile, decodeBase64: DecodeBase64): Recording {
  const { path, text } = source
  if (/\.(?:jsonl|ndjson|log)$/i.test(path)) return readLines(source)
  if (/^\s*HTTP\/\d/.test(text)) return readHttp(source)
  if (text.trim() === '') return { records: [], faults: [] }
  if (!/^\uFEFF?\s*[[{]/.test(text)) {
    const what = 'not a recorded response: neither JSON nor HTTP text'
    return { records: [], faults: [{ place: startOf(path), what }] }
  }
  const data = parsedJson(text)
  if (data === undefined) {
    const lines = readLines(source)
    if (lines.records.length > 0) return lines
    return { records: [], faults: [{ place: faultPlace(source), what: 'a file that is not JSON' }] }
  }
  const { root } = readJson(source)
  if (isRecord(data.value) && isRecord(data.value.log) && Array.isArray(data.value.log.entries)) {
    const places = itemsOf(child(child(root, 'log'), 'entries'))
    return readItems(source, { items: data.value.log.entries, places }, (item, place) =>
      harRecord(item, place, decodeBase64),
    )
  }
  const items: unknown[] = Array.isArray(data.value) ? data.value : [data.value]
  const places = root?.kind === 'list' ? root.items : root === undefined ? [] : [root]
  return readItems(source, { items, places }, (item, place) => [recordOf(item, place)])
}

interface Items {
  readonly items: readonly unknown[]
  readonly places: readonly DataNode[]
}

function readItems(
  { path }: SourceFile,
  { items, places }: Items,
  read: (item: unknown, place: Place) => RecordedResponse[],
): Recording {
  const placeAt = (index: number) => {
    const node = places[index]
    return node === undefined ? startOf(path) : placeOf(node)
  }
  return {
    records: items.slice(0, mostRecords).flatMap((item, index) => read(item, placeAt(index))),
    faults: items.length > mostRecords ? [tooMany(placeAt(mostRecords))] : [],
  }
}

function tooMany(place: Place): Fault {
  return {
    place,
    what: `more than ${mostRecords.toLocaleString('en')} responses: this one and those after it are not compared`,
  }
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return undefined
  }
}

/** Where a text stops being JSON. */
function faultPlace(source: SourceFile): Place {
  const [loss] = readJson(source).losses
  return loss === undefined ? startOf(source.path) : { file: loss.file, line: loss.line, column: loss.column }
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

function readLines({ path, text }: SourceFile): Recording {
  const records: RecordedResponse[] = []
  const faults: Fault[] = []
  for (const [index, line] of text.split(/\r\n|\n/).entries()) {
    if (line.trim() === '') continue
    const place = { file: path, line: index + 1, column: 1 }
    if (records.length === mostRecords) {
      faults.push(tooMany(place))
      break
    }
    const data = parsedJson(line)
    if (data === undefined) faults.push({ place, what: 'a line that is not JSON' })
    else records.push(recordOf(data.value, place))
  }
  return { records, faults }
}

function readHttp({ path, text }: SourceFile): Recording {
  const lines = new LineIndex(path, text)
  const starts = [...text.matchAll(/^HTTP\/\d(?:\.\d)? [1-5]\d\d/gm)].map(({ index }) => index)
  const faults: Fault[] = []
  const records = starts.slice(0, mostRecords).flatMap((start, index): RecordedResponse[] => {
    const place = lines.at(start)
    const response = parseHttpResponse(text.slice(start, starts[index + 1]))
    if ('expected' in response) {
      // What was received instead may be a header field with a token: it is not repeated.
      const what = `not an HTTP response: expected ${response.expected}`
      faults.push({ place: { file: path, line: place.line + response.line - 1, column: 1 }, what })
      return []
    }
    const headers = new Map(response.headers.map(({ name, value }) => [name.toLowerCase(), value]))
    return [{ place, status: response.status, headers, body: response.body }]
  })
  const beyond = starts[mostRecords]
  return { records, faults: beyond === undefined ? faults : [...faults, tooMany(lines.at(beyond))] }
}

function harRecord(item: unknown, place: Place, decodeBase64: DecodeBase64): RecordedResponse[] {
  if (!isRecord(item) || !isRecord(item.response)) return []
  const { status, headers, content } = item.response
  const body = isRecord(content) && typeof content.text === 'string' ? content.text : undefined
  const isPacked = isRecord(content) && content.encoding === 'base64'
  return [
    {
      place,
      status: typeof status === 'number' && status > 0 ? status : undefined,
      headers: headersOf(headers),
      body: body !== undefined && isPacked ? decodeBase64(body) : body,
    },
  ]
}

/** A record with `status`, `headers` and `body`, or a body by itself. */
function recordOf(item: unknown, place: Place): RecordedResponse {
  const bare = { place, status: undefined, headers: new Map<string, string>(), body: JSON.stringify(item) }
  if (!isRecord(item)) return bare
  const inner = isRecord(item.response) ? item.response : item
  const [status] = [inner.status, inner.statusCode, inner.status_code].flatMap((value) => statusOf(value) ?? [])
  const hasHeaders = typeof inner.headers === 'object' && inner.headers !== null
  const isRecorded = inner !== item || (status !== undefined && hasHeaders)
  // `data` and `payload` are fields of bodies too.
  const names =
    isRecorded || status !== undefined ? ['body', 'responseBody', 'data', 'payload'] : ['body', 'responseBody']
  const body = names.map((name) => inner[name]).find((value) => value !== undefined && value !== null)
  // A problem says its own status (RFC 9457, section 3.1.2), and frameworks write it into bodies of their own.
  if (body === undefined && !isRecorded)
    return { ...bare, status: status !== undefined && status >= 400 ? status : undefined }
  return {
    place,
    status,
    headers: headersOf(inner.headers),
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  }
}

/** A status as a number or, as some clients log it, in quotes. */
function statusOf(value: unknown): number | undefined {
  const isStatus = typeof value === 'string' ? /^[1-5]\d\d$/.test(value) : Number.isInteger(value)
  return isStatus ? Number(value) : undefined
}

function headersOf(headers: unknown): Map<string, string> {
  const found = new Map<string, string>()
  if (Array.isArray(headers)) {
    for (const item of headers as unknown[]) {
      if (isRecord(item) && typeof item.name === 'string') found.set(item.name.toLowerCase(), String(item.value ?? ''))
    }
  } else if (isRecord(headers)) {
    for (const [name, value] of Object.entries(headers)) found.set(name.toLowerCase(), String(value))
  }
  return found
}
