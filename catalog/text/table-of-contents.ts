import type { Heading, Nodes, Root } from 'mdast'
import { idMaker } from './unique-ids'

/** A heading of a text, by which a page can be entered. */
export interface TocItem {
  readonly depth: number
  /** The words of the heading, without markup. */
  readonly text: string
  /** Its `id` in the page, which nothing else on the page has. */
  readonly id: string
}

/** The headings of the tree of a text, in order. */
export function tableOfContents(tree: Root): TocItem[] {
  return [...headingIds(tree)].map(([heading, id]) => ({
    depth: heading.depth,
    text: words(heading).replace(/\s+/g, ' ').trim(),
    id,
  }))
}

/** The id of every heading of a tree, made of its words. */
export function headingIds(tree: Root): Map<Heading, string> {
  const id = idMaker()
  return new Map(findHeadings(tree).map((heading) => [heading, id(words(heading))]))
}

function findHeadings(root: Nodes): Heading[] {
  const found: Heading[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'heading') found.push(node)
    else if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
  return found
}

function words(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}
