import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'
import { isJoint, type MadeProblem } from './made-problem'
import { isIndented, rowStart } from './statements'

/** Most tokens behind the definition of a variable that are looked at. */
const farthest = 1_500

/**
 * Where the variable that is given an error is used, up to the end of its block: indexes of its name. None where it is not
 * given to one variable, and none behind what gives the name another value or another meaning.
 */
export function variableUses(code: CodeTokens, { from, to }: MadeProblem): number[] {
  const block = code.frameOf(from)
  const name = variableOf(code, from)
  if (name === undefined || !endsStatement(code, to) || (block !== undefined && !block.isBlock)) return []
  const column = code.tokens[rowStart(code, from)]?.column ?? 0
  const end = Math.min(block?.close ?? code.tokens.length, to + farthest)
  const found: number[] = []
  for (let at = to + 1; at < end; at++) {
    const token = code.tokens[at]
    if (token === undefined) break
    const isFirst = code.tokens[at - 1]?.row !== token.row
    if (isFirst && isIndented(code) && token.column < column) break
    // Another branch may have another value.
    if (code.frameOf(at) === block && /^(?:case|default|when|else|elif|elsif)$/.test(token.text)) break
    if (token.kind !== 'name' || token.text !== name || isJoint(code.text(at - 1))) continue
    if (isAnother(code, at)) break
    found.push(at)
  }
  return found
}

/** The name of the variable that an expression is given to: `p` in `p := …`, `const p = …` and `Problem p = …`. */
function variableOf(code: CodeTokens, from: number): string | undefined {
  if (!/^(?:=|:=)$/.test(code.text(from - 1))) return undefined
  const name = code.keyAt(from)
  if (name === undefined || code.hasTextKey(from)) return undefined
  // A member belongs to an object that others have too, and of several names nobody knows which one it is.
  const isOwn = code.text(from - 2) !== name || !/^(?:\.|->|\?\.|::|,)$/.test(code.text(from - 3))
  return isOwn ? name : undefined
}

function endsStatement(code: CodeTokens, to: number): boolean {
  const next = code.tokens[to + 1]
  return next === undefined || /^[;}]$/.test(next.text) || (next.row !== code.tokens[to]?.row && !isJoint(next.text))
}

const declares = /^(?:const|let|var|val|mut|for|as|func|fun|fn|function|def|lambda|catch|except)$/

/** Whether a name is given another value here, or is another variable from here on. */
function isAnother(code: CodeTokens, at: number): boolean {
  const next = code.text(at + 1)
  if (/^(?:=|:=|=>|,|of|in)$/.test(next) && isPlain(code, at, next)) return true
  if (next === '->' && /^(?:java|kotlin|scala|swift)$/.test(code.language)) return true
  if (declares.test(code.text(at - 1))) return true
  const frame = code.frameOf(at)
  return frame !== undefined && frame.bracket === '(' && isParameters(code, frame)
}

/** A comma says so only between statements: `p, err := …`. */
function isPlain(code: CodeTokens, at: number, next: string): boolean {
  const frame = code.frameOf(at)
  return next !== ',' || frame === undefined || frame.isBlock
}

function isParameters(code: CodeTokens, { open, close }: Frame): boolean {
  const before = [code.text(open - 1), code.text(open - 2)]
  return /^(?:=>|->)$/.test(code.text(close + 1)) || before.some((text) => declares.test(text))
}
