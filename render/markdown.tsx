import type { Element, Nodes, Root as Tree } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { PhrasingContent, Root } from 'mdast'
import type { ComponentType, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { codeSpanParts, markdownTree } from '../catalog/markdown-tree'
import { toPhrasing } from '../catalog/phrasing'
import type { Site } from '../catalog/site'
import { CodeBlock, type CodeBlockProps } from './code-block'
import { adaptElements } from './markdown-elements'

/** What a page may show instead of the plain elements. */
export interface MarkdownComponents {
  readonly CodeBlock?: ComponentType<CodeBlockProps>
}

type Base = Pick<Site, 'basePath'>

const toElements = unified().use(remarkRehype).freeze()

/** Markdown as words of one line, to stand in a `<p>`, a `<td>` or a link: blocks are joined by a space. */
export function inlineMarkdown(site: Base, text: string): ReactNode {
  const simple = withCodeSpans(text)
  if (simple !== undefined) return simple
  return toReact(site, paragraph(toPhrasing(markdownTree(text).children)), {}, true)
}

/** Markdown as content of a `<li>`, `<dd>` or `<div>`: the words alone where it is one paragraph, else blocks. */
export function itemMarkdown(site: Base, text: string, components: MarkdownComponents = {}): ReactNode {
  const simple = withCodeSpans(text)
  if (simple !== undefined) return simple
  const tree = markdownTree(text)
  const [first, ...rest] = tree.children
  const isOneParagraph = first?.type === 'paragraph' && rest.length === 0
  return toReact(site, tree, components, isOneParagraph)
}

/** Markdown as blocks. Headings begin at `<h3>`. */
export function blockMarkdown(site: Base, text: string, components: MarkdownComponents = {}): ReactNode {
  const simple = withCodeSpans(text)
  if (simple !== undefined) return <p>{simple}</p>
  return toReact(site, markdownTree(text), components)
}

/** Most texts are words and code spans: these need no parser. */
function withCodeSpans(text: string): ReactNode {
  const parts = codeSpanParts(text)
  if (parts === undefined || parts.length === 1) return parts?.[0]
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
  return parts.map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>))
}

function paragraph(children: PhrasingContent[]): Root {
  return { type: 'root', children: [{ type: 'paragraph', children }] }
}

/** With `bare` the tree is one paragraph, and only what stands in it is wanted. */
function toReact(site: Base, markdown: Root, components: MarkdownComponents, bare = false): ReactNode {
  const Block = components.CodeBlock ?? CodeBlock
  const whole = toElements.runSync(markdown) as Tree // a root stays a root
  const [first] = whole.children
  const tree: Tree = bare && first?.type === 'element' ? { type: 'root', children: first.children } : whole
  adaptElements(tree, { basePath: site.basePath, firstHeading: 3 })
  const elements: Partial<Components> = {
    pre: ({ node }) => (node === undefined ? null : <Block {...readFence(node)} />),
  }
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components: elements,
    passNode: true,
    ignoreInvalidStyle: true,
    tableCellAlignToStyle: false,
  })
}

/** Text and language of `<pre><code class="language-json">`. */
function readFence(pre: Element): CodeBlockProps {
  const code = pre.children[0]
  const classes = code?.type === 'element' ? code.properties.className : undefined
  const name = Array.isArray(classes) ? classes.find((item) => String(item).startsWith('language-')) : undefined
  return { text: textOf(pre).replace(/\n$/, ''), language: String(name ?? '').replace('language-', '') }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
