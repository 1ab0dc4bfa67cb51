import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'

/** A statement of a block: its tokens, and the block. */
export interface Statement {
  readonly from: number
  readonly to: number
  readonly block: Frame | undefined
}

/** The statement that some tokens are in. */
export function statementOf(code: CodeTokens, from: number, to = from): Statement {
  let [start, end] = [from, to]
  let frame = code.frameOf(from)
  while (frame !== undefined && !frame.isBlock) {
    start = frame.start
    end = Math.max(end, frame.close)
    frame = frame.parent
  }
  const isEnd = (at: number) => /^[;{}]$/.test(code.text(at)) && code.kind(at) === 'mark'
  const goesOn = /^(?:=|:=|return|throw|raise|await|\.|->)$/
  while (start > 0 && !isEnd(start - 1)) {
    const isSameRow = code.tokens[start - 1]?.row === code.tokens[start]?.row
    if (!isSameRow && !goesOn.test(code.text(start - 1))) break
    start--
  }
  return { from: start, to: end, block: frame }
}

/** Whether a statement may be left out while the program runs: `if (…) throw …`, `raise … if …`. */
export function isConditional(code: CodeTokens, { from, to }: Statement): boolean {
  const conditions = /^(?:if|unless|elif|elsif|elseif|else|when|while|for|foreach|case|default)$/
  if (conditions.test(code.text(from)) || conditions.test(code.text(from - 1))) return true
  if (code.tokens[to + 1]?.row === code.tokens[to]?.row && conditions.test(code.text(to + 1))) return true
  if (code.text(from - 1) !== ')') return false
  // `if (…)` in the line before. The frame of a bracket is that of what is in it.
  const before = code.frameOf(from - 2)
  return before !== undefined && before.close === from - 1 && conditions.test(code.text(before.open - 1))
}

/** Whether what is in a statement runs with it, and not when something else calls it. */
export function runsAtOnce(code: CodeTokens, { from }: Statement, index: number): boolean {
  const arrow = arrows.find(([languages]) => languages.test(code.language))?.[1]
  for (let at = from; at < index; at++) if (code.text(at) === arrow && code.kind(at) !== 'text') return false
  return true
}

/** Most tokens that are looked at to find out whether something decides between them. */
const mostDecided = 600
const decisions = /^(?:\?|\?\?|\?:|\|\||&&|and|or|if|else|unless|when|match|switch|select)$/

/** Whether something between two tokens decides what runs: `a ? b : c`, `a && b`, `b if a else c`. Of many tokens nobody knows it. */
export function decides(code: CodeTokens, from: number, to: number): boolean {
  if (to - from > mostDecided) return true
  for (let at = from; at <= to; at++) {
    // `Class<?>` is a type.
    if (code.kind(at) !== 'text' && decisions.test(code.text(at)) && code.text(at - 1) !== '<') return true
  }
  return false
}

/** What begins the body of a function in an expression; in other languages such a mark has another meaning. */
const arrows = [
  [/^(?:typescript|tsx|javascript|csharp|dart|rust|scala)$/, '=>'],
  [/^(?:java|kotlin|swift)$/, '->'],
  [/^python$/, 'lambda'],
] as const

/** Whether two statements are in one block and run one after the other: nothing leaves the block or branches between them. */
export function runTogether(code: CodeTokens, first: Statement, second: Statement): boolean {
  if (first.block !== second.block) return false
  const leaves = /^(?:return|throw|raise|break|continue|case|default|else|elif|elsif|goto)$/
  if (leaves.test(code.text(first.from))) return false
  const column = indentOf(code, first.from)
  if (indentOf(code, second.from) !== column) return false
  for (let at = first.to + 1; at < second.from; at++) {
    const token = code.tokens[at]
    if (token === undefined || leaves.test(token.text)) return false
    const isFirst = code.tokens[at - 1]?.row !== token.row
    if (isFirst && isIndented(code) && token.column < column) return false
  }
  return true
}

/** Whether bodies are known by how far they are indented. */
export function isIndented({ language }: CodeTokens): boolean {
  return /^(?:python|rb|ex|exs|nim|cr)$/.test(language)
}

/** How far the line of a token is indented; 0 where that says nothing: lines may be as long as their file. */
export function indentOf(code: CodeTokens, index: number): number {
  return isIndented(code) ? (code.tokens[rowStart(code, index)]?.column ?? 0) : 0
}

/** The first token of the line of a token. */
function rowStart(code: CodeTokens, index: number): number {
  let at = index
  while (at > 0 && code.tokens[at - 1]?.row === code.tokens[at]?.row) at--
  return at
}
