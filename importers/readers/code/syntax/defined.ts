import { isOfDictionary, keyedPair } from './literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax-node'

/** How nodes define a name, in all languages: the field or type of the name, and of the value. */
type Definition = readonly [SyntaxNode | null | undefined, SyntaxNode | null | undefined]

const byFields =
  (name: string, value: string) =>
  (node: SyntaxNode): Definition => [node.childForFieldName(name), node.childForFieldName(value)]

const definers: ReadonlyMap<string, (node: SyntaxNode) => Definition> = new Map([
  ['enum_constant', byFields('name', 'arguments')],
  [
    'variable_declarator',
    (node: SyntaxNode): Definition => [node.childForFieldName('name'), node.childForFieldName('value') ?? lastOf(node)],
  ],
  [
    'enum_entry',
    (node: SyntaxNode): Definition => [
      childOfType(node, 'identifier', 'simple_identifier'),
      childOfType(node, 'value_arguments'),
    ],
  ],
  [
    'property_declaration',
    (node: SyntaxNode): Definition => [
      firstOf(childOfType(node, 'variable_declaration')) ?? node.childForFieldName('name'),
      lastOf(node),
    ],
  ],
  ['const_spec', byFields('name', 'value')],
  ['var_spec', byFields('name', 'value')],
  ['enum_assignment', byFields('name', 'value')],
  ['assignment', byFields('left', 'right')],
  ['enum_member_declaration', byFields('name', 'value')],
  ['enum_case', byFields('name', 'value')],
  ['const_element', (node: SyntaxNode): Definition => [childrenOf(node)[0], childrenOf(node)[1]]],
  ['enum_variant', byFields('name', 'value')],
  ['const_item', byFields('name', 'value')],
])

/** The name that a node defines, and its value; undefined for any other node. */
export function defined(node: SyntaxNode): { name: SyntaxNode; value: SyntaxNode | undefined } | undefined {
  const isPair = /^(?:pair|keyed_element|array_element_initializer)$/.test(node.type) || isOfDictionary(node)
  const pair = isPair ? keyedPair(node) : undefined
  if (pair !== undefined) return { name: pair.keyNode, value: pair.value }
  const [name, written] = definers.get(node.type)?.(node) ?? []
  const value = unwrapped(written)
  return name ? { name, value: value && value.startIndex !== name.startIndex ? value : undefined } : undefined
}

/** Go's values are in a list, also where there is one; TypeScript says of what type a value is. */
function unwrapped(value: SyntaxNode | null | undefined): SyntaxNode | null | undefined {
  if (/^(?:as|satisfies|parenthesized)_expression$/.test(value?.type ?? '')) return unwrapped(value?.namedChildren[0])
  const [only, ...more] = value?.type === 'expression_list' ? childrenOf(value) : []
  return only !== undefined && more.length === 0 ? only : value
}

/** The name of a Kotlin variable, without its type. */
function firstOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node && (childrenOf(node)[0] ?? node)
}

function lastOf(node: SyntaxNode): SyntaxNode | undefined {
  const children = childrenOf(node)
  return children.length > 1 ? children.at(-1) : undefined
}
