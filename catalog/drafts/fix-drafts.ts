import { applyEdits, getLocation, modify } from 'jsonc-parser'
import type { Place } from '../model/catalog'

/** The text of a catalog.json with another number of drafts; all else keeps its very letters. */
export function withDraftCount(text: string, drafts: number): string {
  return applyEdits(text, modify(text, ['drafts'], drafts, {}))
}

/** The text of a file of entries, JSON or MDX, without the `draft` at a place; all else keeps its very letters. */
export function withoutDraft(text: string, { file, line, column }: Place): string {
  const lines = text.split('\n')
  if (file.endsWith('.mdx')) {
    const isDraft = /^draft\s*:/.test(lines[line - 1] ?? '')
    return isDraft ? lines.toSpliced(line - 1, 1).join('\n') : text
  }
  const offset = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1)
  const { path } = getLocation(text, offset)
  return path.at(-1) === 'draft' ? applyEdits(text, modify(text, path, undefined, {})) : text
}
