import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { type HttpFault, type HttpResponse, parseHttpResponse } from '../../catalog/text/http-message'
import { leadingJson } from '../../importers/readers/data/json-fault'
import {
  addHeader,
  mostRecords,
  type RecordedResponse,
  type Recording,
  tooMany,
  type Unreadable,
  withoutMark,
} from './record'
import { httpPlaces } from './record-places'

const statusLine = /^HTTP\/\d(?:\.\d)? [1-5]\d\d(?= |\r?$)/gm
/** What begins the next request of a recording, or what separates it from the one before: neither belongs to a body. */
const nextRequest = /^(?:###|[A-Z]{3,12} (?:\/|https?:\/\/)\S*(?: HTTP\/\d(?:\.\d)?)?\r?$)/m

/** Whether a text has a response of HTTP: at its beginning, or behind its request. */
export function hasHttp(text: string): boolean {
  return /^\s*HTTP\/\d/.test(text) || text.search(statusLine) >= 0
}

/** Reads HTTP text: responses one after the other, each with its request before it or without. */
export function readHttp({ path, text }: SourceFile): Recording {
  const lines = new LineIndex(path, text)
  const starts = [...text.matchAll(statusLine)].map(({ index }) => index)
  if (starts.length === 0) starts.push(text.search(/HTTP\/\d/))
  const unreadable: Unreadable[] = []
  const records = starts.slice(0, mostRecords).flatMap((start, index): RecordedResponse[] => {
    const { line } = lines.at(start)
    const next = starts[index + 1]
    const message = withoutNextRequest(text.slice(start, next))
    const isLast = next === undefined && start + message.length === text.length
    const response = parseHttpResponse(message)
    const fault = 'expected' in response ? damaged(message, response, isLast) : cutOff(message, response, isLast)
    if (fault !== undefined) {
      const { place, ...rest } = fault
      unreadable.push({ ...rest, place: { file: path, line: line + place - 1, column: 1 } })
    }
    if (fault !== undefined || 'expected' in response) return []
    const headers = new Map<string, string>()
    for (const { name, value } of response.headers) addHeader(headers, name, value)
    const sent = withoutMark(response.body)
    // Recordings have comments between responses.
    const body = leadingJson(sent)
    const places = httpPlaces(
      { file: path, text: message, line },
      { file: path, text: body, line: line + response.bodyLine - 1, indent: response.body.length - sent.length },
    )
    return [
      { place: { file: path, line, column: 1 }, status: response.status, headers, hasHeaders: true, body, places },
    ]
  })
  const beyond = starts[mostRecords]
  return { records, unreadable, faults: beyond === undefined ? [] : [tooMany(lines.at(beyond))] }
}

/** Why a response cannot be read, and in which of its lines. */
type LineFault = Omit<Unreadable, 'place'> & { readonly place: number }

const again = 'the whole response: record it again'

/** That a line is neither a header field nor empty: it was cut off, or damaged. It may have a token, so it is not repeated. */
function damaged(message: string, { line, expected }: HttpFault, isLast: boolean): LineFault {
  const isCut = isLast && line > 1 && message.split(/\r?\n/).length === line
  return isCut
    ? { place: line, expected, received: 'the end of the file: the recording seems to be cut off', write: again }
    : { place: line, expected, received: 'another line', write: 'the response as it was sent: record it again' }
}

/** That a file ends within the header fields of an error which say that it has a body. */
function cutOff(message: string, { status, headers, body }: HttpResponse, isLast: boolean): LineFault | undefined {
  const hasBody = headers.some(
    ({ name, value }) =>
      /^(?:content-type|transfer-encoding)$/i.test(name) || (/^content-length$/i.test(name) && value !== '0'),
  )
  if (!isLast || status < 400 || body !== '' || !hasBody || /\r?\n\r?\n/.test(message)) return undefined
  return {
    place: message.trimEnd().split(/\r?\n/).length,
    expected: 'an empty line behind the header fields, and the body',
    received: 'the end of the file: the recording seems to be cut off',
    write: again,
  }
}

/** A response up to the next request, or what separates it from it. Without a body it may be behind the status line. */
function withoutNextRequest(message: string): string {
  const head = message.indexOf('\n')
  if (head < 0) return message
  const next = message.slice(head).search(nextRequest)
  return next < 0 ? message : message.slice(0, head + next)
}
