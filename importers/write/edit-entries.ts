import { type Node, parseTree } from 'jsonc-parser'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { entryList, type Update } from '../merge/existing-entries'
import type { ImportedEntry } from '../rows/imported-entry'

/** A piece of a text and what comes in its place. */
interface Edit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** The file with entries changed and added. All that is not touched keeps its very letters. */
export function editEntries(file: SourceFile, updates: readonly Update[], added: readonly ImportedEntry[]): SourceFile {
  const root = parseTree(file.text, [])
  const list = entryList(root)
  const family = familyIn(root)
  const edits = updates.map(({ existing, fields }): Edit => {
    const shown = [...fields].filter(([field, value]) => field !== 'family' || value !== family)
    return { ...existing.range, text: entryText(Object.fromEntries(shown), indentAt(file.text, existing.range.offset)) }
  })
  const last = list?.children?.at(-1)
  if (list !== undefined && added.length > 0) {
    const indent = last === undefined ? '    ' : indentAt(file.text, last.offset)
    const texts = added.map((entry) => `\n${indent}${entryText(shownEntry(entry, family), indent)}`)
    const offset = last === undefined ? list.offset + 1 : last.offset + last.length
    const end = last === undefined ? '\n  ' : ''
    edits.push({ offset, length: 0, text: (last === undefined ? '' : ',') + texts.join(',') + end })
  }
  return { path: file.path, text: applyEdits(file.text, edits) }
}

/** The family that a file states for its entries. */
export function familyOfFile({ text }: SourceFile): unknown {
  return familyIn(parseTree(text, []))
}

function familyIn(root: Node | undefined): unknown {
  return root?.children?.find(({ children }) => children?.[0]?.value === 'family')?.children?.[1]?.value
}

/** An entry as a file of its family shows it: without the family that the file states. */
export function shownEntry(entry: ImportedEntry, family: unknown): Record<string, unknown> {
  const { family: own, ...rest } = entry
  return own === undefined || own === family ? rest : { ...rest, family: own }
}

/** An object as JSON whose further lines are indented. */
export function entryText(value: Record<string, unknown>, indent: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`)
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? ''
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const { offset, length, text: insert } of [...edits].sort((a, b) => a.offset - b.offset)) {
    parts.push(text.slice(from, offset), insert)
    from = offset + length
  }
  return parts.join('') + text.slice(from)
}
