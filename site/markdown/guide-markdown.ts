import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { readGuide } from '../../catalog/guides/read-guide'
import type { Guide } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { treeMarkdown } from '../forms/field-markdown'
import { joined } from '../forms/markdown-parts'
import { escapeMarkdown } from '../forms/markdown-source'

/** What `readGuide` notes for the page of a guide. */
interface PageData {
  readonly hProperties?: Readonly<Record<string, unknown>>
}

/** A guide as plain Markdown: its components become what Markdown has for them. */
export function guideMarkdown(site: Site, guide: Guide): string {
  const { tree } = readGuide(guide)
  // The tree of a guide is that of its page too, so nothing in it may change.
  const children = (tree?.children ?? []).flatMap((node) => plainNodes(node, guide)) as RootContent[] // blocks give blocks
  const own: Root = { type: 'root', children }
  return joined([`# ${escapeMarkdown(guide.title)}`, escapeMarkdown(guide.summary), treeMarkdown(site, own)])
}

/** What stands for a node in Markdown without components. */
function plainNodes(node: Nodes, guide: Guide): Nodes[] {
  const children = 'children' in node ? node.children.flatMap((child) => plainNodes(child, guide)) : []
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') {
    if (!('children' in node)) return [node]
    return [{ ...node, children } as Nodes] // each child is where its node was
  }
  const values = (node.data as PageData | undefined)?.hProperties ?? {}
  switch (node.name) {
    case 'Note':
      return [{ type: 'blockquote', children: inParagraphs(children) as BlockContent[] }] // nothing but blocks is left
    case 'Snippet':
      return snippet(guide, String(values.file))
    case 'Tab':
      return [
        paragraph([{ type: 'strong', children: [{ type: 'text', value: String(values.name) }] }]),
        ...inParagraphs(children),
      ]
    case 'abbr':
      return [...children, { type: 'text', value: ` (${String(values.title ?? '')})` }]
    case 'br':
      return [{ type: 'break' }]
    case 'summary':
      return [paragraph([{ type: 'strong', children: children as PhrasingContent[] }])] // a summary holds words
    default:
      return children
  }
}

function snippet({ snippets }: Guide, file: string): Nodes[] {
  const text = snippets.find((item) => item.file === file)?.text
  if (text === undefined) return []
  return [{ type: 'code', lang: file.slice(file.lastIndexOf('.') + 1), value: text.trimEnd() }]
}

/** The same with words in paragraphs of their own: `<Note>Words</Note>` on one line holds words. */
function inParagraphs(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = []
  let words: PhrasingContent[] | undefined
  for (const node of nodes) {
    if (!isPhrasing(node)) {
      blocks.push(node)
      words = undefined
    } else if (words !== undefined) words.push(node)
    else {
      words = [node]
      blocks.push(paragraph(words))
    }
  }
  return blocks
}

const phrases: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'image',
  'inlineCode',
  'link',
  'strong',
  'text',
])

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrases.has(node.type)
}

function paragraph(children: PhrasingContent[]): Nodes {
  return { type: 'paragraph', children }
}
