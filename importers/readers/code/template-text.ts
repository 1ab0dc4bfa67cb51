import { childrenOf, type SyntaxNode } from './syntax-node'

/** A place in a template for a value that has a name: `${order.id}`. */
const named = /^\$\{\s*[\w$]+(?:\??\.[\w$]+)*(?:\(\))?\s*\}$/

/**
 * A template as it is written, quotes too. Where an expression is put in, such as `${name ? `<${name}>` : ''}`, there
 * is a place for a value: what is code, nobody is ever shown.
 */
export function templateText(node: SyntaxNode): string {
  let at = node.startIndex
  let text = ''
  let count = 0
  for (const part of expressionsOf(node)) {
    count++
    text += `${node.text.slice(at - node.startIndex, part.startIndex - node.startIndex)}\${value${count > 1 ? count : ''}}`
    at = part.endIndex
  }
  return text + node.text.slice(at - node.startIndex)
}

/** The expressions in a template that are more than a name. */
export function expressionsOf(node: SyntaxNode): SyntaxNode[] {
  if (node.type !== 'template_string') return []
  return childrenOf(node).filter(({ type, text }) => type === 'template_substitution' && !named.test(text))
}
