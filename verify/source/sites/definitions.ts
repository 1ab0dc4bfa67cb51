import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'
import { isIndented } from './statements'

/** A constant, a member of an enum, or a class. */
export interface Defined {
  readonly name: string
  /** The class, enum or object that it belongs to. */
  readonly owner: string | undefined
  /** Whether it is a class whose instances have the code. */
  readonly isClass: boolean
}

/** Keys of an error: what is under them is a part of it, and no name of a constant. */
export const fieldKeys =
  /^_?(?:error_?|err_?|fault_?|problem_?)?(?:codes?|no|number|id|name|key|type|message|msg|text|title|detail|details|description|reason|status|status_?code|http_?status|httpStatus(?:Code)?|value|default|summary|error|kind|slug)$/i

/** Most brackets around a word that are looked at. */
const mostLevels = 12

/** The constant, member or class that is defined by an expression that begins at a token; undefined for what only a function has. */
export function definedBy(code: CodeTokens, start: number): Defined | undefined {
  let at = start
  for (let level = 0; level < mostLevels; level++) {
    while (/^(?:new|&|\*|await|Some|Ok|Box)$/.test(code.text(at - 1))) at--
    const key = code.keyAt(at)
    const frame = code.frameOf(at)
    const isArgument = (frame?.bracket === '(' && !frame.isBlock) || isOpenArgument(code, at)
    if (key !== undefined && !isArgument && !fieldKeys.test(key)) {
      if (code.hasTextKey(at) || isLocal(code, at)) return undefined
      return { name: key, owner: ownerOf(code, at), isClass: false }
    }
    if (frame === undefined) return undefined
    if (frame.isBlock) return key === undefined || isLocal(code, at) ? undefined : fieldOf(frame, key)
    const owner = enumOwner(frame)
    if (owner !== undefined) return { name: frame.callee ?? '', owner, isClass: false }
    if (isSuperCall(code, frame)) return classAround(frame)
    at = frame.start
  }
  return undefined
}

/** `render json: …`: an argument of Ruby or Elixir, whose calls need no brackets. */
function isOpenArgument(code: CodeTokens, start: number): boolean {
  return (
    /^(?:rb|cr|ex|exs)$/.test(code.language) && code.text(start - 1) === ':' && code.frameOf(start)?.bracket !== '{'
  )
}

/** The class, enum or object that a definition belongs to. */
export function ownerOf(code: CodeTokens, index: number): string | undefined {
  for (let at = code.frameOf(index); at !== undefined; at = at.parent) {
    if (at.head?.name !== undefined && at.head.kind !== 'function') return at.head.name
    if (at.isBlock || at.bracket !== '{') continue
    const name = code.keyAt(at.start)
    if (name !== undefined) return name
  }
  const line = isIndented(code) ? lineAround(code, index, /^class$/) : undefined
  return line === undefined ? undefined : code.text(line + 1)
}

/** Whether a definition is one of a function, which nobody else uses. */
function isLocal(code: CodeTokens, index: number): boolean {
  for (let at = code.frameOf(index); at !== undefined; at = at.parent) if (at.head?.kind === 'function') return true
  return isIndented(code) && /^(?:def|async)$/.test(code.text(lineAround(code, index, /^(?:def|async|class)$/) ?? -1))
}

/** Most tokens before a line that are looked at for what it is in. */
const farthest = 4_000

/** The first token of the line that a line is within by its indent, and that begins with one of some words. */
function lineAround(code: CodeTokens, index: number, words: RegExp): number | undefined {
  let outer = code.frameOf(index)
  while (outer?.parent !== undefined) outer = outer.parent
  let first = outer?.open ?? index
  while (code.tokens[first - 1]?.row === code.tokens[first]?.row && first > 0) first--
  let column = code.tokens[first]?.column ?? 0
  for (let at = first - 1; at >= 0 && at > first - farthest && column > 0; at--) {
    const token = code.tokens[at]
    if (token === undefined || code.tokens[at - 1]?.row === token.row || token.column >= column) continue
    if (words.test(token.text)) return at
    column = token.column
  }
  return undefined
}

/** A field of a class of errors is one of the class; of any other class it is a constant. */
function fieldOf(frame: Frame, key: string): Defined {
  const around = classAround(frame)
  const isError = around !== undefined && /(?:Err(?:or)?|Exception|Fault|Problem|Failure)$/.test(around.name)
  return isError ? around : { name: key, owner: around?.name, isClass: false }
}

/** The enum whose constant a call is: `GONE("ORD-1")` within its body. */
export function enumOwner(frame: Frame): string | undefined {
  const { callee, parent } = frame
  if (callee === undefined || callee.includes('.') || parent?.head?.kind !== 'enum') return undefined
  return parent.head.name ?? ''
}

function isSuperCall(code: CodeTokens, { callee, open }: Frame): boolean {
  if (callee !== undefined && /^(?:super|base|__construct|__init__)$/.test(callee.split('.').at(-1) ?? '')) return true
  return /^(?:super|base)$/.test(code.text(open - 1))
}

function classAround(frame: Frame): Defined | undefined {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    if (at.head?.kind === 'class' && at.head.name !== undefined)
      return { name: at.head.name, owner: undefined, isClass: true }
  }
  return undefined
}
