import type { Heading, Nodes, Root } from 'mdast'
import { markdownTree } from './markdown-tree'

/** A heading of a text, by which a page can be entered. */
export interface TocItem {
  readonly depth: number
  /** The words of the heading, without markup. */
  readonly text: string
  /** Its `id` in the page, unique within the text. */
  readonly id: string
}

/** The headings of a Markdown or MDX text, in order. */
export function tableOfContents(markdown: string): TocItem[] {
  return [...headingIds(markdownTree(markdown))].map(([heading, id]) => ({
    depth: heading.depth,
    text: words(heading).replace(/\s+/g, ' ').trim(),
    id,
  }))
}

/** The id of every heading of a tree: its words in lower case, joined by hyphens; `-2`, `-3` for repeated ones. */
export function headingIds(tree: Root): Map<Heading, string> {
  const ids = new Map<Heading, string>()
  const taken = new Set<string>()
  for (const heading of findHeadings(tree)) {
    const base =
      words(heading)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('-') ?? 'section'
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    ids.set(heading, id)
  }
  return ids
}

function findHeadings(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node]
  return 'children' in node ? node.children.flatMap(findHeadings) : []
}

function words(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}
