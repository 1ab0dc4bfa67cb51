import type { Nodes } from 'mdast'
import { codeSpanParts, markdownTree } from './markdown-tree'

/** Nodes whose children are words of one line; between the children of all others is a space. */
const phrasing = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'tableCell',
])

/** The words of a Markdown text: no markup, no line breaks, code and link texts as they read. */
export function plainText(markdown: string): string {
  const parts = codeSpanParts(markdown)
  if (parts !== undefined) return parts.join('').replace(/\s+/g, ' ').trim()
  return read(markdownTree(markdown)).replace(/\s+/g, ' ').trim()
}

function read(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  if ('children' in node) return node.children.map(read).join(phrasing.has(node.type) ? '' : ' ')
  return ''
}
