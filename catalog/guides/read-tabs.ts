import type { Nodes } from 'mdast'
import type { GuideDraft, PartNode } from './guide-draft'

/** Numbers the tabs of a `<Tabs>`, and says what else is in it. */
export function readTabs(draft: GuideDraft, node: PartNode): void {
  const report = (spot: Nodes, expected: string, received: string) =>
    draft.report(spot, { kind: 'bad-component', subject: 'Tabs', expected, received, write: '<Tab name="…">' })
  const group = `tabs-${node.position?.start.line ?? 1}`
  const names = new Set<string>()
  // A tab on one line is in a paragraph, which is taken away later, as comments are.
  for (const child of node.children.flatMap((item): Nodes[] => (item.type === 'paragraph' ? item.children : [item]))) {
    if (!isTab(child)) {
      if (!isNothing(child)) report(child, 'only `<Tab>` in `<Tabs>`', draft.quote(child))
      continue
    }
    const name = nameOf(child)
    if (names.has(name)) report(child, 'a name for each tab', `"${name}" twice`)
    names.add(name)
    draft.tabs.set(child, { group, at: names.size })
  }
  if (names.size < 2) report(node, 'two tabs or more', names.size === 1 ? 'one' : 'none')
}

/** A tab is in `<Tabs>`, and has no heading: a link to it would lead into a tab that is closed. */
export function reportTab(draft: GuideDraft, node: PartNode): void {
  const report = (spot: Nodes, expected: string, write: string) =>
    draft.report(spot, { kind: 'bad-component', subject: 'Tab', expected, received: draft.quote(spot), write })
  if (!draft.tabs.has(node)) report(node, '`<Tab>` directly in `<Tabs>`', '<Tabs label="…">')
  const heading = node.children.find(({ type }) => type === 'heading')
  if (heading !== undefined) report(heading, 'no heading in a tab', 'the text in bold, or a heading above the tabs')
}

function isTab(node: Nodes): node is PartNode {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Tab'
}

function isNothing(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
}

function nameOf({ attributes }: PartNode): string {
  const name = attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === 'name')
  return typeof name?.value === 'string' ? name.value : ''
}
