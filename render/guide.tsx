import { evaluateSync } from '@mdx-js/mdx'
import type { Root as Tree } from 'hast'
import type { Root } from 'mdast'
import type { MDXComponents } from 'mdx/types'
import { type ComponentType, isValidElement, type ReactElement, type ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import remarkGfm from 'remark-gfm'
import type { Guide } from '../catalog/catalog'
import type { Site } from '../catalog/site'
import { headingIds } from '../catalog/table-of-contents'
import { CodeBlock, type CodeBlockProps } from './code-block'
import type { MarkdownComponents } from './markdown'
import { adaptElements } from './markdown-elements'

/** What a page may show instead of the plain elements of a guide. */
export interface GuideComponents extends MarkdownComponents, MDXComponents {}

/**
 * A guide as elements. Guides are MDX and run at build: they may use `<Note>`, `<Snippet file="…" />`
 * and any component given. Headings have the ids of `tableOfContents(guide.body)` and begin at `<h2>`.
 *
 * @throws where the MDX does not compile, or names a snippet that the guide does not have
 */
export function renderGuide(
  site: Pick<Site, 'basePath'>,
  guide: Guide,
  components: GuideComponents = {},
): ReactElement {
  const { CodeBlock: Block = CodeBlock, ...others } = components
  const { default: Content } = evaluateSync(guide.body, {
    ...runtime,
    remarkPlugins: [[remarkGfm, { singleTilde: false }], addHeadingIds],
    rehypePlugins: [() => (tree: Tree) => adaptElements(tree, { basePath: site.basePath, firstHeading: 2 })],
  })
  return (
    <Content
      components={{
        Note,
        Snippet: showBy(Block, ({ file }: { file: string }) => readSnippet(guide, file)),
        pre: showBy(Block, readFence),
        ...others,
      }}
    />
  )
}

function Note({ children }: { children?: ReactNode }) {
  return <aside className="note">{children}</aside>
}

/** A component that reads text and language from its props and leaves the rest to another one. */
function showBy<Props>(Block: ComponentType<CodeBlockProps>, read: (props: Props) => CodeBlockProps) {
  return (props: Props) => runtime.jsx(Block, read(props))
}

function addHeadingIds() {
  return (tree: Root) => {
    for (const [heading, id] of headingIds(tree)) {
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } }
    }
  }
}

function readSnippet(guide: Guide, file: string): CodeBlockProps {
  const snippet = guide.snippets.find((item) => item.file === file)
  if (snippet === undefined) throw new Error(`${guide.place.file} shows the snippet "${file}", which is not there.`)
  return { text: snippet.text.trimEnd(), language: file.slice(file.lastIndexOf('.') + 1) }
}

/** Text and language of the `<code className="language-json">` that MDX puts into a `<pre>`. */
function readFence({ children: code }: { children?: ReactNode }): CodeBlockProps {
  if (!isValidElement<{ className?: string; children?: ReactNode }>(code)) return { text: '', language: '' }
  const { className = '', children } = code.props
  return { text: String(children ?? '').replace(/\n$/, ''), language: /language-(\S+)/.exec(className)?.[1] ?? '' }
}
