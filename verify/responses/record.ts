import type { Place } from '../../catalog/model/catalog'
import type { DataPath } from '../../catalog/model/located'

/** A recorded response. */
export interface RecordedResponse {
  /** Where it begins. */
  readonly place: Place
  /** Undefined where the recording does not say it. */
  readonly status: number | undefined
  /** By name in lower case; what is sent several times is joined by commas, as RFC 9110 says. */
  readonly headers: ReadonlyMap<string, string>
  /** Whether the recording has header fields at all: what it leaves out may have been sent. */
  readonly hasHeaders: boolean
  /** The text of the body; undefined where it was not recorded. */
  readonly body: string | undefined
  readonly places: ResponsePlaces
}

/** Where the parts of a response are in its recording. What has no place of its own is where what is around it begins. */
export interface ResponsePlaces {
  status(): Place
  /** A header field, and within it a text of its value. */
  header(name: string, text?: string): Place
  /** A value of the body, or its key. An empty path is the body. */
  body(path: DataPath, isKey?: boolean): Place
  /** An offset within the text of the body. */
  inBody(offset: number): Place
}

/** What of a recording cannot be read, so that nothing says whether it is right. */
export interface Unreadable {
  readonly place: Place
  readonly expected: string
  readonly received: string
  readonly write: string
}

/** What a file of recordings has, and what of it cannot be read. */
export interface Recording {
  readonly records: readonly RecordedResponse[]
  /** Recordings that are cut off or damaged. */
  readonly unreadable: readonly Unreadable[]
  /** What was left out, which may be right. */
  readonly faults: readonly Fault[]
}

/** Something that was left out, and where it is. */
export interface Fault {
  readonly place: Place
  readonly what: string
}

/** Most responses of one file. */
export const mostRecords = 200_000

/** That a file has more responses than are compared. */
export function tooMany(place: Place): Fault {
  return {
    place,
    what: `more than ${mostRecords.toLocaleString('en')} responses: this one and those after it are not compared`,
  }
}

/** The beginning of a file. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

/** Adds a header field. Those with one name are one list (RFC 9110, section 5.3). */
export function addHeader(headers: Map<string, string>, name: string, value: string): void {
  const key = name.toLowerCase()
  const before = headers.get(key)
  headers.set(key, before === undefined ? value : `${before}, ${value}`)
}

/** A text without the mark of its encoding (U+FEFF), which is no part of it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
