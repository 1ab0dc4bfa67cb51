import type { Place } from '../../catalog/model/catalog'
import type { DataPath } from '../../catalog/model/located'
import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { isRecord } from '../../catalog/parse/without-nulls'
import { child, type DataNode, itemsOf, placeOf } from '../../importers/readers/data/data-node'
import { jsonFault } from '../../importers/readers/data/json-fault'
import { readJson } from '../../importers/readers/data/read-json'
import { hasHttp, readHttp } from './read-http'
import {
  addHeader,
  type Fault,
  mostRecords,
  type RecordedResponse,
  type Recording,
  startOf,
  tooMany,
  type Unreadable,
  withoutMark,
} from './record'
import { lineNode, recordPlaces, wholeNode } from './record-places'

/** Gives the text in base64, which is UTF-8. */
export type DecodeBase64 = (packed: string) => string

/** Finds the place of a part of a record. */
type NodeOf = Parameters<typeof recordPlaces>[2]

/** Reads recorded responses: HAR, a JSON object or array, JSON lines, or HTTP text. */
export function readRecords(source: SourceFile, decodeBase64: DecodeBase64): Recording {
  const recording = readAny(source, decodeBase64)
  const { records, unreadable, faults } = recording
  if (records.length > 0 || unreadable.length > 0 || faults.length > 0) return recording
  return { ...nothing, faults: [{ place: startOf(source.path), what: 'no response in this file' }] }
}

const nothing: Recording = { records: [], unreadable: [], faults: [] }

