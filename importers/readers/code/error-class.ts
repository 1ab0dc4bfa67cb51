import { fieldByName } from '../../mapping/field-names'
import { type CodeValue, valuesOf } from './literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax-node'

/** What a class of errors says of itself: its fields, and what it passes to the class above. */
export function errorClass(node: SyntaxNode): CodeValue[] | undefined {
  const heritage =
    childOfType(node, 'class_heritage', 'superclass', 'base_clause', 'base_list') ??
    node.childForFieldName('superclasses')
  const body = node.childForFieldName('body')
  if (heritage == null || body === null || !/(?:Error|Exception|Problem|Fault)\b/.test(heritage.text)) return undefined
  const fields = childrenOf(body).flatMap((child) => {
    const statement = child.type === 'expression_statement' ? childrenOf(child)[0] : child
    if (statement?.type === 'assignment')
      return valuesOf(statement.childForFieldName('right'), statement.childForFieldName('left')?.text)
    return /field_definition$/.test(child.type) ? valuesOf(child) : []
  })
  const above = superCall(body, 0)
  const values = [
    ...fields.filter(({ key }) => key !== undefined && fieldByName(key) !== undefined),
    ...(above === undefined ? [] : valuesOf(above)),
  ]
  return values.some(({ kind }) => kind !== 'name') ? values : undefined
}

function superCall(node: SyntaxNode, depth: number): SyntaxNode | undefined {
  if (depth > 8) return undefined
  for (const child of childrenOf(node)) {
    const callee = child.childForFieldName('function')
    if (/^call/.test(child.type) && callee !== null && /^super\b/.test(callee.text))
      return child.childForFieldName('arguments') ?? undefined
    const inner = superCall(child, depth + 1)
    if (inner !== undefined) return inner
  }
  return undefined
}
