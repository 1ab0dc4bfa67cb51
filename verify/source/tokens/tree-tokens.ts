import type { SyntaxNode } from '../../../importers/readers/code/syntax/syntax-node'
import { plainHoles, stringText } from './string-text'
import { isTestNode } from './test-nodes'
import { hole, type Token } from './token'

const strings = new Set([
  'string_literal',
  'multiline_string_literal',
  'interpreted_string_literal',
  'raw_string_literal',
  'string',
  'template_string',
  'verbatim_string_literal',
  'interpolated_string_expression',
  'encapsed_string',
  'heredoc',
  'nowdoc',
])
const interpolations = new Set([
  'interpolation',
  'string_interpolation',
  'template_substitution',
  'variable_name',
  'dynamic_variable_name',
  'member_access_expression',
  'subscript_expression',
  'member_call_expression',
])
/** What holds no code of the program: prose of pages, patterns, characters, what other files are called. */
const left =
  /comment|^(?:regex|regex_pattern|jsx_text|text|text_interpolation|character_literal|char_literal|rune_literal|import_statement|import_declaration|import_spec|import_header|import|package_header|package_declaration|package_clause|using_directive|use_declaration|namespace_use_declaration|preproc_\w+|shebang_line)$/
/** Deepest node that is looked at. */
const deepest = 380

/** The tokens of a syntax tree, in order: without comments, documentation, imports and tests. */
export function treeTokens(root: SyntaxNode, language: string): Token[] {
  const tokens: Token[] = []
  visit(root, { tokens, language, depth: 0 })
  return tokens
}

interface Walk {
  readonly tokens: Token[]
  readonly language: string
  readonly depth: number
}

function visit(node: SyntaxNode, walk: Walk): void {
  const { tokens, language, depth } = walk
  if (depth > deepest || left.test(node.type) || isIdle(node, language) || isTestNode(node, language)) return
  const deeper = { ...walk, depth: depth + 1 }
  if (strings.has(node.type) && !(node.type === 'string' && node.children.length === 0 && !node.isNamed)) {
    addText(node, deeper)
    return
  }
  if (node.children.length === 0) {
    const text = node.text
    if (text.trim() !== '') tokens.push({ kind: kindOf(text), text, at: node.startIndex, ...startOf(node) })
    return
  }
  // A name with its sign: `$order` in PHP.
  if (node.type === 'variable_name') {
    tokens.push({ kind: 'name', text: node.text, at: node.startIndex, ...startOf(node) })
    return
  }
  for (const child of node.children) if (child !== null) visit(child, deeper)
}

/** A text that is a statement by itself: a docstring of Python, a directive of JavaScript. */
function isIdle(node: SyntaxNode, language: string): boolean {
  if (node.type !== 'expression_statement' || !/^(?:python|typescript|tsx|javascript|php)$/.test(language)) return false
  const [only, ...more] = node.namedChildren
  return more.length === 0 && /^(?:string|concatenated_string)$/.test(only?.type ?? '')
}

function addText(node: SyntaxNode, walk: Walk): void {
  const { tokens, language } = walk
  const parts = partsOf(node, language)
  const holes = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))
  const written = parts.map((part) => (typeof part === 'string' ? part : hole)).join('')
  const names = [...holes.map(({ text }) => plainExpression(text)), ...plainHoles(written, language)]
  const text = stringText(written, language)
  tokens.push({
    kind: 'text',
    text,
    at: node.startIndex,
    ...startOf(node),
    ...(names.length === 0 ? {} : { holes: names }),
  })
  for (const inner of holes) {
    const start = startOf(inner)
    tokens.push({ kind: 'mark', text: '(', at: inner.startIndex, ...start })
    for (const child of inner.children) if (child?.isNamed === true) visit(child, walk)
    tokens.push({ kind: 'mark', text: ')', at: inner.endIndex, ...start })
  }
}

function startOf({ startPosition: { row, column } }: SyntaxNode) {
  return { row, column }
}

/** Literal parts of a string as they are written, and the nodes of its interpolations. */
function partsOf(node: SyntaxNode, language: string): (string | SyntaxNode)[] {
  const parts: (string | SyntaxNode)[] = []
  let from = node.startIndex
  const source = node.text
  const cut = (end: number) => {
    if (end > from) parts.push(source.slice(from - node.startIndex, end - node.startIndex))
  }
  const inner = node.children.flatMap((child) => (child?.type === 'heredoc_body' ? child.children : [child]))
  for (const child of inner) {
    if (child === null || !interpolations.has(child.type)) continue
    if (child.type !== 'interpolation' && language !== 'php' && !/substitution|string_interpolation/.test(child.type))
      continue
    cut(child.startIndex)
    parts.push(child)
    from = child.endIndex
  }
  cut(node.endIndex)
  return parts
}

/** The expression of an interpolation without its marks, and without how it is formatted. */
function plainExpression(text: string): string {
  return text
    .replace(/^[$#]?\{+|\}+$/g, '')
    .replace(/[:!][^:()"']*$/, '')
    .trim()
}

function kindOf(text: string): Token['kind'] {
  if (/^[\p{L}_$@][\p{L}\p{N}_$]*$/u.test(text)) return 'name'
  return /^\d/.test(text) ? 'number' : 'mark'
}
