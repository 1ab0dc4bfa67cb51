import { fieldByName } from '../../mapping/field-names'
import { type CodeValue, keyedPair, valuesOf } from './syntax/literals'
import { childrenOf, type SyntaxNode } from './syntax/syntax-node'
import { isTellingCall, isTold } from './telling-calls'
import { isDataClass } from './types'

/** Whether keyed values say something that an error has: a code, a message, a status. */
export function isRecord(values: readonly CodeValue[]): boolean {
  return values.some(
    ({ key, kind }) =>
      key !== undefined &&
      kind !== 'name' &&
      ['code', 'message', 'status', 'title', 'summary'].includes(fieldByName(key)?.field ?? ''),
  )
}

/** Whether a value is in the object itself, and not in one within it. */
export function isDirect(node: SyntaxNode, value: SyntaxNode): boolean {
  let pairsBetween = 0
  for (
    let at: SyntaxNode | null = node;
    at !== null && at.startIndex >= value.startIndex && at.endIndex <= value.endIndex;
    at = at.parent
  ) {
    if (keyedPair(at) !== undefined) pairsBetween++
  }
  return pairsBetween <= 1
}

/** Deepest node of a function that is looked at. */
const deepest = 120

const records = /^(?:object|dictionary|composite_literal|array_creation_expression)$/

/** Records that a function makes and that name their code: `{code: 'GONE', status: 404}`. */
export function recordsWithin(node: SyntaxNode, depth = 0): { node: SyntaxNode; values: readonly CodeValue[] }[] {
  if (depth > deepest || isTold(node)) return []
  const values = records.test(node.type) ? valuesOf(node).filter((item) => isDirect(item.node, node)) : []
  if (isWholeRecord(values)) return [{ node, values }]
  return childrenOf(node).flatMap((child) => recordsWithin(child, depth + 1))
}

/** Whether a record names a code and says something about it. */
function isWholeRecord(values: readonly CodeValue[]): boolean {
  const fields = values.map(({ key }) => (key === undefined ? undefined : fieldByName(key)?.field))
  const isCoded = values.some(
    ({ kind, text }, index) =>
      fields[index] === 'code' && kind === 'text' && /^[A-Z][\w.:/-]{3,}$|^\w+[_-]\w+$/.test(text),
  )
  return isCoded && fields.some((field) => field === 'message' || field === 'status' || field === 'summary')
}

/** Whether a class of Python only says which fields its objects have: what it assigns is what they are without a value. */
export function isOfFields(node: SyntaxNode): boolean {
  if (node.type !== 'class_definition') return false
  const above = node.childForFieldName('superclasses')?.text ?? ''
  return isDataClass(node) || /\b(?:BaseModel|NamedTuple|TypedDict)\b/.test(above)
}

/** `E('ERR_X', 'message', …)`: a call at the top that registers a code. */
export function isRegistration(node: SyntaxNode): boolean {
  const [call] = childrenOf(node)
  if (call?.type !== 'call_expression' && call?.type !== 'call') return false
  if (isTellingCall(call)) return false
  const [code, message] = valuesOf(call)
  return (
    code?.kind === 'text' &&
    /^[A-Z][A-Z0-9_.-]{3,}$/.test(code.text) &&
    message !== undefined &&
    message.kind !== 'name'
  )
}
