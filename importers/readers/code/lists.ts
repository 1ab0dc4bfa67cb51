import { type CodeValue, keyedPair, valuesOf } from './syntax/literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'
import { isSentence, isWord } from './syntax/words'
import { isTellingCall } from './telling-calls'

const lists =
  /^(?:array|list|set|tuple|(?:implicit_)?array_creation_expression|(?:collection|initializer|element_binding)_expression|array_initializer)$/

/** Whether a list is one of words, such as codes that are defined elsewhere. */
export function isListOfWords(node: SyntaxNode, values: readonly CodeValue[]): boolean {
  const areWords = values.every(({ key, text }) => key === undefined && !/\s/.test(text))
  return areWords && (isSet(node) || (lists.test(node.type) && values.length > 1))
}

/** `new Set(['…'])`, `frozenset(["…"])`: a set of words, also of one. */
function isSet(node: SyntaxNode): boolean {
  const args = node.childForFieldName('arguments')
  if (args == null || !/^(?:new\s+)?[\w.]*(?:Set|set|List|listOf|asList|of)\b/.test(node.text.slice(0, 60)))
    return false
  const [only, ...more] = childrenOf(args)
  return only !== undefined && more.length === 0 && lists.test(only.type)
}

/** Nodes that hold one item of a list. */
const items = /^(?:literal_element|array_element_initializer|value_argument|argument|expression_element)$/
const calls =
  /^(?:call|(?:call|new|(?:implicit_)?object_creation|invocation|macro)_expression|method_invocation|composite_literal|literal_value)$/

/**
 * The calls that a list is made of, if each has a code and a sentence: `[ErrorDef("gone", 404, "It is gone"), …]`.
 * Undefined for any other value.
 */
export function rowsOfList(value: SyntaxNode): { node: SyntaxNode; values: readonly CodeValue[] }[] | undefined {
  const elements = elementsOf(value)
  if (elements.length === 0 || !elements.every(({ type }) => calls.test(type))) return undefined
  const rows = elements.map((node) => ({ node, values: valuesOf(node) }))
  const saying = rows.filter(({ node, values }) => !isTellingCall(node) && saysCodeAndSentence(values))
  return saying.length >= rows.length * 0.8 ? rows : undefined
}

function elementsOf(value: SyntaxNode): SyntaxNode[] {
  const isMade =
    /^(?:List|Set|Arrays|Stream)\.\w+\(|^(?:list|set|arrayList|immutableList|array)Of\s*\(|^new\b[^({]*\(?\)?\s*\{/.test(
      value.text.slice(0, 200),
    )
  const inner = isMade
    ? (value.childForFieldName('arguments') ??
      childOfType(value, 'initializer_expression', 'value_arguments', 'array_initializer') ??
      value)
    : value.type === 'composite_literal'
      ? (value.childForFieldName('body') ?? value)
      : value
  const isList = isMade || lists.test(value.type) || (value.type === 'composite_literal' && /^\[/.test(value.text))
  if (!isList) return []
  const children = childrenOf(inner).filter(({ type }) => !type.includes('comment'))
  const deeper =
    children.length === 1 && /^(?:value_arguments|call_suffix)$/.test(children[0]?.type ?? '')
      ? childrenOf(children[0] ?? inner)
      : children
  return deeper.map((child) => (items.test(child.type) ? (childrenOf(child)[0] ?? child) : child))
}

function saysCodeAndSentence(values: readonly CodeValue[]): boolean {
  const code = values.find(({ kind, text }) => kind === 'number' || (kind === 'text' && isWord(text)))
  return code !== undefined && values.some((value) => value !== code && value.kind === 'text' && isSentence(value.text))
}

const maps =
  /^(?:object|dictionary|implicit_object_creation_expression|initializer_expression|argument_list|composite_literal|literal_value|array_creation_expression|object_creation_expression|as_expression|satisfies_expression|parenthesized_expression|unary_expression|list|array|call_expression|arguments)$/

/** Whether a value is a map with pairs in it. */
export function isMapOfPairs(node: SyntaxNode): boolean {
  return maps.test(node.type) && hasPairs(node)
}

/** Whether pairs are in a value, at most five levels deep. */
export function hasPairs(node: SyntaxNode, depth = 0): boolean {
  return (
    depth < 5 &&
    childrenOf(node).some(
      (child) => keyedPair(child) !== undefined || (maps.test(child.type) && hasPairs(child, depth + 1)),
    )
  )
}
