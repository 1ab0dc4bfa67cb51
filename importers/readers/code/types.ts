import { constructorsOf } from './constructors'
import type { CodeValue } from './syntax/literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'

/** The names of what a type is made of, in order, by the name of the type. */
export type Types = ReadonlyMap<string, readonly string[]>

/** Deepest node in which a type is looked for. */
const deepest = 8

/** The types that a file declares: structs of Go, dataclasses of Python, classes with one constructor. */
export function typesOf(root: SyntaxNode): Types {
  const types = new Map<string, readonly string[]>()
  collect(root, types, 0)
  return types
}

function collect(node: SyntaxNode, types: Map<string, readonly string[]>, depth: number) {
  if (depth > deepest) return
  for (const child of childrenOf(node)) {
    if (
      !/^(?:type_declaration|type_spec|class_\w+|record_declaration|decorated_definition|declaration_list|program|namespace\w*)$/.test(
        child.type,
      )
    )
      continue
    const names = fieldNames(child)
    const name = (child.childForFieldName('name') ?? childOfType(child, 'type_identifier', 'identifier'))?.text
    if (name !== undefined && names.length > 0) types.set(name, names)
    collect(child, types, depth + 1)
  }
}

function fieldNames(node: SyntaxNode): string[] {
  if (node.type === 'type_spec') {
    const fields = childOfType(childOfType(node, 'struct_type') ?? node, 'field_declaration_list')
    return fields === undefined ? [] : childrenOf(fields).flatMap(namesIn)
  }
  if (node.type === 'class_definition') return dataFields(node)
  const [only, ...more] = constructorsOf(node)
  return only === undefined || more.length > 0 ? [] : only.params.map(({ name }) => name)
}

function namesIn(field: SyntaxNode): string[] {
  return childrenOf(field).flatMap(({ type, text }) => (type === 'field_identifier' ? [text] : []))
}

/** Whether a class of Python is decorated as one that only has fields. */
export function isDataClass({ parent }: SyntaxNode): boolean {
  const decorators = parent?.type === 'decorated_definition' ? childrenOf(parent) : []
  return decorators.some(
    ({ type, text }) => type === 'decorator' && /^@(?:\w+\.)?(?:dataclass|define|attrs?|s)\b/.test(text),
  )
}

/** The fields of a dataclass, in order: its annotated names. */
function dataFields(node: SyntaxNode): string[] {
  const body = node.childForFieldName('body')
  if (body === null || !isDataClass(node)) return []
  return childrenOf(body).flatMap((child) => {
    const field = child.type === 'expression_statement' ? childrenOf(child)[0] : undefined
    const name =
      field?.type === 'assignment' && field.childForFieldName('type') !== null
        ? field.childForFieldName('left')
        : undefined
    return name == null ? [] : [name.text]
  })
}

/** What the values of a call or a literal are for, where it makes a type of the file of exactly so many. */
export function fieldsOf(made: SyntaxNode | undefined, values: readonly CodeValue[], types: Types): readonly string[] {
  const called = /^(?:&|new\s+)?(?:\w+\.)*(\w+)\s*[({]/.exec(made?.text.slice(0, 200) ?? '')?.[1]
  const names = called === undefined ? undefined : types.get(called)
  return names?.length === values.length && values.every(({ key }) => key === undefined) ? names : []
}
