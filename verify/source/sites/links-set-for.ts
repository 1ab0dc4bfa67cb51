import type { CodeTokens, Part } from './code-tokens'
import type { Folding } from './fold'
import type { Frame } from './frames'
import { type LinkHeader, type LinkHeaders, linkHeaders, setsHeader } from './link-headers'
import { isJoint } from './made-problem'
import { decides, isConditional, runsAtOnce, runTogether, type Statement, statementOf } from './statements'

/** Most lines between a code and a header field that is set for its response, and most tokens. */
const mostRows = 3
const mostTokens = 200
/** Most header fields before and behind a code that are looked at. */
const mostNear = 4
/** Most brackets around a code that are looked at, most parts of them, and most calls of a chain. */
const mostLevels = 4
const mostParts = 64
const longestChain = 8

/** An address of a header field, and where it is. */
export interface HeaderAddress {
  readonly value: string
  readonly at: number
}

/**
 * The addresses that header fields `Link` have for the response with the code at a token: those in the same call, object or chain
 * of calls, in a line before or after it that runs with it, or on the variable that has the error. What is in the same
 * statement for another reason, as the rows of a list are, belongs to another response.
 */
export function linksSetFor(
  code: CodeTokens,
  folding: Folding,
  { index, uses }: { readonly index: number; readonly uses: readonly number[] },
): HeaderAddress[] {
  const headers = linkHeaders(code, folding)
  if (headers.all.length === 0) return []
  const found = new Set<LinkHeader>([
    ...[index, ...uses].flatMap((at) => headersWith(code, headers, at)),
    ...headersBeside(code, headers, index),
    ...uses.flatMap((use) => headersOn(code, headers, use)),
  ])
  return [...found].flatMap(({ at, addresses }) => addresses.map((value) => ({ value, at })))
}

/** Keys under which an object has its code, or the error with it. */
const codeKey = /^\w*?(?:code|type|error|err|problem|body|json|data|payload|content)$/i

/** Header fields in the call, the object or the chain of calls that a token is in. */
function headersWith(code: CodeTokens, { byFrame }: LinkHeaders, index: number): LinkHeader[] {
  let inner = { from: index, to: index }
  let frame = code.frameOf(index)
  for (let level = 0; level < mostLevels && frame !== undefined && !frame.isBlock; level++) {
    const around = frame
    const own = partAround(code, around, inner.from)
    if (own === undefined || !isSaid(code, around, own)) return []
    if (decides(code, own.from, inner.from) || decides(code, inner.to, own.to)) return []
    const beside = (byFrame.get(around) ?? []).filter(({ at }) => isInOtherPart(code, around, { own, at }))
    const chained = chainOf(code, around).flatMap((call) =>
      setsHeader.test(call.callee ?? '') ? (byFrame.get(call) ?? []) : [],
    )
    if (beside.length + chained.length > 0) return [...beside, ...chained]
    inner = { from: around.open, to: around.close }
    frame = around.parent
  }
  return []
}

function partAround(code: CodeTokens, frame: Frame, at: number): Part | undefined {
  if (frame.parts.length > mostParts) return undefined
  const { index } = code.partOf(at)
  return code.partsOf(frame).find((part) => part.index === index)
}

/** Whether what is beside a part in its brackets is said of it: not in a list, and not where the part is one of a table. */
function isSaid(code: CodeTokens, { bracket, open }: Frame, { key }: Part): boolean {
  // `errors['X']` is a value.
  if (bracket === '[') return code.kind(open - 1) === 'name' || /^[)\]]$/.test(code.text(open - 1))
  return bracket === '(' || key === undefined || codeKey.test(key)
}

function isInOtherPart(
  code: CodeTokens,
  frame: Frame,
  { own, at }: { readonly own: Part; readonly at: number },
): boolean {
  const other = code.partsOf(frame).find(({ from, to }) => from <= at && at <= to)
  return other !== undefined && other.index !== own.index && !decides(code, other.from, at)
}

/** The other calls of the chain that a call is in: `res.set(…)` in `res.set(…).json(…)`. */
function chainOf(code: CodeTokens, frame: Frame): Frame[] {
  const found: Frame[] = []
  if (frame.bracket !== '(' || frame.callee === undefined) return found
  let start = frame.start
  for (let steps = 0; steps < longestChain && isJoint(code.text(start - 1)) && code.text(start - 2) === ')'; steps++) {
    const before = code.frameOf(start - 3)
    if (before === undefined || before.close !== start - 2) break
    found.push(before)
    start = before.start
  }
  let close = frame.close
  for (let steps = 0; steps < longestChain && isJoint(code.text(close + 1)) && code.text(close + 3) === '('; steps++) {
    const next = code.frameOf(close + 4)
    if (next === undefined || next.open !== close + 3) break
    found.push(next)
    close = next.close
  }
  return found
}

/** Header fields that a line before or after a code sets, where both run together. */
function headersBeside(code: CodeTokens, { all }: LinkHeaders, index: number): LinkHeader[] {
  const near = nearest(all, index).filter(({ statement }) => statement !== undefined)
  if (near.length === 0) return []
  const own = statementOf(code, index)
  const isSure =
    !isConditional(code, own) &&
    !decides(code, own.from, index) &&
    !decides(code, own.to + 1, own.to + 1) &&
    runsAtOnce(code, own, index)
  return isSure ? near.filter(({ statement }) => statement !== undefined && isBeside(code, own, statement)) : []
}

/** The few header fields before a token, and behind it. */
function nearest(all: readonly LinkHeader[], index: number): LinkHeader[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.at ?? 0) < index) low = middle + 1
    else high = middle
  }
  return all.slice(Math.max(0, low - mostNear), low + mostNear)
}

function isBeside(code: CodeTokens, own: Statement, other: Statement): boolean {
  if (own.from === other.from) return false
  const [first, second] = own.from < other.from ? [own, other] : [other, own]
  const rows = (code.tokens[second.from]?.row ?? 0) - (code.tokens[first.to]?.row ?? 0)
  return rows <= mostRows && second.from - first.to <= mostTokens && runTogether(code, first, second)
}

/** Header fields that are set on a variable: `p.headers.Link = …`, `return p.set('Link', …)`. */
function headersOn(code: CodeTokens, { byStatement }: LinkHeaders, use: number): readonly LinkHeader[] {
  const { from } = statementOf(code, use)
  for (let at = from; at < use; at++) if (!/^(?:return|await|throw|raise|yield)$/.test(code.text(at))) return []
  return byStatement.get(from) ?? []
}
