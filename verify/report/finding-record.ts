import { type Finding, type FindingKind, kindSummaries, levelOf } from '../model/finding'

/** A finding as programs read it: a line of `verify --json`. */
export interface FindingRecord {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly kind: FindingKind
  /** A warning fails nothing. */
  readonly level: 'error' | 'warning'
  readonly code: string
  /** Slug of the catalog; null where none has the code. */
  readonly catalog: string | null
  readonly message: string
  readonly expected: string
  readonly received: string
  readonly write: string
  readonly related: readonly { readonly file: string; readonly line: number; readonly column: number }[]
}

export function findingRecord(finding: Finding): FindingRecord {
  const { place, kind, code, catalog = null, expected, received, write, related = [] } = finding
  return {
    ...place,
    kind,
    level: levelOf(finding),
    code,
    catalog,
    message: messageOf(finding),
    expected,
    received,
    write,
    related,
  }
}

/** A finding in a sentence. */
export function messageOf({ kind, code }: Pick<Finding, 'kind' | 'code'>): string {
  return `${code}: ${kindSummaries[kind].charAt(0).toLowerCase()}${kindSummaries[kind].slice(1)}`
}
