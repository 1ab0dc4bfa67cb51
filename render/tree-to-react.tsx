import type { Element, Nodes, Root as Tree } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { Root } from 'mdast'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { CodeBlockProps } from './code-block'
import { adaptElements, type PageContext } from './markdown-elements'

export interface TreeOptions extends PageContext {
  readonly components: Partial<Components>
  /** The tree is one paragraph, and only what is in it is wanted. */
  readonly isBare?: boolean
}

/** The tree of a checked Markdown text as React elements. Nothing in it is evaluated. */
export function treeToReact(markdown: Root, { components, isBare = false, ...page }: TreeOptions): ReactNode {
  const toElements = unified().use(remarkRehype, { clobberPrefix: page.footnotes })
  const whole = toElements.runSync(markdown) as Tree // a root stays a root
  const [first] = whole.children
  const tree: Tree = isBare && first?.type === 'element' ? { type: 'root', children: first.children } : whole
  adaptElements(tree, page)
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components,
    passNode: true,
    ignoreInvalidStyle: true,
    tableCellAlignToStyle: false,
  })
}

/** Text and language of `<pre><code class="language-json">`. */
export function readFence(pre: Element): CodeBlockProps {
  const code = pre.children[0]
  const classes = code?.type === 'element' ? code.properties.className : undefined
  const name = Array.isArray(classes) ? classes.find((item) => String(item).startsWith('language-')) : undefined
  return { text: textOf(pre).replace(/\n$/, ''), language: String(name ?? '').replace('language-', '') }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
