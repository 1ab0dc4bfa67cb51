import type { Entry } from '../model/catalog'
import type { DataPath } from '../model/located'
import type { Problem } from '../model/problem'
import type { ParsedEntry } from '../parse/parse-entries'
import { listed } from '../text/listed'
import { Nearest } from '../text/nearest'
import { compareMoments, isDate, isDateShaped } from '../values/moment'
import type { Check } from './frame/check'

/** The moments of an entry's life, in the order in which they come. */
const moments = ['since', 'deprecated', 'retired'] as const
type Moment = (typeof moments)[number]

/**
 * Every moment is a date of the calendar or, where the catalog names its versions, one of these; and
 * no code is deprecated before it is there, nor retired before it is deprecated.
 */
export const checkLifecycle: Check = ({ catalog, parsed }) => {
  const versions = { list: catalog.versions, known: new Set(catalog.versions), near: new Nearest() }
  return parsed.flatMap((item) => {
    const unknown = moments.flatMap((field) => judgeMoment(field, item, versions))
    if (unknown.length > 0) return unknown
    return [...judgeOrder(item, catalog.versions), ...judgeRetired(item)]
  })
}

interface Versions {
  readonly list: readonly string[]
  readonly known: ReadonlySet<string>
  readonly near: Nearest
}

function judgeMoment(field: Moment, { entry, locate, assign }: ParsedEntry, versions: Versions): Problem[] {
  const moment = entry[field]
  if (typeof moment !== 'string' || isDate(moment) || versions.known.has(moment)) return []
  const isBadDate = isDateShaped(moment)
  if (!isBadDate && versions.list.length === 0) return []
  const near = isBadDate ? undefined : versions.near.find(moment, versions.list)
  const path: DataPath = [field]
  return [
    {
      kind: 'unknown-moment',
      subject: moment,
      place: locate(path),
      expected:
        versions.list.length === 0
          ? 'a date of the calendar as YYYY-MM-DD'
          : `a date as YYYY-MM-DD, or a version of the catalog: ${listed(versions.list)}`,
      received: JSON.stringify(moment),
      write: assign(path, JSON.stringify(near ?? versions.list.at(-1) ?? '2026-01-31')),
    },
  ]
}

function judgeOrder({ entry, locate }: ParsedEntry, versions: readonly string[]): Problem[] {
  for (const [earlier, later] of [
    ['since', 'deprecated'],
    ['deprecated', 'retired'],
    ['since', 'retired'],
  ] as const) {
    const [first, second] = [momentOf(entry, earlier), momentOf(entry, later)]
    if (first === undefined || second === undefined) continue
    if ((compareMoments(first, second, versions) ?? 0) <= 0) continue
    return [
      {
        kind: 'lifecycle-order',
        subject: entry.code,
        place: locate([later]),
        expected: `"${later}" not before "${earlier}", which is ${first}`,
        received: JSON.stringify(second),
        write: `a later moment, or an earlier one for "${earlier}"`,
      },
    ]
  }
  return []
}

function judgeRetired({ entry, locate, assign }: ParsedEntry): Problem[] {
  if (entry.retired !== true) return []
  return [
    {
      kind: 'retired-no-date',
      subject: entry.code,
      place: locate(['retired']),
      expected: 'the moment since which the API no longer sends the code',
      received: 'true',
      write: assign(['retired'], '"2026-01-31"'),
    },
  ]
}

function momentOf(entry: Entry, field: Moment): string | undefined {
  const moment = entry[field]
  return typeof moment === 'string' ? moment : undefined
}
