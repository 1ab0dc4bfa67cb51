import type { SourceFile } from '../../catalog/parse/source-file'
import { child, entriesOf, textOf } from '../readers/data/data-node'
import { readJson } from '../readers/data/read-json'
import { type Loss, lossAt } from '../rows/row'

/** What the last import wrote: for each entry the mark of each field, and its slug. */
export interface ImportMemory {
  /** Marks of fields by the key of the entry (its name space and code). */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly slugs: ReadonlyMap<string, string>
}

/** Reads `import.json`. One that cannot be read is told, and counts as none. */
export function readMemory(file: SourceFile | undefined, losses: Loss[]): ImportMemory {
  const entries = new Map<string, ReadonlyMap<string, string>>()
  const slugs = new Map<string, string>()
  if (file === undefined) return { entries, slugs }
  const { root, losses: lost } = readJson(file)
  losses.push(...lost)
  if (child(root, 'entries')?.kind !== 'map') {
    losses.push(lossAt({ file: file.path, line: 1, column: 1 }, 'what the last import wrote: no entries in it'))
  }
  for (const { key, node } of entriesOf(child(root, 'entries'))) {
    const marks = new Map(
      entriesOf(node).flatMap(({ key: field, node: mark }) => {
        const text = textOf(mark)
        return text === undefined ? [] : [[field, text] as const]
      }),
    )
    slugs.set(key, marks.get('@slug') ?? key)
    marks.delete('@slug')
    entries.set(key, marks)
  }
  return { entries, slugs }
}

/** A mark of a value: the same for the same value, whatever the order of its keys. */
export function markOf(value: unknown): string {
  const text = canonical(value)
  let a = 0xdeadbeef ^ text.length
  let b = 0x41c6ce57 ^ text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** JSON with the keys of all objects in order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
