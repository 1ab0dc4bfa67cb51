import { statusByName } from '../../../importers/mapping/parse-statuses'
import type { Token, TokenFile } from '../tokens/token'
import type { CodeTokens, Part } from './code-tokens'
import { isAddress } from './find-links'
import type { Folding } from './fold'
import type { Frame } from './frames'
import { errorish } from './made-problem'
import { onlyTells } from './only-tells'
import type { PlacedFact, Site } from './site'
import { codeMember } from './variable-uses'

/** A message or a status that code gives beside a code. */
export interface Fact<T> {
  readonly value: T
  /** Index of its token. */
  readonly at: number
  /** Where it is given: `arg:ApiError:1`, `key:message`. What is in one position is one kind of thing. */
  readonly position: string
  /** Whether the key, or what is called, says what it is. */
  readonly isNamed: boolean
}

export interface Facts {
  readonly messages: readonly Fact<string>[]
  readonly statuses: readonly Fact<number>[]
  readonly links: readonly Fact<string>[]
}

const messageKey =
  /^_?(?:error_?|err_?|default_?)?(?:message|msg|text|detail|description|error_description|messageTemplate|message_template|template|format)$/i
const statusKey = /^_?(?:http_?)?(?:status|status_?code|response_?code|code)$/i
const formatters = /(?:^|\.)(?:format|Format|sprintf|Sprintf|Errorf|formatted|t|tr|__|_|trans|gettext|of)$/

/** Brackets around a code that are looked at: those of the call, of the object in it, of what that is given to. */
const mostLevels = 4
/** What has more parts is a list, and no error. */
const mostParts = 64

/**
 * The messages, statuses and addresses that are given beside a code: the other arguments of its call, the other keys of its
 * object. What only logs or asks gives none.
 */
export function factsAround(code: CodeTokens, folding: Folding, index: number): Facts {
  let messages: Fact<string>[] = []
  let statuses: Fact<number>[] = []
  const ownLink = linkUnder(code, folding, index)
  let links: Fact<string>[] = ownLink ?? []
  let inner = index
  let frame = code.frameOf(index)
  for (let level = 0; level < mostLevels && frame !== undefined && !frame.isBlock; level++) {
    const own = frame
    const around = inner
    if (own.parts.length > mostParts || onlyTells(code, own)) break
    const others = code
      .partsOf(own)
      .filter(({ from, to, key }) => around < from - (key === undefined ? 0 : 2) || around > to)
    if (messages.length === 0 && level < 2) messages = others.flatMap((part) => messageOf(code, folding, own, part))
    if (links.length === 0 && ownLink === undefined && level < 2)
      links = others.flatMap((part) => linkOf(folding, own, part))
    if (statuses.length === 0)
      statuses = [...others.flatMap((part) => statusOf(code, own, part)), ...chainStatuses(code, own)]
    inner = own.open
    frame = own.parent
  }
  return { messages, statuses, links }
}

/** The same with the places in the file. */
export function placedFacts(
  file: TokenFile,
  { messages, statuses, links }: Facts,
): Pick<Site, 'messages' | 'statuses' | 'links'> {
  const placed = <T>({ value, at, position, isNamed }: Fact<T>): PlacedFact<T> => {
    return { value, place: file.at(file.tokens[at]?.at ?? 0), position, isNamed }
  }
  return { messages: messages.map(placed), statuses: statuses.map(placed), links: links.map(placed) }
}

function positionOf(frame: Frame, { key, index }: Part): string {
  if (key !== undefined) return `key:${key}`
  const owner = frame.parent?.head?.kind === 'enum' ? `enum ${frame.parent.head.name}` : (frame.callee ?? frame.bracket)
  return `arg:${owner}:${index}`
}

function isNamed(frame: Frame, { key }: Part, names: RegExp): boolean {
  return key !== undefined ? names.test(key) : errorish.test(frame.callee ?? '') || frame.parent?.head?.kind === 'enum'
}

function messageOf(code: CodeTokens, folding: Folding, frame: Frame, part: Part): Fact<string>[] {
  if (part.key !== undefined && !messageKey.test(part.key)) return []
  const at = textStart(code, part)
  const folded = at === undefined ? undefined : folding.at(at)
  if (at === undefined || folded === undefined || !/\S\s+\S/.test(folded.text)) return []
  return [{ value: folded.text, at, position: positionOf(frame, part), isNamed: isNamed(frame, part, messageKey) }]
}

/** Keys and calls of an address that is not that of the code beside it. */
const otherLink = /relat|also|replac|instead|next|prev|success|supersed|parent|alternat|redirect|confus|compar/i

/** The address that a part is, as a text or by the name of a constant. A list says of no code that it is beside one. */
function linkOf(folding: Folding, frame: Frame, part: Part): Fact<string>[] {
  const { key, from, to } = part
  if ((frame.bracket === '[' && key === undefined) || otherLink.test(key ?? frame.callee ?? '')) return []
  const value = folding.valueAt(from)
  if (value === undefined || value.to !== to || !isAddress(value.text)) return []
  return [{ value: value.text, at: from, position: positionOf(frame, part), isNamed: key !== undefined }]
}

