import { isRecord } from '../../../catalog/parse/without-nulls'
import { hole } from '../tokens/token'
import type { CodeTokens, Part } from './code-tokens'
import { type Fact, statusAt } from './facts'
import type { Folding } from './fold'
import type { Frame } from './frames'
import { isJoint } from './made-problem'
import { onlyTells } from './only-tells'
import { chainBefore, isResponse, serializers } from './sending-call'
import { decides, isConditional, runsAtOnce, runTogether, statementOf } from './statements'

/** A body that code sends, and the call that sends it. */
interface SentBody {
  readonly call: Frame
  /** The name of the response that it is sent with; empty where the call makes one. */
  readonly response: string
}

const codeKey = /^(?:error_?|err_?|problem_?)?code$/i
const statusKey = /^(?:http_?)?status(?:_?code)?$/i
/** What is called to set the status of a response before its body. */
const setsStatus = /^(?:write_?head(?:er)?|(?:set_?)?status(?:_?code)?|code)$/i
const ends = /^(?:end|send|json|jsonp|write)$/i
/** What writes a text to its first argument. */
const writesTo = /(?:^|\.)(?:Fprint(?:f|ln)?|WriteString)$/
const writers = /^(?:w|rw|res|resp|response|writer|rsp)$/
/** Most brackets around a code, and most tokens before its statement that are looked at. */
const mostLevels = 6
const farthest = 200

/**
 * The status of the response whose body has the code at a token as its `code`: in the same JSON, in the options of the response, or
 * set on it in a line before. `word` is the code where a text has it.
 */
export function statusesSentWith(
  code: CodeTokens,
  folding: Folding,
  { index, word }: { readonly index: number; readonly word: string | undefined },
): Fact<number>[] {
  const text = code.kind(index) === 'text' ? folding.at(index) : undefined
  const body = text !== undefined && /^\s*\{/.test(text.text) ? jsonOf(text.text) : undefined
  const own = body === undefined ? undefined : objectWith(body, word)
  const isUnderCode = body === undefined && codeKey.test(code.keyAt(code.pathStart(index)) ?? '')
  if (own === undefined && !isUnderCode) return []
  const sent = sentBody(code, { from: index, to: text?.to ?? index, isObject: own === undefined })
  if (sent === undefined) return []
  const inBody = Object.entries(own ?? {}).flatMap(([key, value]) =>
    statusKey.test(key) && isStatus(value) ? [factOf(value, index)] : [],
  )
  // What is said twice is told once.
  const all = [...setBefore(code, index, sent.response), ...inOptions(code, sent.call), ...inBody]
  return all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at)
}

function factOf(value: number, at: number): Fact<number> {
  return { value, at, position: 'set', isNamed: true }
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value < 600
}

/** A text as JSON, with zeros for what the program fills in; undefined where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll(hole, '0').replace(/%[-+#0]*\d*(?:\.\d+)?[a-zA-Z]/g, '0'))
  } catch {
    return undefined
  }
}

/** The object of a body that has a word as its code: the body, or what it has under `error`. */
function objectWith(body: unknown, word: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(body) || word === undefined) return undefined
  return [body, body.error]
    .filter(isRecord)
    .find((object) => Object.entries(object).some(([key, value]) => codeKey.test(key) && value === word))
}

/** The call that sends a text, or the object that a token is in. */
function sentBody(
  code: CodeTokens,
  given: { readonly from: number; readonly to: number; readonly isObject: boolean },
): SentBody | undefined {
  let { from, to } = given
  let frame = code.frameOf(from)
  if (given.isObject) {
    if (frame?.bracket !== '{' || frame.isBlock || frame.callee !== undefined) return undefined
    ;[from, to, frame] = [frame.open, frame.close, frame.parent]
  }
  for (let level = 0; level < mostLevels && frame?.bracket === '(' && frame.callee !== undefined; level++) {
    const own: Frame = frame
    const parts = code.partsOf(own)
    const part = parts.find((one) => one.from === from && one.to === to)
    if (part === undefined || onlyTells(code, own)) return undefined
    if (isResponse(code, own)) return { call: own, response: chainBefore(code, own).root }
    if (writesTo.test(own.callee ?? '')) return writtenTo(code, own, parts)
    if (!serializers.test(own.callee ?? '')) return undefined
    // `[]byte(…)` begins before its name.
    from = code.text(own.start - 1) === ']' && code.text(own.start - 2) === '[' ? own.start - 2 : own.start
    ;[to, frame] = [own.close, own.parent]
  }
  return undefined
}

function writtenTo(code: CodeTokens, call: Frame, [first]: readonly Part[]): SentBody | undefined {
  const isName = first !== undefined && first.from === first.to && writers.test(code.text(first.from))
  return isName ? { call, response: code.text(first.from) } : undefined
}

/** `new Response(…, { status: 409 })`. */
function inOptions(code: CodeTokens, call: Frame): Fact<number>[] {
  return code.partsOf(call).flatMap((part) => {
    const options = code.text(part.from) === '{' ? code.frameOf(part.from + 1) : undefined
    if (options === undefined || options.open !== part.from || options.isBlock) return []
    return code.partsOf(options).flatMap((one): Fact<number>[] => {
      const value = one.key !== undefined && statusKey.test(one.key) ? statusAt(code, one) : undefined
      return value === undefined ? [] : [factOf(value, one.from)]
    })
  })
}

/** `w.WriteHeader(409)` before the body, in a line that surely runs with it, and nothing in between that sets or sends another. */
function setBefore(code: CodeTokens, index: number, response: string): Fact<number>[] {
  const own = statementOf(code, index)
  if (response === '' || isConditional(code, own) || decides(code, own.from, index) || !runsAtOnce(code, own, index))
    return []
  for (let at = own.from - 1; at >= 0 && at > own.from - farthest; at--) {
    if (code.text(at) !== response || code.kind(at) !== 'name' || !isJoint(code.text(at + 1))) continue
    if (isJoint(code.text(at - 1))) continue
    const member = code.text(at + 2)
    if (!setsStatus.test(member) && !ends.test(member)) continue
    const first = statementOf(code, at)
    const isSure = first.from === at && setsStatus.test(member) && !isConditional(code, first)
    const part = isSure && runTogether(code, first, own) ? givenTo(code, at + 3) : undefined
    const value = part === undefined ? undefined : statusAt(code, part)
    return value === undefined || part === undefined ? [] : [factOf(value, part.from)]
  }
  return []
}

/** What a setter is given first, or what is assigned. */
function givenTo(code: CodeTokens, sign: number): Part | undefined {
  if (code.text(sign) === '(') {
    const call = code.frameOf(sign + 1)
    return call?.open === sign ? code.partsOf(call)[0] : undefined
  }
  if (code.text(sign) !== '=') return undefined
  const from = sign + 1
  return { key: undefined, index: 0, from, to: code.kind(from) === 'name' ? code.pathEnd(from) : from }
}
