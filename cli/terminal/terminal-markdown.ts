import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, TableCell } from 'mdast'
import { codeSpanParts, markdownTree } from '../../catalog/text/markdown-tree'
import type { Terminal } from './terminal'

/**
 * Markdown of the content as text for a terminal. Paths lead to the site at `url`, which ends with `/`. A character reference such
 * as `&#27;` is a character only when the Markdown is parsed, so all text of the tree goes through `plain` again.
 */
export class TerminalMarkdown {
  constructor(
    private readonly terminal: Terminal,
    private readonly url: string,
  ) {}

  /** Paragraphs, lists and code below one another, indented; the first line may begin with a mark. */
  blocks(markdown: string, indent: number, mark = ''): string {
    const text = this.terminal.plain(markdown).trim()
    const parts = codeSpanParts(text)
    if (parts !== undefined) return this.terminal.paragraph(this.#spans(parts), indent, mark)
    return this.#blocks(markdownTree(text).children, indent, mark)
  }

  /** The same with words before it, in its first line where that is a paragraph. */
  labelled(label: string, markdown: string, indent: number): string {
    const text = this.terminal.plain(markdown).trim()
    const parts = codeSpanParts(text)
    if (parts !== undefined) return this.terminal.paragraph(`${label} ${this.#spans(parts)}`, indent)
    const [first, ...rest] = markdownTree(text).children
    if (first?.type !== 'paragraph')
      return [this.terminal.paragraph(label, indent), this.blocks(text, indent)].join('\n')
    const head = this.terminal.paragraph(`${label} ${this.#inline(first.children)}`, indent)
    return rest.length === 0 ? head : `${head}\n\n${this.#blocks(rest, indent)}`
  }

  /** Words with code among them: words first, then code and words in turn. */
  #spans(parts: readonly string[]): string {
    const { terminal } = this
    const isColoured = terminal.styled('code', 'x') !== 'x'
    return parts
      .map((part, at) => (at % 2 === 0 ? part : terminal.styled('code', isColoured ? part : `\`${part}\``)))
      .join('')
      .replaceAll('\n', ' ')
  }

  #blocks(nodes: readonly RootContent[], indent: number, mark = ''): string {
    const texts = nodes.map((node, at) => this.#block(node, indent, at === 0 ? mark : ''))
    return texts.filter((text) => text !== '').join('\n\n')
  }

  #block(node: RootContent, indent: number, mark: string): string {
    const { terminal } = this
    switch (node.type) {
      case 'paragraph':
        return terminal.paragraph(this.#inline(node.children), indent, mark)
      case 'heading':
        return terminal.paragraph(terminal.styled('heading', this.#inline(node.children)), indent, mark)
      case 'list':
        return node.children
          .map((item, at) => {
            const sign = node.ordered === true ? `${(node.start ?? 1) + at}.` : '-'
            return this.#item(item.children, indent + sign.length + 1, `${' '.repeat(indent)}${sign}`)
          })
          .join('\n')
      case 'blockquote':
        return this.#blocks(node.children, indent + 2)
      case 'code':
        return terminal.block(node.value, indent + 2)
      case 'table':
        return node.children.map((row) => terminal.paragraph(this.#row(row.children), indent)).join('\n')
      case 'thematicBreak':
        return terminal.paragraph('---', indent)
      case 'definition':
        return ''
      default:
        return 'value' in node ? terminal.paragraph(terminal.plain(node.value), indent, mark) : ''
    }
  }

  #item(children: readonly (BlockContent | DefinitionContent)[], indent: number, mark: string): string {
    return children.map((child, at) => this.#block(child, indent, at === 0 ? mark : '')).join('\n')
  }

  #row(cells: readonly TableCell[]): string {
    return cells.map((cell) => this.#inline(cell.children)).join(' | ')
  }

  #inline(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.#phrase(node)).join('')
  }

  #phrase(node: PhrasingContent): string {
    const { terminal } = this
    switch (node.type) {
      case 'text':
        return terminal.plain(node.value).replaceAll('\n', ' ')
      case 'inlineCode':
        return this.#spans(['', terminal.plain(node.value)])
      case 'strong':
        return terminal.styled('strong', this.#inline(node.children))
      case 'emphasis':
        return terminal.styled('emphasis', this.#inline(node.children))
      case 'link':
        return terminal.link(this.#inline(node.children), this.#address(node.url))
      case 'image':
        return terminal.link(terminal.plain(node.alt ?? ''), this.#address(node.url))
      case 'break':
        return '\n'
      default:
        return 'children' in node ? this.#inline(node.children) : 'value' in node ? terminal.plain(node.value) : ''
    }
  }

  #address(url: string): string {
    return url.startsWith('/') ? `${this.url.replace(/\/$/, '')}${url}` : url
  }
}
