import type { CodeTokens } from './code-tokens'
import { type Defined, definedBy, enumOwner, fieldKeys } from './definitions'
import { isCompared } from './is-compared'

/** Where a word is in code. */
export interface Context {
  /** What is given there, so that other words in the same position are known to be the same kind of thing. */
  readonly positions: readonly string[]
  /** Whether the word is only compared with something, or is the name of a type. */
  readonly isCompared: boolean
  /** What is defined by what has the word. */
  readonly defined: Defined | undefined
}

/** Reads where a word is. */
export function contextAt(code: CodeTokens, index: number): Context {
  const defined = definedBy(code, code.pathStart(index))
  return { positions: positionsAt(code, index, defined), isCompared: isCompared(code, index), defined }
}

function positionsAt(code: CodeTokens, index: number, defined: Defined | undefined): string[] {
  const frame = code.frameOf(index)
  const key = code.keyAt(code.pathStart(index))
  const list = listOf(code, index, defined)
  if (key !== undefined && fieldKeys.test(key)) return [`key:${key}`, ...list]
  if (frame?.bracket !== '(' || frame.callee === undefined || frame.isBlock) return list
  const owner = enumOwner(frame)
  const called = owner === undefined ? frame.callee : `enum ${owner}`
  return [`arg:${called}:${key ?? code.partOf(index).index}`, ...list]
}

/** The list of constants that the word is in, or the table whose key it is: by its brackets. */
function listOf(code: CodeTokens, index: number, defined: Defined | undefined): string[] {
  let frame = code.frameOf(index)
  const isKey = /^(?::|=>)$/.test(code.text(index + 1)) && frame !== undefined && !frame.isBlock
  if (isKey) return [`keys:${frame?.open}`]
  if (defined === undefined) return []
  while (frame !== undefined && !frame.isBlock && (frame.bracket !== '{' || frame.parent?.bracket === '{'))
    frame = frame.parent
  return [`list:${frame?.open ?? `file ${defined.owner ?? ''}`}`]
}
