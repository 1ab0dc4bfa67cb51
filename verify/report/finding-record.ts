import { type Finding, type FindingKind, type Level, levelOf } from '../model/finding'

/** A finding as programs read it: a line of `verify --json`. */
export interface FindingRecord {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly kind: FindingKind
  /** A warning fails nothing. */
  readonly level: Level
  /** Null where it is about a recording that cannot be read. */
  readonly code: string | null
  /** Slug of the catalog; null where none has the code. */
  readonly catalog: string | null
  readonly message: string
  readonly expected: string
  readonly received: string
  readonly write: string
  readonly related: readonly { readonly file: string; readonly line: number; readonly column: number }[]
}

/** A finding as a line of `verify --json` has it. */
export function findingRecord(finding: Finding): FindingRecord {
  const { place, kind, code, catalog = null, expected, received, write, related = [] } = finding
  return {
    ...place,
    kind,
    level: levelOf(finding),
    code: code === '' ? null : code,
    catalog,
    message: messageOf(finding),
    expected,
    received,
    write,
    related,
  }
}

const sentences = {
  undocumented: 'is emitted but not documented',
  'never-emitted': 'is documented but never emitted',
  unused: 'is defined but never used',
  'retired-emitted': 'is emitted, though it is retired',
  'message-differs': 'has another message in the source',
  'status-differs': 'has another status in the source',
  'source-link': 'has a link to the page of another code in the source',
  'source-old-name': 'is emitted, the former name of a code',
  'openapi-undocumented': 'is in the API description but not documented',
  'openapi-missing': 'is documented but not in the API description',
  'openapi-status': 'has another status in the API description',
  'openapi-link': 'has a link to the page of another code in the API description',
  'response-unreadable': 'cannot be read',
  'response-unknown-code': 'was sent but is not documented',
  'response-retired': 'was sent, though it is retired',
  'response-old-name': 'was sent, the former name of a code',
  'response-status': 'was sent with another status',
  'response-body-status': 'was sent with another status in its body than in its response',
  'response-envelope': 'was sent in another envelope',
  'response-message': 'was sent with a message that its catalog does not have',
  'response-link': 'was sent with a link to the page of another code',
  'response-no-link': 'was sent without a link to its page',
  'dead-link': 'has a link to a page that does not exist',
  'other-host': 'has a link to another host than that of the site',
  'inexact-link': 'has a link that is not the address of its page to the letter',
  'dead-address': 'was asked for but does not exist',
} as const satisfies Record<FindingKind, string>

/** A finding in a sentence, without a full stop. */
export function messageOf({ kind, code, meant }: Pick<Finding, 'kind' | 'code' | 'meant'>): string {
  // Where no code is beside a link, its path is what the finding is about.
  if (kind === 'dead-link' && code.startsWith('/')) return `${code} is linked to but does not exist`
  return `${code === '' ? 'The recording' : code} ${sentences[kind]}${meant === undefined ? '' : `; did you mean ${meant}?`}`
}
