import type { Heading, List, ListItem, RootContent } from 'mdast'
import { nearest } from '../../text/nearest'
import type { BodyDraft } from './body-draft'

/** The label that begins an item of a nested list, and the field that it fills. */
const labelFields = {
  causes: new Map([
    ['Check', 'check'],
    ['Fix', 'fix'],
    ['Tell the user', 'userText'],
    ['Source', 'source'],
  ]),
  solutions: new Map([
    ['For', 'for'],
    ['Source', 'source'],
  ]),
} as const

const forms = {
  causes: '- Why this code appears.\n  - Check: How to find out.\n  - Fix: What removes it.',
  solutions: '1. What to do.\n   - For: administrator',
} as const

type ItemField = keyof typeof labelFields

/** Reads the one list under `## Causes` or `## Solutions`. */
export function readItems(
  draft: BodyDraft,
  section: { readonly field: ItemField; readonly name: string; readonly heading: Heading },
  nodes: readonly RootContent[],
): void {
  const { field, name, heading } = section
  const [list, ...rest] = nodes
  const stray = list?.type === 'list' ? rest[0] : (list ?? heading)
  if (stray !== undefined) {
    draft.reportSection(field, name, stray, {
      expected: 'one list, and nothing else',
      received: list === undefined ? 'nothing' : draft.quote(stray),
      write: forms[field],
    })
  }
  if (list?.type !== 'list') return
  for (const item of list.children) readItem(draft, section, item)
}

function readItem(draft: BodyDraft, { field, name }: { field: ItemField; name: string }, item: ListItem) {
  const path = [field, draft.value[field].length]
  const last = item.children.at(-1)
  const labels = last?.type === 'list' ? readLabels(draft, { field, name }, last) : undefined
  const prose = labels === undefined ? item.children : item.children.slice(0, -1)
  const [first, end] = [prose[0], prose.at(-1)]
  const text = first === undefined || end === undefined ? '' : draft.slice(first, end)
  const value = new Map([['text', text]])
  draft.mark(path, item)
  for (const label of labels ?? []) {
    if (value.has(label.field)) {
      draft.reportSection(field, name, label.node, {
        expected: 'each label once in an item',
        received: draft.quote(label.node),
        write: 'one of the two',
      })
    }
    value.set(label.field, label.text)
    draft.mark([...path, label.field], label.node)
  }
  draft.value[field].push(Object.fromEntries(value))
}

interface Label {
  readonly field: string
  readonly text: string
  readonly node: ListItem
}

/** The items of a nested list that begin with a label such as `Check:`; undefined where none does: it is plain text then. */
function readLabels(draft: BodyDraft, { field, name }: { field: ItemField; name: string }, list: List) {
  const known = labelFields[field]
  const found: Label[] = []
  const other: ListItem[] = []
  let isLabelled = false
  for (const node of list.children) {
    const [first, last] = [node.children[0], node.children.at(-1)]
    const source = first === undefined || last === undefined ? '' : draft.slice(first, last)
    const [label, word = ''] = /^([A-Za-z]+(?: [a-z]+)*):(?:\s+|$)/.exec(source) ?? ['']
    const fieldOf = known.get(word)
    if (fieldOf === undefined) other.push(node)
    else found.push({ field: fieldOf, text: source.slice(label.length), node })
    isLabelled ||= fieldOf !== undefined || nearest(word, known.keys()) !== undefined
  }
  if (!isLabelled) return undefined
  for (const node of other) {
    draft.reportSection(field, name, node, {
      expected: `an item that begins with ${[...known.keys()].map((word) => `\`${word}:\``).join(' or ')}`,
      received: draft.quote(node),
      write: forms[field],
    })
  }
  return found
}
