import { jsonFault } from '../../importers/readers/data/json-fault'
import type { Finding } from '../model/finding'
import type { RecordedResponse, Unreadable } from './record'

/** That a recording cannot be read: what it had to say is not known, and nothing of it was compared. */
export function unreadableRecording(unreadable: Unreadable): Finding {
  const { file } = unreadable.place
  return { kind: 'response-unreadable', code: file.slice(file.lastIndexOf('/') + 1), ...unreadable }
}

/** That the body of a response begins as JSON and is none. */
export function unreadableBody({ body = '', status, places }: RecordedResponse): Finding {
  const { offset, expected, received, isCut } = jsonFault(body, 'body')
  return {
    kind: 'response-unreadable',
    code: `The body of the ${status === undefined ? 'error' : status}`,
    place: places.inBody(offset),
    expected,
    received,
    write: isCut ? 'the whole body: record the response again' : 'JSON that can be parsed, in the response of the API',
  }
}
