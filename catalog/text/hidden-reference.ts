import type { Nodes } from 'mdast'
import { markdownTree } from './markdown-tree'
import { describeCodePoint, findUnsafeOffset } from './unsafe-character'

/** A character reference (`&#x202e;`, `&ZeroWidthSpace;`) that gives a reader what nobody can see. */
export interface HiddenReference {
  /** The character: `U+202E`. */
  readonly character: string
  /** Where the text around it begins, from 1. */
  readonly line: number
  readonly column: number
}

const reference = /&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/
const numeric = /&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));/g

/** Whether a text may hold references, so that what it says is not what is written. */
export function hasReference(markdown: string): boolean {
  return reference.test(markdown)
}

/** Finds them in the words of a Markdown text; in code they are shown as they are written. */
export function findHiddenReferences(markdown: string): HiddenReference[] {
  if (!hasReference(markdown)) return []
  const found: HiddenReference[] = []
  const open: Nodes[] = treeOf(markdown)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) for (const child of node.children) open.push(child)
    const { start, end } = node.position ?? {}
    if (start === undefined || end === undefined) continue
    const source = markdown.slice(start.offset, end.offset)
    if (!hasReference(source)) continue
    const point = textsOf(node).map(unsafePoint).find(isFound) ?? (node.type === 'text' ? nothing(source) : undefined)
    if (point !== undefined) found.push({ character: describeCodePoint(point), line: start.line, column: start.column })
  }
  return found.reverse()
}

/** What a node says in its own words. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value]
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? '']
  return node.type === 'image' ? [node.url, node.title ?? '', node.alt ?? ''] : []
}

function unsafePoint(text: string): number | undefined {
  const offset = findUnsafeOffset(text)
  return offset === undefined ? undefined : text.codePointAt(offset)
}

function isFound(point: number | undefined): boolean {
  return point !== undefined
}

/** A reference to NUL or to half of a surrogate pair: the parser shows U+FFFD in its place. */
function nothing(source: string): number | undefined {
  const points = [...source.matchAll(numeric)].map(([, hex, decimal]) =>
    hex === undefined ? Number(decimal) : Number.parseInt(hex, 16),
  )
  return points.find((point) => point === 0 || (point >= 0xd800 && point <= 0xdfff))
}

/** The tree of a text; none where the parser runs out of stack, which is a problem of its own. */
function treeOf(markdown: string): Nodes[] {
  try {
    return [markdownTree(markdown)]
  } catch {
    return []
  }
}
