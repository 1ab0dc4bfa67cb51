import type { Nodes } from 'mdast'

/** All nodes of a tree of Markdown, in the order of the text; none where there is no tree. */
export function nodesOf(root: Nodes | undefined): readonly Nodes[] {
  const found: Nodes[] = []
  const open: Nodes[] = root === undefined ? [] : [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node)
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
  return found
}
