import type { Nodes, Root } from 'mdast'
import type { Problem } from '../model/problem'
import { headingIds } from '../text/table-of-contents'
import { type BracesNode, GuideDraft, type GuideSource, type PartNode } from './guide-draft'
import { guideParts } from './guide-parts'
import { parseMdx } from './parse-mdx'
import { readPart } from './read-part'

export interface ReadGuide {
  /**
   * Markdown and allowed parts, as a renderer takes it: headings have their ids, parts the name and the values of their
   * element. Undefined where anything in the guide is not allowed.
   */
  readonly tree: Root | undefined
  /** The tree whatever is wrong in it, for checks alone; undefined where the text cannot be parsed. */
  readonly parsed: Root | undefined
  readonly problems: readonly Problem[]
}

/** Deepest nesting of components and elements. */
const mostParts = 32

const known = new WeakMap<GuideSource, ReadGuide>()

/**
 * Reads a guide: Markdown, the components that guides have with plain values, a few harmless elements, comments, and
 * nothing else. No code of it runs. Never throws.
 */
export function readGuide(source: GuideSource): ReadGuide {
  const before = known.get(source)
  if (before !== undefined) return before
  const draft = new GuideDraft(source)
  const tree = parseMdx(draft)
  if (tree !== undefined) readNodes(draft, tree)
  for (const [heading, id] of tree === undefined ? [] : headingIds(tree)) {
    const forPage = { hProperties: { id } } // what remark-rehype reads
    heading.data = { ...heading.data, ...forPage }
  }
  const { problems } = draft
  const read = { tree: problems.length === 0 ? tree : undefined, parsed: tree, problems }
  known.set(source, read)
  return read
}

interface Step {
  readonly node: Nodes
  /** Whether only words may be here. */
  readonly inWords: boolean
  readonly depth: number
}

function readNodes(draft: GuideDraft, tree: Root): void {
  const open: Step[] = [{ node: tree, inWords: false, depth: 0 }]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node } = step
    if (!('children' in node)) continue
    const part = isPart(node) ? node : undefined
    const depth = step.depth + (part === undefined ? 0 : 1)
    if (part !== undefined) readPart(draft, part, step.inWords)
    if (depth > mostParts) {
      const words = {
        expected: `at most ${mostParts} elements in each other`,
        received: 'more',
        write: 'a flatter text',
      }
      draft.report(node, { kind: 'limit', subject: 'guide', ...words })
      return
    }
    setChildren(
      node,
      node.children.flatMap((child) => readChild(draft, child)),
    )
    const inWords = step.inWords || wordsOnly.has(node.type) || guideParts.get(part?.name ?? '')?.holds === 'words'
    for (const child of node.children.toReversed()) open.push({ node: child, inWords, depth })
  }
}

/** Nodes of Markdown that no block can be in. */
const wordsOnly: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
])

/** What replaces a child: nothing for a comment, the parts alone for a paragraph that has but parts. */
function readChild(draft: GuideDraft, node: Nodes): Nodes[] {
  switch (node.type) {
    case 'mdxjsEsm':
      reportCode(
        draft,
        node,
        'text, with another word than `import` or `export` first; `<Snippet file="…" />` shows a file',
      )
      return []
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (isComment(node)) return []
      reportCode(draft, node, `code marks around it: ${draft.quote(node)}`)
      return []
    case 'paragraph':
      return isOfParts(node) ? node.children.filter((child) => child.type !== 'text') : [node]
    default:
      return [node]
  }
}

function reportCode(draft: GuideDraft, node: Nodes, write: string): void {
  draft.report(node, {
    kind: 'guide-code',
    subject: draft.quote(node).slice(1, -1),
    expected: 'Markdown and components with plain values; guides run no code',
    received: draft.quote(node),
    write,
  })
}

function isComment({ value, data }: BracesNode): boolean {
  return data?.estree?.body.length === 0 && value.trim() !== ''
}

function isPart(node: Nodes): node is PartNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Whether a paragraph is nothing but blocks: `<Note>Text</Note>` on one line is one. */
function isOfParts(node: Extract<Nodes, { type: 'paragraph' }>): boolean {
  const others = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return (
    others.some((child) => isPart(child) && guideParts.get(child.name ?? '')?.place === 'block') &&
    others.every((child) => isPart(child) || (child.type === 'mdxTextExpression' && isComment(child)))
  )
}

function setChildren(parent: Extract<Nodes, { children: unknown[] }>, children: Nodes[]): void {
  parent.children = children as typeof parent.children // each of them stood here, or in a paragraph that stood here
}
