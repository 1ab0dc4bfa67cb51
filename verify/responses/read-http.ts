import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { parseHttpResponse } from '../../catalog/text/http-message'
import { leadingJson } from '../../importers/readers/data/json-fault'
import { addHeader, mostRecords, type RecordedResponse, type Recording, tooMany, type Unreadable } from './record'
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
    const message = withoutNextRequest(text.slice(start, starts[index + 1]))
    const response = parseHttpResponse(message)
    if ('expected' in response) {
      unreadable.push({
        place: { file: path, line: line + response.line - 1, column: 1 },
        expected: response.expected,
        // It may be a header field with a token: it is not repeated.
        received: 'another line',
        write: 'the response as it was sent: record it again',
      })
      return []
    }
    const headers = new Map<string, string>()
    for (const { name, value } of response.headers) addHeader(headers, name, value)
    // Recordings have comments between responses.
    const body = leadingJson(response.body)
    const places = httpPlaces(
      { file: path, text: message, line },
      { file: path, text: body, line: line + response.bodyLine - 1 },
    )
    return [
      { place: { file: path, line, column: 1 }, status: response.status, headers, hasHeaders: true, body, places },
    ]
  })
  const beyond = starts[mostRecords]
  return { records, unreadable, faults: beyond === undefined ? [] : [tooMany(lines.at(beyond))] }
}

function withoutNextRequest(message: string): string {
  const head = message.search(/\r?\n\r?\n/)
  if (head < 0) return message
  const next = message.slice(head).search(nextRequest)
  return next < 0 ? message : message.slice(0, head + next)
}
