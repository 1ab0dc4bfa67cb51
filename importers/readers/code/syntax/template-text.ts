import { childrenOf, type SyntaxNode } from './syntax-node'

/** A place in a template for a value that has a name: `${order.id}`. */
const named = /^\$\{\s*[\w$]+(?:\??\.[\w$]+)*(?:\(\))?\s*\}$/

/**
 * A template as it is written, quotes too. Where an expression is put in, such as `${name ? `<${name}>` : ''}`, there
 * is a place for a value: what is code, nobody is ever shown.
 */
export function templateText(node: SyntaxNode): string {
  if (node.type !== 'template_string') return node.text
  let at = node.startIndex
  let text = ''
  let count = 0
  for (const part of childrenOf(node).filter(({ type }) => type === 'template_substitution')) {
    const isNamed = named.test(part.text)
    if (!isNamed) count++
    // A name may be on a line of its own.
    const place = isNamed ? part.text.replace(/\s+/g, '') : `\${value${count > 1 ? count : ''}}`
    text += node.text.slice(at - node.startIndex, part.startIndex - node.startIndex) + place
    at = part.endIndex
  }
  return text + node.text.slice(at - node.startIndex)
}

/** The expressions in a template that are more than a name. */
export function expressionsOf(node: SyntaxNode): SyntaxNode[] {
  if (node.type !== 'template_string') return []
  return childrenOf(node).filter(({ type, text }) => type === 'template_substitution' && !named.test(text))
}
