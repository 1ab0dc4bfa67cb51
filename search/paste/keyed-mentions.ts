import type { CodeTable } from '../codes/code-table'
import type { Leaf } from '../text/scan-json'
import { statusOfPhrase } from '../text/status-phrases'
import { isUncertainKey, namesKind, roleOfKey } from './payload-keys'
import { type Link, readLink, readLinks } from './read-links'
import type { Mention } from './read-mentions'
import { readPairs } from './read-pairs'
import type { Reading } from './reading'

export interface ReadOptions {
  readonly table: CodeTable
  /** Slugs of the catalogs: `/<slug>/<code>/` is a page of ours. */
  readonly slugs: readonly string[]
}

export interface KeyedMention {
  readonly mention: Mention
  readonly known: boolean
}

const codeShape = /^[\p{L}\p{N}][\p{L}\p{N}_.:/#-]{0,126}$/u

/** The code under a key that says so: a code key, an address, a status in words. */
export function keyedMentions({ key, path, value, at }: Leaf, table: CodeTable): readonly KeyedMention[] {
  const role = roleOfKey(key)
  if (role === 'link' && typeof value === 'string') {
    const named = /[/:#]/.test(value)
      ? linkMentions(readLink(value).parts, at, table)
      : bareType(value, { key, path, at }, table)
    const sure = namesKind(key) ? ({ strength: 'keyed' } as const) : {}
    return named.map((mention) => ({ mention: { ...mention, ...sure, key, path }, known: true }))
  }
  const mayHold = role === 'code' || (role === 'status' && typeof value === 'string' && /[A-Za-z]/.test(value))
  if (!mayHold || (typeof value !== 'string' && typeof value !== 'number')) return []
  const text = String(value).trim()
  if (!codeShape.test(text)) return []
  const strength = role === 'status' ? 'weak' : 'keyed'
  const found = table.find(text).length > 0 ? text : lastPart(text, table)
  if (found !== undefined) return [{ mention: { text: found, at, strength, key, path }, known: true }]
  const claims =
    role === 'code' && typeof value === 'string' && !isUncertainKey(key) && statusOfPhrase(text) === undefined
  const shaped = typeof value === 'string' && role === 'code' && /[0-9_]/.test(text) && /\p{L}/u.test(text)
  return claims || shaped ? [{ mention: { text, at, strength: 'keyed', key, path }, known: false }] : []
}

/** `auth/token_expired`, `users.not_found`: the last part is the code. */
function lastPart(text: string, table: CodeTable): string | undefined {
  const part = text.split(/[/:.#]/).at(-1) ?? ''
  return part !== text && /\p{L}/u.test(part) && table.find(part).length > 0 ? part : undefined
}

function bareType(
  value: string,
  { key, path, at }: Pick<Leaf, 'key' | 'path' | 'at'>,
  table: CodeTable,
): readonly Mention[] {
  if (!codeShape.test(value) || !/\p{L}/u.test(value) || table.find(value).length === 0) return []
  return [{ text: value, at, strength: 'keyed', key, path }]
}

/** The codes that addresses in a text lead to, one each. */
export function linkedMentions(text: string, { table, slugs }: ReadOptions): readonly Mention[] {
  return readLinks(text).flatMap((link) =>
    [...ownPage(link, slugs), ...linkMentions(link.parts, link.at, table)].slice(0, 1),
  )
}

function linkMentions(parts: readonly string[], at: number, table: CodeTable): readonly Mention[] {
  for (const part of parts.slice(0, 3)) {
    if (!codeShape.test(part) || !/[\p{L}]/u.test(part)) continue
    const strength = /[0-9_-]/.test(part) ? 'plain' : 'weak'
    if (table.find(part).length > 0) return [{ text: part, at, strength }]
  }
  return []
}

/** The code of an address of ours. */
function ownPage({ parts, at }: Link, slugs: readonly string[]): readonly Mention[] {
  const [code, slug] = parts
  return code !== undefined && slug !== undefined && slugs.includes(slug) ? [{ text: code, at, strength: 'keyed' }] : []
}

/** Known codes in response headers: `X-Error-Code`, the parameters of `WWW-Authenticate`, an address in `Link`. They are before the body. */
export function headerMentions(headers: Reading['headers'], options: ReadOptions): readonly Mention[] {
  return headers
    .flatMap(([name, value]): readonly Mention[] => {
      if (name === 'link') return linkedMentions(value, options)
      const told =
        name === 'www-authenticate' ? readPairs(value) : roleOfKey(name) === 'code' ? [{ key: name, value }] : []
      return told
        .flatMap((pair) => keyedMentions({ ...pair, path: pair.key, at: 0 }, options.table))
        .flatMap(({ mention, known }) => (known ? [mention] : []))
    })
    .map((mention) => ({ ...mention, at: 0 }))
}
