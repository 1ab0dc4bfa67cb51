import type { Nodes } from 'mdast'

/** Where a link of a text leads. */
export interface TreeLink {
  readonly url: string
  /** Where it is in the text, from 1. */
  readonly line: number
  readonly column: number
}

/** The links and pictures of a tree of Markdown, in their order; none without a tree. */
export function linksOfTree(tree: Nodes | undefined): TreeLink[] {
  const links: TreeLink[] = []
  const open: Nodes[] = tree === undefined ? [] : [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      links.push({ url: node.url, line, column })
    }
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return links.reverse()
}
