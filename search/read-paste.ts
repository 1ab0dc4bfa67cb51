import type { Occurrence } from './answer'
import type { CodeTable } from './code-table'
import { readLogLines } from './log-lines'
import { isUncertainKey, namesKind, roleOfKey } from './payload-keys'
import { readBody } from './read-body'
import { readHttp } from './read-http'
import { type Link, readLink, readLinks } from './read-links'
import { type Mention, readMentions } from './read-mentions'
import { readPairs } from './read-pairs'
import { readStatuses } from './read-status'
import type { Form, Reading } from './reading'
import type { Leaf } from './scan-json'
import { statusOfPhrase } from './status-phrases'
import { unescapePaste } from './unescape-paste'

const mostMessages = 16

export interface ReadOptions {
  readonly table: CodeTable
  /** Slugs of the catalogs: `/<slug>/<code>/` is a page of ours. */
  readonly slugs: readonly string[]
}

/** Reads codes, statuses, messages and what identifies the occurrence out of folded text. */
export function readPaste(pasted: string, { table, slugs }: ReadOptions): Reading {
  const text = unescapePaste(pasted)
  const http = readHttp(text)
  const body = http?.body ?? text
  const leaves = readBody(body)
  const values = leaves.length > 0 ? [...leadingValues(body), ...leaves] : pairLeaves(body)
  const keyed = values.flatMap((leaf) => keyedMentions(leaf, table))
  const known = keyed.filter(({ known }) => known).map(({ mention }) => mention)
  const links = readLinks(text)
  const linked = readLinks(body).flatMap((link) =>
    [...ownPage(link, slugs), ...linkMentions(link.parts, link.at, table)].slice(0, 1),
  )
  const running = leaves.length > 0 ? leadingMentions(body, leaves, table) : readMentions(body, table)
  const statuses = [
    ...new Set([...(http?.statuses ?? []), ...values.flatMap(statusesOf), ...readStatuses(leadText(body, leaves))]),
  ]
  return {
    form: formOf({ http: http !== undefined, leaves, body }),
    mentions: inOrder([...known, ...linked, ...running]),
    unknown: keyed.filter(({ known }) => !known).map(({ mention }) => mention),
    statuses,
    messages: [...new Set(messagesOf(values, leaves.length > 0 ? leadText(body, leaves) : body))].slice(
      0,
      mostMessages,
    ),
    occurrence: occurrenceOf(values, http?.headers ?? [], text),
    leaves,
    headers: http?.headers ?? [],
    hosts: links.map(({ host }) => host),
    links: links.map(({ parts }) => parts),
    failed: statuses.some((status) => status >= 400) || values.some(saysFailure),
  }
}

function formOf({ http, leaves, body }: { http: boolean; leaves: readonly Leaf[]; body: string }): Form {
  if (http) return 'http'
  if (leaves.length > 0) return /^[\s"'`]*[{[]/.test(body) ? 'json' : 'log'
  return /\n|[\w.-]=\S|^\s*(?:\[|[0-9]{4}-)/.test(body) ? 'log' : 'text'
}

/** The text before the first brace of a body: a log prefix. */
function leadText(body: string, leaves: readonly Leaf[]): string {
  return leaves.length === 0 ? body : body.slice(0, Math.max(0, body.search(/[{[]\s*\\*["'{\w]/)))
}

function leadingValues(body: string): readonly Leaf[] {
  const at = body.search(/[{]\s*\\*["'{\w]/)
  return at < 1 ? [] : pairLeaves(body.slice(0, at))
}

function leadingMentions(body: string, leaves: readonly Leaf[], table: CodeTable): readonly Mention[] {
  const lead = readMentions(leadText(body, leaves), table)
  const inner = leaves.flatMap(({ value, at }) =>
    typeof value === 'string' ? readMentions(value, table).map((mention) => ({ ...mention, at: at + mention.at })) : [],
  )
  return [
    ...lead,
    ...inner
      .filter(({ strength }) => strength === 'plain')
      .map((mention): Mention => ({ ...mention, strength: 'weak' })),
  ]
}

function pairLeaves(text: string): readonly Leaf[] {
  return readPairs(text).map(({ key, value, at, quoted }) => {
    const numeric = /^-?[0-9]{1,15}$/.test(value)
    const line = quoted || numeric || roleOfKey(key) !== 'message' ? value : restOfLine(text, at, value)
    return { path: key, key, value: numeric ? Number(value) : line, at }
  })
}

function restOfLine(text: string, at: number, value: string): string {
  const start = text.indexOf(value, at)
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? start + 600 : Math.min(end, start + 600)).replace(/\s[\w.-]+=.*$/s, '')
}

interface KeyedMention {
  readonly mention: Mention
  readonly known: boolean
}

const codeShape = /^[\p{L}\p{N}][\p{L}\p{N}_.:/#-]{0,126}$/u

function keyedMentions({ key, path, value, at }: Leaf, table: CodeTable): readonly KeyedMention[] {
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

function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((left, right) => left.at - right.at)
}

function statusesOf({ key, value }: Leaf): readonly number[] {
  const role = roleOfKey(key)
  if (role !== 'status' && role !== 'code') return []
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^[1-5][0-9]{2}(?: [A-Z].{0,60})?$/.test(value)
        ? Number(value.slice(0, 3))
        : 0
  if (number >= 100 && number < 600 && Number.isInteger(number)) return [number]
  const phrase = typeof value === 'string' ? statusOfPhrase(value) : undefined
  return phrase === undefined ? [] : [phrase]
}

/** Messages by their keys; for running text its lines. */
function messagesOf(values: readonly Leaf[], text: string): readonly string[] {
  const byRole = (wanted: 'message' | 'title' | 'code'): readonly string[] =>
    values.flatMap(({ key, value }) => {
      const prose = typeof value === 'string' && (roleOfKey(key) ?? (wanted === 'message' ? 'other' : '')) !== ''
      return prose && roleOfKey(key) === wanted && /\s/.test(value.trim()) ? [value.slice(0, 1_000)] : []
    })
  return [...byRole('message'), ...byRole('title'), ...byRole('code'), ...readLogLines(text)]
}

const instant =
  /\b[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?/

function occurrenceOf(values: readonly Leaf[], headers: Reading['headers'], text: string): Occurrence {
  const first = (role: 'request-id' | 'retry-after' | 'time'): string | undefined => {
    const header = headers.find(([name]) => roleOfKey(name) === role)?.[1]
    if (header !== undefined) return header.slice(0, 200)
    const leaf = values.find(
      ({ key, value }) => roleOfKey(key) === role && value !== null && typeof value !== 'boolean' && value !== '',
    )
    return leaf === undefined ? undefined : String(leaf.value).slice(0, 200)
  }
  const requestId = first('request-id')
  const retryAfter = first('retry-after')
  const at = text.match(instant)?.[0] ?? first('time')
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(at === undefined ? {} : { at }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

const failing =
  /^(?:errors?|exception|fault|err|error_?(?:code|description|message|type)|failed|failure|stack_?trace|traceback)$/i

function saysFailure({ key, path, value }: Leaf): boolean {
  if (value === null || value === false || value === '' || value === 0)
    return /^(?:success|ok|succeeded)$/i.test(key) && value === false
  return failing.test(key) || path.split('.').some((part) => failing.test(part.replace('[]', '')))
}