/** The address under a code that is a key of a table, as `"X": …`, `Codes.X: …` and `[Codes.X]: …`; undefined where it is no key. */
export function linkUnder(code: CodeTokens, folding: Folding, index: number): Fact<string>[] | undefined {
  const frame = code.frameOf(index)
  if (frame === undefined || frame.isBlock) return undefined
  const end = code.pathEnd(index)
  const isComputed = frame.bracket === '[' && frame.close === end + 1
  const sign = isComputed ? frame.close + 1 : end + 1
  if (!/^(?::|=>)$/.test(code.text(sign))) return undefined
  const value = folding.valueAt(sign + 1)
  if (value === undefined || !isAddress(value.text)) return []
  return [{ value: value.text, at: sign + 1, position: 'key', isNamed: true }]
}

/** Where the text of a part begins: it is the text itself, or what `format(…)` is given first. */
function textStart({ tokens }: CodeTokens, { from, to }: Part): number | undefined {
  const first = tokens[from]
  if (first?.kind === 'text') return from
  // `prefix + "…"`: a text that is joined from its first name on.
  for (let at = from; at <= to && at < from + 8; at++) {
    const token = tokens[at]
    if (token?.kind === 'text') {
      const called = tokens
        .slice(from, at - 1)
        .filter(({ kind }) => kind === 'name')
        .map(({ text }) => text)
        .join('.')
      return tokens[at - 1]?.text === '(' && formatters.test(called.replace(/!$/, '')) ? at : undefined
    }
    if (token?.kind === 'mark' && !/^(?:\.|::|\(|!)$/.test(token.text)) return undefined
  }
  return undefined
}

function statusOf(code: CodeTokens, frame: Frame, part: Part): Fact<number>[] {
  if (part.key !== undefined && !statusKey.test(part.key)) return []
  const value = statusAt(code, part)
  if (value === undefined) return []
  const isNumber = code.tokens[part.from]?.kind === 'number'
  const isSure = !isNumber || isNamed(frame, part, statusKey)
  return [{ value, at: part.from, position: positionOf(frame, part), isNamed: isSure }]
}

/** The status that a part is: a number, or the name of one in a library: `HttpStatus.NOT_FOUND`, `http.StatusNotFound`. */
export function statusAt(code: CodeTokens, { from, to }: Part): number | undefined {
  const { tokens } = code
  const first = tokens[from]
  if (first?.kind === 'number') return from === to ? statusNumber(first) : undefined
  if (first?.kind !== 'name') return undefined
  const end = code.pathEnd(from)
  const names = tokens
    .slice(from, end + 1)
    .filter(({ kind }) => kind === 'name')
    .map(({ text }) => text)
    .filter((text, index, all) => index < all.length - 1 || !readers.test(text))
  // `StatusCode::from_u16(404)`
  const isCall = end + 3 === to && tokens[end + 1]?.text === '(' && names.some((name) => /status/i.test(name))
  if (isCall) return statusNumber(tokens[end + 2])
  if (end < to) return undefined
  const name = names.at(-1) ?? ''
  const owner = names.at(-2) ?? ''
  if (!/status|http|^SC_|Response$/i.test(owner) && !/^(?:Status[A-Z]|HTTP_|SC_|HttpStatus)/.test(name))
    return undefined
  return statusByName(name)
}

const readers = /^(?:value|code|as_u16|getCode|statusCode|value__)$/

function statusNumber(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && /^[1-5]\d\d$/.test(token.text) ? Number(token.text) : undefined
}

/** `res.status(404).json(…)`: the status that is given in the same chain of calls. */
function chainStatuses(code: CodeTokens, frame: Frame): Fact<number>[] {
  const { tokens } = code
  const found: Fact<number>[] = []
  const take = (call: Frame | undefined) => {
    if (call?.callee === undefined || !/status|code$/i.test(call.callee)) return
    const [first] = code.partsOf(call)
    const value = first === undefined ? undefined : statusAt(code, first)
    if (first !== undefined && value !== undefined)
      found.push({ value, at: first.from, position: 'chain', isNamed: true })
  }
  let start = frame.start
  for (let steps = 0; steps < 4 && isJoint(tokens[start - 1]?.text) && tokens[start - 2]?.text === ')'; steps++) {
    const before = code.frameOf(start - 3)
    if (before === undefined || before.close !== start - 2) break
    take(before)
    start = before.start
  }
  let close = frame.close
  for (let steps = 0; steps < 4 && isJoint(tokens[close + 1]?.text) && tokens[close + 3]?.text === '('; steps++) {
    const next = code.frameOf(close + 4)
    // Behind `.withCode(…)` it is the error of another code.
    if (next === undefined || next.open !== close + 3 || setsCode(code, next)) break
    take(next)
    close = next.close
  }
  return found
}

function setsCode(code: CodeTokens, { callee = '', open }: Frame): boolean {
  const [name = ''] = /\w+$/.exec(callee) ?? []
  return codeMember.test(name) && code.kind(open + 1) !== 'number' && code.text(open + 1) !== ')'
}

function isJoint(text: string | undefined): boolean {
  return text === '.' || text === '->' || text === '?.'
}
