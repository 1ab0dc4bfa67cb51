import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** CommonMark without HTML: what looks like a tag stays text, so that nothing an author wrote is lost. */
function withoutHtml(this: Processor) {
  const data = this.data() as { micromarkExtensions?: object[] } // remark-parse reads this key of the shared data
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ disable: { null: ['htmlFlow', 'htmlText'] } })
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(withoutHtml).freeze()

/** Characters and words that mean something in Markdown; text without them is one plain paragraph. */
const markup = /[\\`*_~[\]<&@\r\n\t]|https?:|www\.|^\s|\s$|^[#>+-]|^\d+[.)]/i

/** The Markdown tree (CommonMark and GFM) of a text of the content. Raw HTML is text, and so is a link to nothing. */
export function markdownTree(text: string): Root {
  const tree = parser.parse(text)
  if (/\]\(\s*(?:<>)?\s*\)/.test(text)) withoutEmptyLinks(tree, text)
  return tree
}

/** Makes `[Order.list]()` the text that it is: a name with brackets, as programs write it. */
function withoutEmptyLinks(tree: Root, text: string): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('children' in node)) continue
    const children = node.children.map((child) => asText(child, text))
    node.children = children as typeof node.children // words stand wherever a link may
    for (const child of children) open.push(child)
  }
}

function asText(node: RootContent, text: string): RootContent {
  const isEmpty = (node.type === 'link' || node.type === 'image') && node.url === '' && !node.title
  if (!isEmpty || node.position === undefined) return node
  const { start, end } = node.position
  return { type: 'text', value: text.slice(start.offset, end.offset), position: node.position }
}

/** Whether the text holds no Markdown at all, so that it can be shown as it is. Never true by mistake. */
export function isPlainText(text: string): boolean {
  return !markup.test(text)
}

/**
 * Text whose only Markdown is code spans, cut at them: words and code in turn, words first.
 * Undefined where there may be more; then the tree says what it is.
 */
export function codeSpanParts(text: string): readonly string[] | undefined {
  if (text.includes('``')) return undefined
  const parts = text.split('`')
  if (parts.length % 2 === 0) return undefined
  const words = parts.map((part, index) => (index % 2 === 0 ? part : 'x')).join('')
  const hasPlainCode = parts.every((part, index) => index % 2 === 0 || (part.trim() === part && !/[\r\n]/.test(part)))
  return hasPlainCode && isPlainText(words) ? parts : undefined
}
