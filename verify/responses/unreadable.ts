import { counted } from '../../catalog/text/counted'
import { jsonFault } from '../../importers/readers/data/json-fault'
import type { Finding } from '../model/finding'
import type { RecordedResponse, Unreadable } from './record'

/** Most places that are named beside the first one. */
const mostRelated = 3

/**
 * That recordings cannot be read: what they had to say is not known, and nothing of it was compared. What a file has many
 * times, as lines of another kind, is one finding, at the first of them.
 */
export function unreadableRecordings(unreadable: readonly Unreadable[]): Finding[] {
  const groups = new Map<string, Unreadable[]>()
  for (const one of unreadable) {
    const key = JSON.stringify([one.place.file, one.write])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap(([first, ...more]): Finding[] => {
    if (first === undefined) return []
    const finding = { kind: 'response-unreadable', code: '', ...first } as const
    if (more.length === 0) return [finding]
    const write = `${first.write}; the same in ${counted(more.length, 'more place')} of this file`
    return [{ ...finding, write, related: more.slice(0, mostRelated).map(({ place }) => place) }]
  })
}

/** That the body of a response begins as JSON and is none. */
export function unreadableBody({ body = '', places }: RecordedResponse): Finding {
  const { offset, expected, received, isCut } = jsonFault(body, 'body')
  return {
    kind: 'response-unreadable',
    code: '',
    place: places.inBody(offset),
    expected,
    received,
    write: isCut ? 'the whole body: record the response again' : 'JSON that can be parsed, in the response of the API',
  }
}
