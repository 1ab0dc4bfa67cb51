import type { SyntaxNode } from './syntax-node'

/** What comments say about a constant. */
export interface ConstantComment {
  readonly text: string
  readonly isDeprecated: boolean
}

/**
 * The comment of a constant: its documentation above it, or the words behind it on its line. Other comments above
 * are headings of several constants as often as not, and are left.
 */
export function commentOf(node: SyntaxNode, name: string, language: string): ConstantComment {
  const above: string[] = []
  let isDeprecated = false
  let line = node.startPosition.row
  const holder = holderOf(node)
  for (let at = holder.previousSibling; at !== null; at = at.previousSibling) {
    if (/attribute|annotation|decorator|modifiers/.test(at.type)) {
      isDeprecated ||= /deprecated|Obsolete/.test(at.text)
      line = at.startPosition.row
      continue
    }
    if (!at.type.includes('comment')) break
    // Rust's grammar counts the line feed behind `///` to the comment.
    const end = at.endPosition.column === 0 ? at.endPosition.row - 1 : at.endPosition.row
    if (end < line - 1 || isTrailing(at) || !isDocumentation(at.text, name, language)) break
    above.unshift(at.text)
    line = at.startPosition.row
  }
  isDeprecated ||= /^\s*(?:@Deprecated|\[Obsolete|#\[deprecated)/m.test(holder.text.slice(0, 400))
  const text = above.length > 0 ? above.join('\n') : (trailing(holder) ?? '')
  return { text: plainComment(text), isDeprecated: isDeprecated || /@deprecated\b|^Deprecated:/m.test(text) }
}

/** The statement that a constant is in, where it is alone there. */
function holderOf(node: SyntaxNode): SyntaxNode {
  const { parent } = node
  const isAlone =
    parent !== null &&
    /^(?:expression_statement|field_declaration|const_declaration|var_declaration|lexical_declaration|variable_declaration|export_statement)$/.test(
      parent.type,
    )
  return isAlone && parent.startPosition.row === node.startPosition.row ? holderOf(parent) : node
}

function isTrailing(comment: SyntaxNode): boolean {
  const { previousSibling: before, nextSibling: next, startPosition } = comment
  if (next?.isNamed === true && next.startPosition.row === startPosition.row) return false
  return before !== null && before.endPosition.row === startPosition.row && before.type !== '{'
}

function isDocumentation(text: string, name: string, language: string): boolean {
  // One or two words are the heading of what follows.
  if (/^\/\*\*/.test(text)) return /@deprecated/.test(text) || plainComment(text).split(/\s+/).length > 2
  if (/^\/\/\/|^\/\/!/.test(text)) return true
  return language === 'go' && (text.replace(/^\/\/\s+/, '').startsWith(name) || /^\/\/\s+\w+ - \d{3}: /.test(text))
}

function trailing(node: SyntaxNode): string | undefined {
  for (let at = node.nextSibling; at !== null && at.startPosition.row === node.endPosition.row; at = at.nextSibling) {
    if (at.type.includes('comment')) {
      const next = at.nextSibling
      return next !== null && next.startPosition.row === at.startPosition.row && next.isNamed ? undefined : at.text
    }
    if (at.isNamed) return undefined
  }
  return undefined
}

function plainComment(text: string): string {
  return (
    text
      .replace(/^\s*\/\*+|\*+\/\s*$/g, '')
      .split('\n')
      .map((line) => line.replace(/^\s*(?:\*(?!\*)|\/{2,}!?|#)? ?/, '').trimEnd())
      .filter((line) => !/^\s*@(?:deprecated|since|author|see)\b/.test(line))
      // A tag alone on its line is for a program; the words below it are for people.
      .filter((line) => !/^\s*@\w+\s*$/.test(line))
      .join('\n')
      .replace(/<\/?(?:summary|remarks|para|c|see[^<>]*)\/?>/g, '')
      .trim()
  )
}
