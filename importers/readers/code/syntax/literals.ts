import { isOfArguments } from './argument-types'
import { childrenOf, type SyntaxNode } from './syntax-node'
import { templateText } from './template-text'

/** A value in code: a text, a number, or the name of something; the key that it is under, if it has one. */
export interface CodeValue {
  readonly kind: 'text' | 'number' | 'name'
  readonly text: string
  readonly node: SyntaxNode
  readonly key?: string
  /** Whether it is only said of something, in an attribute. */
  readonly isBeside?: true
}

const texts = new Set([
  'string_literal',
  'interpreted_string_literal',
  'raw_string_literal',
  'string',
  'encapsed_string',
  'verbatim_string_literal',
  'template_string',
  'multiline_string_literal',
  'interpolated_string_expression',
])
const numbers = new Set([
  'decimal_integer_literal',
  'hex_integer_literal',
  'int_literal',
  'number',
  'number_literal',
  'integer',
  'integer_literal',
  'float_literal',
  'unary_expression',
  'unary_op_expression',
  'unary_operator',
  'prefix_unary_expression',
])
const names = new Set([
  'identifier',
  'simple_identifier',
  'field_access',
  'selector_expression',
  'member_expression',
  'scoped_identifier',
  'member_access_expression',
  'navigation_expression',
  'class_constant_access_expression',
  'attribute',
  'name',
  'property_identifier',
])
const pairs: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['pair', ['key', 'value']],
  ['keyword_argument', ['name', 'value']],
  ['element_value_pair', ['key', 'value']],
  ['field_initializer', ['field', 'value']],
  ['public_field_definition', ['name', 'value']],
  ['field_definition', ['property', 'value']],
])
/** Nodes that hold values beside others, of which nothing else is read. */
const closed = new Set([
  'func_literal',
  'function',
  'function_expression',
  'lambda',
  'lambda_expression',
  'method_definition',
  'type_arguments',
  'comment',
  'line_comment',
  'block_comment',
  'class_body',
  'statement_block',
])

/** All values of an expression, in order: of a literal, the arguments of a call, the members of an object. */
export function valuesOf(node: SyntaxNode | null | undefined, key?: string, depth = 0): CodeValue[] {
  if (!node || depth > 12) return []
  if (node.type === 'arrow_function') {
    // What a message is made by is a text with places for values.
    const made = madeText(node)
    if (made !== undefined) return valuesOf(made, key, depth + 1)
    return key === undefined ? [] : [{ kind: 'name', text: node.text.slice(0, 100), node, key }]
  }
  if (closed.has(node.type)) return []
  const own = (kind: CodeValue['kind'], text: string): CodeValue[] => [
    { kind, text, node, ...(key === undefined ? {} : { key }) },
  ]
  if (texts.has(node.type)) {
    const text = literalText(node)
    return text === undefined ? [] : own('text', text)
  }
  if (numbers.has(node.type) && /^-?(?:0x)?[\d_]+(?:\.\d+)?[uUlLi\d]*$/.test(node.text))
    return own('number', plainNumber(node.text))
  if (names.has(node.type)) return own('name', node.text)
  if (node.type === 'shorthand_property_identifier') return [{ kind: 'name', text: node.text, node, key: node.text }]
  const pair = keyedPair(node)
  if (pair !== undefined) return isOfArguments(pair) ? [] : valuesOf(pair.value, pair.key, depth + 1)
  if (/^(?:binary_expression|binary_operator|concatenated_string)$/.test(node.type)) return joined(node, own, key)
  if (
    node.type === 'call_expression' ||
    node.type === 'new_expression' ||
    node.type === 'call' ||
    node.type === 'object_creation_expression' ||
    node.type === 'invocation_expression' ||
    node.type === 'method_invocation'
  ) {
    if (/^(?:require|import)$/.test(node.childForFieldName('function')?.text ?? '')) return []
    const args = node.childForFieldName('arguments') ?? childrenOf(node).find(({ type }) => /argument/.test(type))
    // `HttpStatus.GONE.value()` is what it is asked of.
    const [, asked] = /^([\w.:]{1,200})(?:\.|::)\w+\(\s*\)$/.exec(node.text.slice(0, 300)) ?? []
    return asked === undefined ? valuesOf(args, key, depth + 1) : own('name', asked)
  }
  if (node.type === 'composite_literal') return valuesOf(node.childForFieldName('body'), key, depth + 1)
  if (/type/.test(node.type)) return []
  if (/^(?:arguments|argument_list|value_arguments)$/.test(node.type)) return argumentValues(node, key, depth)
  return childrenOf(node).flatMap((child) => valuesOf(child, key, depth + 1))
}

/** The text that a function is, or that it returns and does nothing else: `(id) => \`Order ${id} is gone\``. */
function madeText(made: SyntaxNode): SyntaxNode | undefined {
  const body = made.childForFieldName('body')
  const [only, ...more] = body?.type === 'statement_block' ? childrenOf(body) : []
  const returned = only?.type === 'return_statement' && more.length === 0 ? childrenOf(only)[0] : undefined
  const text = body?.type === 'statement_block' ? returned : body
  return text != null && (texts.has(text.type) || text.type === 'binary_expression') ? text : undefined
}

/** The values of arguments. One that is made while the program runs keeps its place, so that the others keep theirs. */
function argumentValues(node: SyntaxNode, key: string | undefined, depth: number): CodeValue[] {
  return childrenOf(node).flatMap((child): CodeValue[] => {
    const values = valuesOf(child, key, depth + 1)
    if (values.length > 0 || child.type.includes('comment')) return values
    return [{ kind: 'name', text: child.text.slice(0, 100), node: child, ...(key === undefined ? {} : { key }) }]
  })
}

