import type { Components, ExtraProps } from 'hast-util-to-jsx-runtime'
import type { ComponentType, ReactNode } from 'react'
import { readGuide } from '../catalog/guides/read-guide'
import type { Guide } from '../catalog/model/catalog'
import { formatProblem } from '../catalog/model/problem'
import type { Site } from '../catalog/model/site'
import { CodeBlock, type CodeBlockProps } from './code-block'
import type { MarkdownComponents } from './markdown'
import { readFence, treeToReact } from './tree-to-react'

/** What a page may show instead of the plain elements of a guide. */
export interface GuideComponents extends MarkdownComponents {
  readonly Note?: ComponentType<{ readonly children?: ReactNode }>
}

/**
 * A guide as elements, made from the tree that the check has read: a guide runs no code. Headings begin at `<h2>`.
 *
 * @throws with every problem of the guide if the check refuses it
 */
export function renderGuide(site: Pick<Site, 'basePath'>, guide: Guide, components: GuideComponents = {}): ReactNode {
  const { CodeBlock: Block = CodeBlock, Note: Aside = Note } = components
  const { tree, problems } = readGuide(guide)
  if (tree === undefined) throw new Error(problems.map(formatProblem).join('\n\n'))
  const elements: Partial<Components> & GuideTags = {
    pre: ({ node }) => (node === undefined ? null : <Block {...readFence(node)} />),
    Note: ({ children }) => <Aside>{children}</Aside>,
    Snippet: ({ file }) => <Block {...readSnippet(guide, file)} />,
    Tab,
    Tabs,
  }
  return treeToReact(tree, { basePath: site.basePath, firstHeading: 2, footnotes: 'note.', components: elements })
}

interface GuideTags {
  readonly Note: ComponentType<{ readonly children?: ReactNode } & ExtraProps>
  readonly Snippet: ComponentType<{ readonly file: string } & ExtraProps>
  readonly Tab: ComponentType<TabProps & ExtraProps>
  readonly Tabs: ComponentType<{ readonly label: string; readonly children?: ReactNode } & ExtraProps>
}

interface TabProps {
  readonly name: string
  /** The name of the radio buttons of its `<Tabs>`. */
  readonly group: string
  /** Its position among them, from 1. */
  readonly at: number
  readonly children?: ReactNode
}

/** The same in several languages or frameworks: one is shown, chosen by radio buttons, without a script. */
function Tabs({ label, children }: { readonly label: string; readonly children?: ReactNode }) {
  return (
    <fieldset className="tabs">
      <legend className="sr-only">{label}</legend>
      {children}
    </fieldset>
  )
}

/** A label with its radio button, and what it shows. */
function Tab({ name, group, at, children }: TabProps) {
  return (
    <div className="tab">
      <label>
        <input type="radio" name={group} defaultChecked={at === 1} className="sr-only" />
        <span dir="auto">{name}</span>
      </label>
      <div className="tab-panel">{children}</div>
    </div>
  )
}

function Note({ children }: { readonly children?: ReactNode }) {
  return (
    <aside dir="auto" className="note">
      {children}
    </aside>
  )
}

function readSnippet(guide: Guide, file: string): CodeBlockProps {
  const snippet = guide.snippets.find((item) => item.file === file)
  if (snippet === undefined) throw new Error(`${guide.place.file} shows the snippet "${file}", which is not there.`)
  const name = file.slice(file.lastIndexOf('/') + 1)
  return { text: snippet.text.trimEnd(), language: name.slice(name.lastIndexOf('.') + 1), file: name }
}
