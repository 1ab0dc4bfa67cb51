import type { Place } from '../../catalog/model/catalog'
import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { isRecord } from '../../catalog/parse/without-nulls'
import { parseHttpResponse } from '../../catalog/text/http-message'
import { child, itemsOf, placeOf } from '../../importers/readers/data/data-node'
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
  readonly faults: readonly { readonly place: Place; readonly what: string }[]
}

/** Gives the text in base64, which is UTF-8. */
export type DecodeBase64 = (packed: string) => string

/** Most records of one file. */
const mostRecords = 200_000

/** Reads recorded responses: HAR, a JSON object or array, JSON lines, or HTTP text. */
export function readRecords(source: SourceFile, decodeBase64: DecodeBase64): Recording {
  const { path, text } = source
  if (/\.(?:jsonl|ndjson|log)$/i.test(path)) return readLines(source)
  if (/^\s*HTTP\/\d/.test(text)) return readHttp(source)
  if (!/^\s*[[{]/.test(text))
    return { records: [], faults: [{ place: startOf(path), what: 'no recorded response: neither JSON nor HTTP text' }] }
  const { root, losses } = readJson(source)
  if (root === undefined || losses.length > 0) {
    const lines = readLines(source)
    if (lines.records.length > 0 && lines.faults.length === 0) return lines
    return { records: [], faults: losses.map((loss) => ({ place: loss, what: loss.what })) }
  }
  const entries = itemsOf(child(child(root, 'log'), 'entries'))
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  if (entries.length > 0 && isRecord(data) && isRecord(data.log) && Array.isArray(data.log.entries)) {
    const items: unknown[] = data.log.entries
    return {
      records: items
        .slice(0, mostRecords)
        .flatMap((item, index) => harRecord(item, placeOf(entries[index] ?? root), decodeBase64)),
      faults: [],
    }
  }
  const items = Array.isArray(data) ? data : [data]
  const places = root.kind === 'list' ? root.items : [root]
  return {
    records: items.slice(0, mostRecords).map((item, index) => recordOf(item, placeOf(places[index] ?? root))),
    faults: [],
  }
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

function readLines({ path, text }: SourceFile): Recording {
  const records: RecordedResponse[] = []
  const faults: { place: Place; what: string }[] = []
  for (const [index, line] of text.split(/\r\n|\n/).entries()) {
    if (line.trim() === '' || records.length >= mostRecords) continue
    const place = { file: path, line: index + 1, column: 1 }
    try {
      records.push(recordOf(JSON.parse(line.replace(/^\uFEFF/, '')), place))
    } catch {
      faults.push({ place, what: 'a line that is no JSON' })
    }
  }
  return { records, faults }
}

function readHttp({ path, text }: SourceFile): Recording {
  const lines = new LineIndex(path, text)
  const starts = [...text.matchAll(/^HTTP\/\d(?:\.\d)? [1-5]\d\d/gm)].map(({ index }) => index)
  const faults: { place: Place; what: string }[] = []
  const records = starts.flatMap((start, index): RecordedResponse[] => {
    const place = lines.at(start)
    const response = parseHttpResponse(text.slice(start, starts[index + 1]))
    if ('expected' in response) {
      faults.push({ place, what: `no HTTP response: expected ${response.expected}, received ${response.received}` })
      return []
    }
    const headers = new Map(response.headers.map(({ name, value }) => [name.toLowerCase(), value]))
    return [{ place, status: response.status, headers, body: response.body }]
  })
  return { records, faults }
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
  const status = [inner.status, inner.statusCode, inner.status_code].find((value) => Number.isInteger(value))
  const body = [inner.body, inner.responseBody, inner.data, inner.payload].find(
    (value) => value !== undefined && value !== null,
  )
  if (body === undefined) return inner === item ? { ...bare, status: undefined } : bare
  return {
    place,
    status: typeof status === 'number' ? status : undefined,
    headers: headersOf(inner.headers),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
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
