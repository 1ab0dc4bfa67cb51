import type { IncomingHttpHeaders } from 'node:http'
import { readHttpDate } from './read-http-date'

/** What tells one version of a file from another. */
export interface Validators {
  /** A strong entity tag, in its quotes. */
  readonly etag: string
  /** In whole seconds, as the header has it. */
  readonly modified: Date
}

export type Precondition = 'met' | 'not-modified' | 'failed'

/** Judges the conditions of a GET or HEAD in the order that RFC 9110, section 13.2.2, gives them. */
export function judgePreconditions(headers: IncomingHttpHeaders, { etag, modified }: Validators): Precondition {
  const match = headers['if-match']
  const unmodifiedSince = readHttpDate(headers['if-unmodified-since'])
  if (match !== undefined) {
    if (!isAny(match) && !tagsOf(match).includes(etag)) return 'failed'
  } else if (unmodifiedSince !== undefined && modified > unmodifiedSince) return 'failed'
  const noneMatch = headers['if-none-match']
  if (noneMatch !== undefined) {
    const isKnown = isAny(noneMatch) || tagsOf(noneMatch).some((tag) => tag.replace(/^W\//, '') === etag)
    return isKnown ? 'not-modified' : 'met'
  }
  const modifiedSince = readHttpDate(headers['if-modified-since'])
  return modifiedSince !== undefined && modified <= modifiedSince ? 'not-modified' : 'met'
}

/** Whether a range is still one of the version that the client holds a part of (RFC 9110, section 13.1.5). */
export function isSameVersion(ifRange: string | undefined, { etag, modified }: Validators): boolean {
  if (ifRange === undefined) return true
  if (ifRange.includes('"')) return ifRange.trim() === etag
  return readHttpDate(ifRange)?.getTime() === modified.getTime()
}

function isAny(list: string): boolean {
  return list.trim() === '*'
}

/** The tags of a list. A comma may be inside of a tag, so the list is not split at commas. */
function tagsOf(list: string): string[] {
  return [...list.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)].map(([tag]) => tag)
}
