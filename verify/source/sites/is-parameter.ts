import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'
import { isIndented, statementOf } from './statements'

/** Most brackets around a name, most tokens of a head, and most tokens before a line that are looked at. */
const mostLevels = 24
const longestHead = 60
const farthest = 1_500

/** Whether a name is a parameter of a function around it, or what a `catch` around it has: no constant of this name is meant. */
export function isParameter(code: CodeTokens, index: number): boolean {
  if (code.pathStart(index) !== index) return false
  const name = code.text(index)
  let frame = code.frameOf(index)
  let inner = index
  for (let level = 0; level < mostLevels && frame !== undefined; level++) {
    const from = code.partOf(inner).from
    if (frame.isBlock ? hasInHead(code, frame.open, name) : hasBeforeArrow(code, { from, to: inner }, name)) return true
    inner = frame.open
    frame = frame.parent
  }
  if (isIndented(code)) return isOfDefinition(code, index, name)
  return hasBeforeArrow(code, { from: statementOf(code, index).from, to: index }, name)
}

/** `handle(error, res) {`, `catch (error) {`, `(error) => {`, `error => {`. */
function hasInHead(code: CodeTokens, open: number, name: string): boolean {
  for (let at = open - 1; at >= 0 && at > open - longestHead; at--) {
    const text = code.text(at)
    if (/^[;{}]$/.test(text)) return false
    if (text === ')') {
      const frame = code.frameOf(at - 1)
      if (frame?.close !== at || !(code.text(at + 1) === '=>' || takesParameters(code, frame))) return false
      return hasName(code, { from: frame.open + 1, to: at - 1 }, name)
    }
    if (text === '=>' && code.text(at - 1) === name && hasArrows(code)) return true
  }
  return false
}

/** Whether brackets are around the parameters of a function or of a `catch`, and not around what a call is given. */
export function takesParameters(code: CodeTokens, { open, start, callee }: Frame): boolean {
  const keywords = /^(?:func|fun|fn|function|def|catch|constructor)$/
  // `func (a *A) Handle(err error)` of Go, `function *all(error)`.
  if ([1, 2, 3].some((steps) => keywords.test(code.text(open - steps)))) return true
  if (callee === undefined || callee.includes('.')) return false
  const before = code.text(start - 1)
  if (/^(?:java|csharp|dart)$/.test(code.language))
    return (
      (code.kind(start - 1) === 'name' || /^[>\]?]$/.test(before)) &&
      !/^(?:new|return|throw|await|else|do)$/.test(before)
    )
  if (!/^(?:typescript|tsx|javascript)$/.test(code.language))
    return code.language === 'go' && code.text(open - 2) === ')'
  return before === '' || /^(?:[{,};]|async|static|get|set|public|private|protected|override|readonly|\*)$/.test(before)
}

/** `(error) => res.json(error)` as an argument. */
function hasBeforeArrow(
  code: CodeTokens,
  { from, to }: { readonly from: number; readonly to: number },
  name: string,
): boolean {
  if (to - from > longestHead || !hasArrows(code)) return false
  for (let at = from; at < to; at++)
    if (code.text(at) === '=>' && hasName(code, { from, to: at - 1 }, name)) return true
  return false
}

/** Whether an arrow is behind parameters. In other languages it is behind what is compared, too: `GONE => fail(GONE)`. */
function hasArrows({ language }: CodeTokens): boolean {
  return /^(?:typescript|tsx|javascript|dart)$/.test(language)
}

/** Whether tokens have a name that is neither a type nor a usual value. */
function hasName(
  code: CodeTokens,
  { from, to }: { readonly from: number; readonly to: number },
  name: string,
): boolean {
  for (let at = from; at <= to && at < from + longestHead; at++)
    if (code.text(at) === name && !/^(?::|=|\.)$/.test(code.text(at - 1))) return true
  return false
}

/** `def handle(error):` and `except E as error:` above a line that is indented further. */
function isOfDefinition(code: CodeTokens, index: number, name: string): boolean {
  let column = Number.POSITIVE_INFINITY
  for (let at = index; at >= 0 && at > index - farthest && column > 0; at--) {
    const token = code.tokens[at]
    if (token === undefined || code.tokens[at - 1]?.row === token.row || token.column >= column) continue
    const isHead = column < Number.POSITIVE_INFINITY && /^(?:def|async|except|with|for)$/.test(token.text)
    if (isHead && isInRow(code, at, name)) return true
    column = token.column
  }
  return false
}

/** Whether the line that begins at a token has a name. */
function isInRow(code: CodeTokens, start: number, name: string): boolean {
  for (let at = start; code.tokens[at]?.row === code.tokens[start]?.row; at++) if (code.text(at) === name) return true
  return false
}
