import type { Entry, Place } from '../../catalog/model/catalog'

/** A warning fails nothing. */
export type Level = 'error' | 'warning'

const levels = {
  undocumented: 'error',
  'never-emitted': 'warning',
  unused: 'warning',
  'retired-emitted': 'error',
  'message-differs': 'error',
  'status-differs': 'error',
  'source-link': 'error',
  'source-old-name': 'warning',
  'openapi-undocumented': 'error',
  'openapi-missing': 'warning',
  'openapi-status': 'error',
  'openapi-link': 'error',
  'response-unreadable': 'error',
  'response-unknown-code': 'error',
  'response-retired': 'error',
  'response-old-name': 'warning',
  'response-status': 'error',
  'response-body-status': 'error',
  'response-envelope': 'error',
  'response-message': 'warning',
  'response-link': 'error',
  'response-no-link': 'error',
  'dead-link': 'error',
  'other-host': 'error',
  'inexact-link': 'warning',
  'dead-address': 'warning',
} as const

/** What can be wrong between an API and its catalog. */
export type FindingKind = keyof typeof levels

/** All kinds, in the order in which they are shown. */
export const findingKinds = Object.keys(levels) as FindingKind[] // the keys of a table are its own

/** What each kind is about, in a sentence: for the rules of a SARIF file, and for docs. */
export const kindSummaries = {
  undocumented: 'The source emits a code that no catalog has.',
  'never-emitted': 'A catalog has a code that the source does not emit.',
  unused: 'The source defines the code and never uses the definition.',
  'retired-emitted': 'The source emits a code that its catalog calls retired.',
  'message-differs': 'The message in the source is not the message of the catalog.',
  'status-differs': 'The status in the source is not a status of the catalog.',
  'source-link': 'The source has a link to the page of another code than the one beside it.',
  'source-old-name': 'The source has the former name of a code.',
  'openapi-undocumented': 'The API description has a code that no catalog has.',
  'openapi-missing': 'The API description does not have a code of the catalog.',
  'openapi-status': 'The API description gives a code another status than the catalog.',
  'openapi-link': 'An example of the API description links to the page of another code than its own.',
  'response-unreadable': 'A recording is cut off or damaged.',
  'response-unknown-code': 'A recorded response has a code that no catalog has.',
  'response-retired': 'A recorded response has a code that its catalog calls retired.',
  'response-old-name': 'A recorded response has the former name of a code.',
  'response-status': 'A recorded response has another status than the catalog gives its code.',
  'response-body-status': 'The body of a recorded response says another status than the response has.',
  'response-envelope': 'The body of a recorded response is not the envelope of its catalog.',
  'response-message': 'The message of a recorded response is none of those of its code.',
  'response-link': 'A recorded response links to the page of another code than its own.',
  'response-no-link':
    'A recorded response has no link to the page of its code, where its catalog says that it has one.',
  'dead-link': 'The source, the API description or a recorded response links to a page that the site does not have.',
  'other-host': 'A link leads to the page of a code on another host than that of the site.',
  'inexact-link': 'A link to the page of a code is not its address to the letter.',
  'dead-address': 'Readers asked for an address that the site does not have.',
} as const satisfies Record<FindingKind, string>

/** Something that differs between what an API does and what its catalog says. */
export interface Finding {
  readonly kind: FindingKind
  /** The code, or for an address the path; empty for a recording that cannot be read. */
  readonly code: string
  /** Slug of the catalog, where one has the code. */
  readonly catalog?: string
  /** Where to look first. */
  readonly place: Place
  readonly expected: string
  readonly received: string
  /** What to write, and where. */
  readonly write: string
  /** Other places that are part of it, at most a few. */
  readonly related?: readonly Place[]
  /** The documented code that was probably meant. */
  readonly meant?: string
  /** Where it is not that of its kind. */
  readonly level?: Level
}

/** The level of a finding: its own, or that of its kind. */
export function levelOf({ kind, level = levels[kind] }: Pick<Finding, 'kind' | 'level'>): Level {
  return level
}

/** By place; in one place what matters most comes first, as in the table of kinds. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...findings].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
      compare(a.code, b.code),
  )
}

/** A place as messages write it. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

/** Findings without those that say the same as one before them. */
export function withoutRepeats(findings: readonly Finding[], keyOf: (finding: Finding) => string): Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const { size } = seen
    return seen.add(keyOf(finding)).size > size
  })
}

/** What to write where an entry does not have a status. */
export function statusToWrite({ statuses, place }: Pick<Entry, 'statuses' | 'place'>, status: number): string {
  return `"statuses": [${[...new Set([...statuses, status])].join(', ')}] at ${placeText(place)}`
}
