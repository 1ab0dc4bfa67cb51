import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'

const classes = /^class(?:_declaration|_definition)?$/
/** Deepest node in which a class is looked for. */
const deepest = 6

/** The classes and interfaces that a class is made of: `extends OrderError`, `(OrderError, Mixin)`. */
export function namesAbove(node: SyntaxNode): readonly string[] {
  const text = heritageOf(node)?.text.slice(0, 400) ?? ''
  // Python's classes are in brackets; elsewhere those have what is passed to the class above.
  const words = (text.startsWith('(') ? text : text.replace(/\([^)]*\)?/g, '')).match(/[A-Za-z_]\w*/g) ?? []
  return words.filter((word) => !/^(?:extends|implements|with)$/.test(word))
}

/** What says which classes a class is made of. */
export function heritageOf(node: SyntaxNode): SyntaxNode | null | undefined {
  return (
    childOfType(node, 'class_heritage', 'superclass', 'base_clause', 'base_list', 'delegation_specifiers') ??
    node.childForFieldName('superclasses')
  )
}

/** The classes of a file that are errors by what they are made of: `class Gone(NotFound)` beside `class NotFound(ApiError)`. */
export function errorNames(root: SyntaxNode): ReadonlySet<string> {
  const above = new Map<string, readonly string[]>()
  collect(root, above, 0)
  const found = new Set<string>()
  let before = -1
  // Each round finds those that are made of what the round before found.
  while (found.size > before) {
    before = found.size
    for (const [name, names] of above)
      if (names.some((other) => found.has(other) || isErrorName(other))) found.add(name)
  }
  return found
}

/** Whether a class is one of errors by its name. */
export function isErrorName(name: string): boolean {
  return /(?:Error|Exception|Problem|Fault)$/.test(name)
}

function collect(node: SyntaxNode, above: Map<string, readonly string[]>, depth: number) {
  if (depth > deepest) return
  for (const child of childrenOf(node)) {
    const name = classes.test(child.type)
      ? (child.childForFieldName('name') ?? childOfType(child, 'identifier', 'type_identifier'))
      : undefined
    if (name != null) above.set(name.text, namesAbove(child))
    if (
      /^(?:class|program|module|source_file|compilation_unit|namespace|declaration_list|export_statement|decorated_definition|block|package|file_scoped)/.test(
        child.type,
      )
    )
      collect(child, above, depth + 1)
  }
}
