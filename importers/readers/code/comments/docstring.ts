import { literalText } from '../syntax/literals'
import { childrenOf, type SyntaxNode } from '../syntax/syntax-node'

/** What a docstring of Python says. */
export interface Docstring {
  readonly text: string
  /** Its parts for those who write code, such as `Args:`: what they begin with. */
  readonly lost: readonly string[]
}

/** Where the part of a docstring begins that describes what a class is made of, in the styles of Google, NumPy and Sphinx. */
const ofCode =
  /^[ \t]*(?:(?:Args|Arguments|Attributes|Parameters|Params|Returns|Raises|Yields|Examples?|Notes?|See Also|Usage)(?::[ \t]*$|[ \t]*\n[ \t]*-{3,}[ \t]*$)|:(?:param|type|ivar|cvar|var|vartype|return|returns|rtype|raises)\b|>>> )/m

/** The docstring of a class, or the one below a constant. Undefined where there is none. */
export function docstringOf(node: SyntaxNode): Docstring | undefined {
  const body = node.type === 'class_definition' ? node.childForFieldName('body') : undefined
  const first = body == null ? below(node) : childrenOf(body)[0]
  const [only, ...more] = first?.type === 'expression_statement' ? childrenOf(first) : []
  if (only?.type !== 'string' || more.length > 0) return undefined
  const written = (literalText(only) ?? '').trim()
  const start = ofCode.exec(written)?.index
  const text = withoutIndent(start === undefined ? written : written.slice(0, start))
  const rest = start === undefined ? '' : withoutIndent(written.slice(start))
  return { text, lost: rest === '' ? [] : [rest] }
}

/** What is right below an assignment. */
function below(node: SyntaxNode): SyntaxNode | undefined {
  const { parent } = node
  if (node.type !== 'assignment' || parent?.type !== 'expression_statement') return undefined
  return parent.nextSibling?.startPosition.row === parent.endPosition.row + 1 ? parent.nextSibling : undefined
}

function withoutIndent(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}
