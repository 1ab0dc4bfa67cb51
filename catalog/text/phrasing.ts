import type { PhrasingContent, RootContent } from 'mdast'

/** Blocks of Markdown as words of one line, joined by a space: what a heading, a cell or a link can hold. */
export function toPhrasing(blocks: readonly RootContent[]): PhrasingContent[] {
  const parts = blocks.map(phrasesOf).filter((part) => part.length > 0)
  return parts.flatMap((part, index) => (index === 0 ? part : [{ type: 'text' as const, value: ' ' }, ...part]))
}

function phrasesOf(block: RootContent): PhrasingContent[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return block.children
    case 'code':
      return [{ type: 'inlineCode', value: block.value }]
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      return toPhrasing(block.children)
    default:
      return []
  }
}
