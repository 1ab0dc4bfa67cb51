import type { CodeTable } from '../codes/code-table'
import type { Occurrence } from '../text/answer'
import type { Leaf } from '../text/scan-json'
import { statusOfPhrase } from '../text/status-phrases'
import { headerMentions, keyedMentions, linkedMentions, type ReadOptions } from './keyed-mentions'
import { readMessages } from './paste-messages'
import { roleOfKey } from './payload-keys'
import { proseRequestId } from './prose-request-id'
import { readBody, withoutSpans } from './read-body'
import { readHttp } from './read-http'
import { readLinks } from './read-links'
import { type Mention, readMentions } from './read-mentions'
import { readPairs } from './read-pairs'
import { readStatuses } from './read-status'
import type { Form, Reading } from './reading'
import { unescapePaste } from './unescape-paste'

/** Reads codes, statuses, messages and what identifies the occurrence out of folded text. */
export function readPaste(pasted: string, options: ReadOptions): Reading {
  const { table } = options
  const text = unescapePaste(pasted)
  const http = readHttp(text)
  const body = http?.body ?? text
  const { leaves, spans } = readBody(body)
  const loose = withoutSpans(body, spans)
  const values = [...pairLeaves(loose), ...leaves]
  const keyed = values.flatMap((leaf) => keyedMentions(leaf, table))
  const known = keyed.filter(({ known }) => known).map(({ mention }) => mention)
  const links = readLinks(text)
  const linked = [...headerMentions(http?.headers ?? [], options), ...linkedMentions(body, options)]
  const running = [...readMentions(loose, table), ...leafMentions(leaves, table)]
  const statuses = [...new Set([...(http?.statuses ?? []), ...values.flatMap(statusesOf), ...readStatuses(loose)])]
  // Of a record without a status line: a field of its own, and not of a part, or what is before its body.
  const stated = values.flatMap(({ key, path, value }) => (key === path && roleOfKey(key) === 'status' ? value : []))
  const [own, other] =
    http?.statuses ?? (stated[0] ? stated : (/^[^{"\n]* ([45]\d\d):? \{/m.exec(body)?.slice(1) ?? []))
  return {
    form: formOf({ http: http !== undefined, leaves, body }),
    mentions: inOrder([...known, ...linked, ...running]),
    unknown: keyed.filter(({ known }) => !known).map(({ mention }) => mention),
    identifiers: [...new Set(values.flatMap(identifierOf))].slice(0, mostIdentifiers),
    statuses,
    messages: readMessages({ values, loose, body }),
    occurrence: {
      ...occurrenceOf(values, http?.headers ?? [], text),
      ...(Number(own) > 399 && !other && { status: Number(own) }),
    },
    leaves,
    headers: http?.headers ?? [],
    hosts: links.map(({ host }) => host),
    links: links.map(({ parts }) => parts),
    failed: statuses.some((status) => status >= 400) || values.some(saysFailure),
  }
}

const mostIdentifiers = 20
const identifier = /^[A-Za-z]{2,}(?:(?:[_-][A-Za-z]+)+|(?:[A-Z][a-z]+)+)$/

/** A value of several words written as one, under a key of a code, a status or a kind. */
function identifierOf({ key, value }: Leaf): readonly string[] {
  if (typeof value !== 'string' || value.length > 80 || !identifier.test(value)) return []
  const role = roleOfKey(key)
  const isKind =
    role === 'code' || role === 'status' || role === 'title' || /type|kind|class|category|reason/i.test(key)
  return isKind ? [value] : []
}

function formOf({ http, leaves, body }: { http: boolean; leaves: readonly Leaf[]; body: string }): Form {
  if (http) return 'http'
  if (leaves.length > 0) return /^[\s"'`]*[{[]/.test(body) ? 'json' : 'log'
  return /\n|[\w.-]=\S|^\s*(?:\[|[0-9]{4}-)/.test(body) ? 'log' : 'text'
}

/** Codes within the values of a JSON body; those of a message say more than those of other values. */
function leafMentions(leaves: readonly Leaf[], table: CodeTable): readonly Mention[] {
  return leaves.flatMap(({ key, value, at }) =>
    typeof value !== 'string'
      ? []
      : readMentions(value, table)
          .filter(({ strength }) => strength === 'plain')
          .map((mention): Mention => {
            const strength = roleOfKey(key) === 'message' ? 'told' : 'weak'
            return { ...mention, at: at + mention.at, strength }
          }),
  )
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

/** Times with a date, wherever they are. */
export const instants =
  /\b[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?/g

function occurrenceOf(values: readonly Leaf[], headers: Reading['headers'], text: string): Occurrence {
  const first = (role: 'request-id' | 'retry-after' | 'time'): string | undefined => {
    const header = headers.find(([name]) => roleOfKey(name) === role)?.[1]
    if (header !== undefined) return header.slice(0, 200)
    const leaf = values.find(
      ({ key, value }) => roleOfKey(key) === role && value !== null && typeof value !== 'boolean' && value !== '',
    )
    return leaf === undefined ? undefined : String(leaf.value).slice(0, 200)
  }
  const requestId = first('request-id') ?? proseRequestId(text)
  const retryAfter = first('retry-after')
  const at = text.match(instants)?.[0] ?? first('time')
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(at === undefined ? {} : { at }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

const failing =
  /^(?:errors?|exception|fault|err|error_?(?:code|description|message|type)|failed|failure|stack_?trace|traceback)$/i

/** Levels from warning on, in words and as numbers of loggers for Node.js. */
const alarming = /^(?:warn|err|crit|fatal|severe|alert|emerg|panic)/i

function saysFailure({ key, path, value }: Leaf): boolean {
  if (/^(?:log[._]?)?(?:level|severity)(?:name|text)?$/i.test(key))
    return typeof value === 'number' ? value >= 40 : alarming.test(String(value))
  if (value === null || value === false || value === '' || value === 0)
    return /^(?:success|ok|succeeded)$/i.test(key) && value === false
  return failing.test(key) || path.split('.').some((part) => failing.test(part.replace('[]', '')))
}