function readAny(given: SourceFile, decodeBase64: DecodeBase64): Recording {
  const { path } = given
  const source = { path, text: withoutMark(given.text) }
  const { text } = source
  if (text.trim() === '') return nothing
  if (/\.(?:jsonl|ndjson|log)$/i.test(path)) return readLines(source)
  const isNamedJson = /\.(?:json|har)$/i.test(path)
  const data = isNamedJson || /^\s*[[{]/.test(text) ? parsedJson(text) : undefined
  const isData = typeof data?.value === 'object' && data.value !== null
  if (data === undefined || !isData) return readOther(source, { isNamedJson, isJson: data !== undefined })
  const { root } = readJson(source)
  if (isRecord(data.value) && isRecord(data.value.log) && Array.isArray(data.value.log.entries)) {
    const places = itemsOf(child(child(root, 'log'), 'entries'))
    return readItems(source, { items: data.value.log.entries, places }, (item, place, node) =>
      harRecord(item, place, { node, decodeBase64 }),
    )
  }
  const items: unknown[] = Array.isArray(data.value) ? data.value : [data.value]
  const places = root?.kind === 'list' ? root.items : root === undefined ? [] : [root]
  return readItems(source, { items, places }, (item, place, node) => [recordOf(item, place, node)])
}

/**
 * What is not JSON as a whole: JSON lines under another name, or HTTP text, which may have notes before it. What its name says to
 * be JSON, or begins as an object does, was cut off or damaged; anything else is only named.
 */
function readOther(
  source: SourceFile,
  { isNamedJson, isJson }: { readonly isNamedJson: boolean; readonly isJson: boolean },
): Recording {
  const { path, text } = source
  const [first = ''] = text.trimStart().split(/\r\n|\n/, 1)
  if (/^[[{]/.test(first) && first.length < text.trim().length && parsedJson(first) !== undefined)
    return readLines(source)
  if (!isNamedJson && hasHttp(text)) return readHttp(source)
  const isNamedText = /\.(?:http|txt)$/i.test(path)
  const beginsAsJson = !isNamedText && /^\s*(?:\{\s*"|\[\s*[[{"])/.test(text)
  if (!isJson && (isNamedJson || beginsAsJson)) return { ...nothing, unreadable: [unreadableJson(source, 'file')] }
  const what = 'not a recorded response: neither JSON nor HTTP text'
  return { ...nothing, faults: [{ place: startOf(path), what }] }
}

interface Items {
  readonly items: readonly unknown[]
  readonly places: readonly DataNode[]
}

function readItems(
  { path }: SourceFile,
  { items, places }: Items,
  read: (item: unknown, place: Place, node: NodeOf) => RecordedResponse[],
): Recording {
  const placeAt = (index: number) => {
    const node = places[index]
    return node === undefined ? startOf(path) : placeOf(node)
  }
  return {
    ...nothing,
    records: items.slice(0, mostRecords).flatMap((item, index) => read(item, placeAt(index), wholeNode(places[index]))),
    faults: items.length > mostRecords ? [tooMany(placeAt(mostRecords))] : [],
  }
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** That a text that has to be JSON is none: it was cut off, or damaged. */
function unreadableJson({ path, text }: SourceFile, whole: 'file' | 'line', line = 1): Unreadable {
  const { offset, expected, received, isCut } = jsonFault(text, whole)
  const at = new LineIndex(path, text).at(offset)
  const write = isCut ? `the whole ${whole}: record it again` : `JSON that can be parsed: record the ${whole} again`
  return { place: { ...at, line: at.line + line - 1 }, expected, received, write }
}

/** Reads JSON lines. A log may have lines of another kind between them. */
function readLines({ path, text }: SourceFile): Recording {
  const records: RecordedResponse[] = []
  const unreadable: Unreadable[] = []
  const faults: Fault[] = []
  const isLog = /\.log$/i.test(path)
  for (const [index, written] of text.split(/\r\n|\n/).entries()) {
    // Files that were joined have a mark where the next one begins.
    const line = withoutMark(written)
    if (line.trim() === '') continue
    const place = { file: path, line: index + 1, column: 1 }
    if (records.length === mostRecords) {
      faults.push(tooMany(place))
      break
    }
    const data = parsedJson(line)
    const part = { file: path, text: line, line: index + 1 }
    if (data !== undefined) records.push(recordOf(data.value, place, lineNode(part)))
    else if (isLog && !/^\s*\{\s*"/.test(line)) faults.push({ place, what: 'a line that is not JSON' })
    else unreadable.push(unreadableJson({ path, text: line }, 'line', index + 1))
  }
  return { records, unreadable, faults }
}

function harRecord(
  item: unknown,
  place: Place,
  { node, decodeBase64 }: { readonly node: NodeOf; readonly decodeBase64: DecodeBase64 },
): RecordedResponse[] {
  if (!isRecord(item) || !isRecord(item.response)) return []
  const { status, headers, content } = item.response
  const body = isRecord(content) && typeof content.text === 'string' ? content.text : undefined
  const isPacked = isRecord(content) && content.encoding === 'base64'
  const paths = {
    status: ['response', 'status'],
    headers: ['response', 'headers'],
    body: ['response', 'content', 'text'],
  }
  return [
    {
      place,
      status: typeof status === 'number' && status > 0 ? status : undefined,
      headers: headersOf(headers),
      hasHeaders: Array.isArray(headers),
      body: body === undefined ? undefined : withoutMark(isPacked ? decodeBase64(body) : body),
      places: recordPlaces(place, paths, node),
    },
  ]
}

/** A record with `status`, `headers` and `body`, or a body by itself. */
function recordOf(item: unknown, place: Place, node: NodeOf): RecordedResponse {
  const whole = { status: ['status'], headers: [], body: [] }
  const bare = {
    place,
    status: undefined,
    headers: new Map<string, string>(),
    hasHeaders: false,
    body: JSON.stringify(item),
    places: recordPlaces(place, whole, node),
  }
  if (!isRecord(item)) return bare
  const inner = isRecord(item.response) ? item.response : item
  const around: DataPath = inner === item ? [] : ['response']
  const statusName = ['status', 'statusCode', 'status_code'].find((name) => statusOf(inner[name]) !== undefined)
  const status = statusName === undefined ? undefined : statusOf(inner[statusName])
  const hasHeaders = typeof inner.headers === 'object' && inner.headers !== null
  const isRecorded = inner !== item || (status !== undefined && hasHeaders)
  // `data` and `payload` are fields of bodies too.
  const names =
    isRecorded || status !== undefined ? ['body', 'responseBody', 'data', 'payload'] : ['body', 'responseBody']
  const bodyName = names.find((name) => inner[name] !== undefined && inner[name] !== null)
  const body = bodyName === undefined ? undefined : inner[bodyName]
  const statusPath = statusName === undefined ? around : [...around, statusName]
  // A problem says its own status (RFC 9457, section 3.1.2), and frameworks write it into bodies of their own.
  if (body === undefined && !isRecorded)
    return {
      ...bare,
      status: status !== undefined && status >= 400 ? status : undefined,
      places: recordPlaces(place, { ...whole, status: statusPath }, node),
    }
  const paths = {
    status: statusPath,
    headers: [...around, 'headers'],
    body: bodyName === undefined ? around : [...around, bodyName],
  }
  return {
    place,
    status,
    headers: headersOf(inner.headers),
    hasHeaders,
    body: typeof body === 'string' ? withoutMark(body) : body === undefined ? undefined : JSON.stringify(body),
    places: recordPlaces(place, paths, node),
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
      if (isRecord(item) && typeof item.name === 'string') addHeader(found, item.name, String(item.value ?? ''))
    }
  } else if (isRecord(headers)) {
    for (const [name, value] of Object.entries(headers)) addHeader(found, name, String(value))
  }
  return found
}
