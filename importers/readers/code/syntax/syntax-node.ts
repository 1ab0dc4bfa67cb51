/** A node of a syntax tree, as tree-sitter gives it: what this room needs of it. */
export interface SyntaxNode {
  readonly type: string
  readonly text: string
  readonly startIndex: number
  readonly endIndex: number
  readonly isNamed: boolean
  readonly hasError: boolean
  readonly isError: boolean
  readonly isMissing: boolean
  readonly parent: SyntaxNode | null
  readonly previousSibling: SyntaxNode | null
  readonly nextSibling: SyntaxNode | null
  readonly startPosition: { readonly row: number; readonly column: number }
  readonly endPosition: { readonly row: number; readonly column: number }
  readonly children: readonly (SyntaxNode | null)[]
  readonly namedChildren: readonly (SyntaxNode | null)[]
  childForFieldName(name: string): SyntaxNode | null
}

/** Parses code of a language; undefined where no grammar is available. Whoever imports brings them along. */
export type ParseCode = (language: string, text: string) => SyntaxNode | undefined

/** The named children of a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter((child) => child !== null)
}

/** The first named child of one of some types. */
export function childOfType(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | undefined {
  return childrenOf(node).find(({ type }) => types.includes(type))
}
