import { nearest } from '../text/nearest'
import type { GuideDraft, PartNode } from './guide-draft'
import { type GuidePart, guideComponentNames, guideParts, namesInWords } from './guide-parts'
import { markdownForm } from './html-advice'
import { readAttributes } from './read-attributes'
import { readTabs, reportTab } from './read-tabs'

/** Checks a tag of a guide, and gives its node the element and the values that it is rendered with. */
export function readPart(draft: GuideDraft, node: PartNode, inWords: boolean): void {
  const name = node.name ?? ''
  const part = guideParts.get(name)
  if (part === undefined) {
    reportUnknown(draft, node, name)
    return
  }
  unwrapWords(node, part)
  reportContent(draft, node, { name, part, inWords })
  const values = readAttributes(draft, node, { name, part })
  if (name === 'Snippet') reportSnippet(draft, node, values.get('file'))
  if (name === 'Tabs') readTabs(draft, node)
  if (name === 'Tab') reportTab(draft, node)
  node.data = { hName: name, hProperties: { ...Object.fromEntries(values), ...draft.tabs.get(node) } }
}

interface Named {
  readonly name: string
  readonly part: GuidePart
}

function reportUnknown(draft: GuideDraft, node: PartNode, name: string): void {
  const isComponent = /^[A-Z]|[.:]/.test(name)
  const near = name === '' ? undefined : nearest(name, guideParts.keys())
  const form = near === undefined ? markdownForm(name) : `<${near}>`
  const elements = [...guideParts.keys()].filter((key) => !guideComponentNames.some((component) => component === key))
  draft.report(node, {
    kind: isComponent ? 'unknown-component' : 'raw-html',
    subject: isComponent ? name : `<${name}>`,
    expected: isComponent
      ? `the components ${namesInWords(guideComponentNames)}`
      : `Markdown, the components ${namesInWords(guideComponentNames)}, or the elements ${namesInWords(elements)}`,
    received: draft.quote(node),
    write:
      form ??
      (name === '' ? 'the text without `<>`' : `the text without the tag, or the tag in code marks: \`<${name}>\``),
  })
}

/** An element for words around a paragraph of its own has the words of the paragraph. */
function unwrapWords(node: PartNode, part: GuidePart): void {
  const [first, ...rest] = node.children
  if (part.holds === 'words' && first?.type === 'paragraph' && rest.length === 0) {
    node.children = first.children as typeof node.children // words may stand wherever blocks may
  }
}

const blocks = /^(?:paragraph|heading|list|code|blockquote|table|thematicBreak|mdxJsxFlowElement)$/

function reportContent(draft: GuideDraft, node: PartNode, { name, part, inWords }: Named & { inWords: boolean }): void {
  const report = (expected: string, received: string, write: string) =>
    draft.report(node, { kind: 'bad-component', subject: name, expected, received, write })
  if (part.place === 'block' && inWords) {
    report(`\`<${name}>\` on lines of its own`, `${draft.quote(node)} among words`, `an empty line before and after it`)
  }
  if (part.holds === 'nothing' && node.children.length > 0) {
    report(
      `\`<${name}>\` with nothing in it`,
      draft.quote(node),
      `<${name}${part.needs === undefined ? '' : ` ${part.needs}="…"`} />`,
    )
  }
  const block = part.holds === 'words' ? node.children.find((child) => blocks.test(child.type)) : undefined
  if (block !== undefined) {
    report(`words in \`<${name}>\``, draft.quote(block), `<${name}>words</${name}>`)
  }
}

function reportSnippet(draft: GuideDraft, node: PartNode, file: string | boolean | undefined): void {
  const files = draft.source.snippets.map((snippet) => snippet.file)
  if (typeof file !== 'string' || files.includes(file)) return
  draft.report(node, {
    kind: 'dead-link',
    subject: file,
    expected: 'a file of the folder `snippets` beside the guide',
    received: `"${file}", which is not there`,
    write: `<Snippet file="${nearest(file, files) ?? files[0] ?? '…'}" />`,
  })
}
