import { applyEdits, modify, type Node, parseTree } from 'jsonc-parser'
import type { Place } from '../model/catalog'
import { LineIndex } from '../parse/data/line-index'

/** The text of a catalog.json with another number of drafts; all else keeps its very letters. */
export function withDraftCount(text: string, drafts: number): string {
  return applyEdits(text, modify(text, ['drafts'], drafts, {}))
}

/**
 * The text of a file of entries, JSON or MDX, without the `draft` at each of these places; all else keeps its very
 * letters. The text is read once, however many they are.
 */
export function withoutDrafts(text: string, file: string, places: readonly Pick<Place, 'line' | 'column'>[]): string {
  return file.endsWith('.mdx') ? withoutLines(text, places) : withoutProperties(text, places)
}

function withoutLines(text: string, places: readonly Pick<Place, 'line'>[]): string {
  const lines = new Set(places.map(({ line }) => line))
  const isDraft = (line: string, index: number) => lines.has(index + 1) && /^draft\s*:/.test(line)
  return text
    .split('\n')
    .filter((line, index) => !isDraft(line, index))
    .join('\n')
}

function withoutProperties(text: string, places: readonly Pick<Place, 'line' | 'column'>[]): string {
  const wanted = new Set(places.map(({ line, column }) => `${line}:${column}`))
  const index = new LineIndex('', text)
  const entries = parseTree(text)?.children?.find(({ children }) => children?.[0]?.value === 'entries')?.children?.[1]
  const parts: string[] = []
  let from = 0
  for (const entry of entries?.children ?? []) {
    const draft = entry.children?.find(({ children }) => children?.[0]?.value === 'draft')
    const value = draft?.children?.[1]
    if (draft === undefined || value === undefined) continue
    const { line, column } = index.at(value.offset)
    if (!wanted.has(`${line}:${column}`)) continue
    const [start, end] = rangeOf(entry, draft)
    parts.push(text.slice(from, start))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/** A property with the comma that goes with it: the one before it, or that behind the first one. */
function rangeOf({ children = [] }: Node, property: Node): [start: number, end: number] {
  const index = children.indexOf(property)
  const end = property.offset + property.length
  const before = children[index - 1]
  if (before !== undefined) return [before.offset + before.length, end]
  return [property.offset, children[1]?.offset ?? end]
}
