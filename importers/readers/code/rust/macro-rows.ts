import { type CodeValue, literalText } from '../syntax/literals'
import type { SyntaxNode } from '../syntax/syntax-node'

/** A row of a macro: its name and its values. */
export interface MacroRow {
  readonly name: SyntaxNode
  readonly node: SyntaxNode
  readonly values: readonly CodeValue[]
}

/**
 * The rows that a macro of errors is given: `make_errors! { Gone, InvalidRequest, NOT_FOUND; … }`. What the macro
 * makes of them nobody can read; what it is given is there.
 */
export function macroRows(invocation: SyntaxNode): { owner: string; rows: MacroRow[] } | undefined {
  const owner = invocation.childForFieldName('macro')?.text ?? ''
  if (!/err|code|fault|fail|status/i.test(owner)) return undefined
  const tree = childrenWithMarks(invocation).find(({ type }) => type === 'token_tree')
  if (tree === undefined) return undefined
  const tokens = childrenWithMarks(tree).slice(1, -1)
  const separator = tokens.some(({ type }) => type === ';') ? ';' : ','
  const rows = splitAt(tokens, separator).flatMap(rowOf)
  return rows.length > 1 ? { owner, rows } : undefined
}

function rowOf(tokens: readonly SyntaxNode[]): MacroRow[] {
  const [first, ...rest] = tokens.filter(({ type }) => !/comment|attribute/.test(type) && type !== '#')
  if (first === undefined || first.type !== 'identifier') return []
  return [{ name: first, node: first, values: rest.flatMap((token) => valuesOfToken(token, 0)) }]
}

function valuesOfToken(token: SyntaxNode, depth: number): CodeValue[] {
  if (token.type === 'token_tree' && depth < 4) {
    return childrenWithMarks(token).flatMap((inner) => valuesOfToken(inner, depth + 1))
  }
  if (token.type === 'identifier') return [{ kind: 'name', text: token.text, node: token }]
  if (token.type === 'integer_literal') return [{ kind: 'number', text: token.text.replaceAll('_', ''), node: token }]
  const text = literalText(token)
  return text === undefined ? [] : [{ kind: 'text', text, node: token }]
}

function splitAt(tokens: readonly SyntaxNode[], separator: string): SyntaxNode[][] {
  const rows: SyntaxNode[][] = [[]]
  for (const token of tokens) {
    if (token.type === separator) rows.push([])
    else rows.at(-1)?.push(token)
  }
  return rows
}

function childrenWithMarks(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child !== null)
}