/** A key and its value: of an object, a map, a struct or a named argument. */
export function keyedPair(node: SyntaxNode): { key: string; keyNode: SyntaxNode; value: SyntaxNode } | undefined {
  const fields = pairs.get(node.type)
  const [first, second, third] = childrenOf(node)
  // Kotlin writes `"en" to "It is gone"` in a map.
  const isInfix = node.type === 'infix_expression' && second?.text === 'to'
  const found = isInfix
    ? [first, third]
    : fields
      ? [node.childForFieldName(fields[0]), node.childForFieldName(fields[1])]
      : node.type === 'keyed_element' || node.type === 'array_element_initializer'
        ? third === undefined
          ? [first, second]
          : []
        : isOfDictionary(node) && node.type === 'initializer_expression'
          ? [first, second]
          : node.type === 'assignment_expression' || node.type === 'argument' || node.type === 'value_argument'
            ? [node.childForFieldName('name') ?? node.childForFieldName('left') ?? (second ? first : undefined), second]
            : []
  const [keyNode, value] = found
  if (!keyNode || !value || keyNode.startIndex === value.startIndex) return undefined
  return { key: literalText(keyNode) ?? keyNode.text.replace(/^[.'"[]+|['":\]]+$/g, ''), keyNode, value }
}

/** Whether a node is a pair of a C# dictionary: `[Gone] = "…"` or `{ Gone, "…" }`. */
export function isOfDictionary({ type, parent, namedChildren }: SyntaxNode): boolean {
  if (parent?.type !== 'initializer_expression' || namedChildren.length !== 2) return false
  return (
    type === 'initializer_expression' ||
    (type === 'assignment_expression' && namedChildren[0]?.type === 'element_binding_expression')
  )
}

function joined(
  node: SyntaxNode,
  own: (kind: CodeValue['kind'], text: string) => CodeValue[],
  key: string | undefined,
): CodeValue[] {
  const right = node.childForFieldName('right')
  if (isChoice(node) && right !== null && texts.has(right.type)) return valuesOf(right, key, 11)
  const parts = childrenOf(node)
    .filter(({ type }) => !type.includes('comment'))
    .map((child) => valuesOf(child, undefined, 11))
  const words = parts.flatMap(([only, ...more]) => (only?.kind === 'text' && more.length === 0 ? [only.text] : []))
  if (words.length > 0 && words.length === parts.length) return own('text', words.join(''))
  const made = withPlaces(node)
  if (made !== undefined) return own('text', made)
  // What is made while the program runs is told under its key.
  return key === undefined ? [] : own('name', node.text.slice(0, 100))
}

/** A sentence that is put together of texts and names, with a place for the value of each name: `"Order " + id + " is gone"`. */
function withPlaces(node: SyntaxNode): string | undefined {
  const parts = partsOf(node)
  const told = parts.map((part) => {
    if (texts.has(part.type)) return literalText(part)
    const name = names.has(part.type) ? /(\w+)$/.exec(part.text)?.[1] : undefined
    return name === undefined ? undefined : parts.some(({ type }) => type === 'string') ? `\${${name}}` : `{${name}}`
  })
  const text = told.every((part) => part !== undefined) ? told.join('') : ''
  return /\p{L}{2}\s+\S/u.test(text) ? text : undefined
}

/** The texts and names that are added up, in order. */
function partsOf(node: SyntaxNode): SyntaxNode[] {
  const isSum = /^binary_/.test(node.type) && node.children.some((child) => child?.text === '+')
  return isSum ? childrenOf(node).flatMap(partsOf) : node.type.includes('comment') ? [] : [node]
}

/** Whether an expression takes its right side where the left one has nothing: `reason || 'Access denied'`. */
function isChoice(node: SyntaxNode): boolean {
  return (
    node.type === 'binary_expression' && node.children.some((child) => /^(?:\|\||\?\?|\?:)$/.test(child?.type ?? ''))
  )
}

/** Whether a text is only what there is where nothing else is given. */
export function isFallback({ parent, startIndex }: SyntaxNode): boolean {
  return parent !== null && isChoice(parent) && parent.childForFieldName('right')?.startIndex === startIndex
}

/** The text of a string as the program has it; undefined where it is put together while it runs. */
export function literalText(node: SyntaxNode): string | undefined {
  if (node.type === 'argument' || node.type === 'literal_element') {
    const [inner] = childrenOf(node)
    return inner === undefined ? undefined : literalText(inner)
  }
  if (!texts.has(node.type)) return undefined
  if (node.type === 'string' && childrenOf(node).some(({ type }) => type === 'interpolation'))
    return node.text.replace(/^[a-zA-Z]*["']{1,3}|["']{1,3}$/g, '')
  const [, quotes = '', inner] = /^[a-zA-Z@$]*(#*"""|#*"|'''|'|`)([\s\S]*)\1#*$/.exec(templateText(node)) ?? []
  if (inner === undefined) return undefined
  if (quotes === '`' && node.type !== 'template_string') return inner
  return inner.replace(/\\(?:u\{?([0-9a-fA-F]{4,6})\}?|([\s\S]))/g, (_all, hex: string | undefined, other = '') =>
    hex === undefined
      ? (new Map([
          ['n', '\n'],
          ['t', '\t'],
          ['r', '\r'],
        ]).get(other) ?? other)
      : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  )
}

function plainNumber(text: string): string {
  const digits = text.replaceAll('_', '').replace(/[uUlL]+$|[iu](?:8|16|32|64|size)$/, '')
  return /^0x/i.test(digits) ? String(Number(digits)) : digits
}
