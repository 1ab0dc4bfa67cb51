import type { Components } from 'hast-util-to-jsx-runtime'
import type { PhrasingContent, Root } from 'mdast'
import { type ComponentType, type ReactNode, useId } from 'react'
import type { Site } from '../catalog/model/site'
import { codeSpanParts, markdownTree } from '../catalog/text/markdown-tree'
import { toPhrasing } from '../catalog/text/phrasing'
import { CodeBlock, type CodeBlockProps } from './code-block'
import { readFence, treeToReact } from './tree-to-react'

/** What a page may show instead of the plain elements. */
export interface MarkdownComponents {
  readonly CodeBlock?: ComponentType<CodeBlockProps>
}

type Base = Pick<Site, 'basePath'>

/** Markdown as words of one line, for a `<p>`, a `<td>` or a link: blocks are joined by a space. */
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
  if (simple !== undefined) return <p dir="auto">{simple}</p>
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

/** With `bare` the tree is one paragraph, and only what is in it is wanted. */
function toReact(site: Base, markdown: Root, components: MarkdownComponents, bare = false): ReactNode {
  const hasNotes = !bare && markdown.children.some((child) => child.type === 'footnoteDefinition')
  const props = { site, markdown, components, bare }
  return hasNotes ? <WithFootnotes {...props} /> : render(props, '')
}

interface Rendering {
  readonly site: Base
  readonly markdown: Root
  readonly components: MarkdownComponents
  readonly bare: boolean
}

/** A page has many texts, and footnotes of several count from 1 each: React knows an id for every place of a page. */
function WithFootnotes(props: Rendering) {
  return render(props, `${useId()}.`)
}

function render({ site, markdown, components, bare }: Rendering, footnotes: string): ReactNode {
  const Block = components.CodeBlock ?? CodeBlock
  const elements: Partial<Components> = {
    pre: ({ node }) => (node === undefined ? null : <Block {...readFence(node)} />),
  }
  const page = { basePath: site.basePath, firstHeading: 3 } as const
  return treeToReact(markdown, { ...page, footnotes, components: elements, isBare: bare })
}
