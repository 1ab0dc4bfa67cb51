import { entryKey } from '../mapping/make-slugs'
import type { Conflict, EntryChange, GoneCode, ImportSummary } from '../rows/import-result'
import type { ImportedEntry } from '../rows/imported-entry'
import type { ExistingEntry } from './existing-entries'
import { canonical, type ImportMemory, type ImportRecord } from './import-memory'
import { marksOf, mergeFields } from './merge-fields'

/** An entry of the content whose fields are to be others. */
export interface Update {
  readonly existing: ExistingEntry
  readonly fields: ReadonlyMap<string, unknown>
}

/** What an import does to the entries of a content folder. */
export interface Merged {
  readonly added: readonly ImportedEntry[]
  readonly updates: readonly Update[]
  /** Marks to remember, by the key of the entry, and all slugs. */
  readonly memory: ImportMemory
  readonly conflicts: readonly Conflict[]
  readonly gone: readonly GoneCode[]
  readonly deleted: readonly string[]
  readonly changes: readonly EntryChange[]
  readonly counts: Pick<ImportSummary, 'added' | 'changed' | 'unchanged' | 'gone'>
}

/** What entries are merged into. */
export interface MergeInto {
  readonly memory: ImportMemory
  /** How this import was asked for, and its index among those of the catalog. */
  readonly record: { readonly index: number; readonly record: ImportRecord }
  /** What is in the content, by name space and code. */
  readonly content: ReadonlyMap<string, ExistingEntry>
}

/** Brings entries of a source into what is in the content, without touching what people wrote. */
export function mergeEntries(entries: readonly ImportedEntry[], { memory, record, content }: MergeInto): Merged {
  const added: ImportedEntry[] = []
  const updates: Update[] = []
  const conflicts: Conflict[] = []
  const deleted: string[] = []
  const marks = new Map<string, ReadonlyMap<string, string>>()
  const slugs = new Map<string, string | undefined>()
  const from = new Map<string, number>()
  let unchanged = 0
  for (const entry of entries) {
    const key = entryKey(entry)
    const found = content.get(key)
    const base = memory.entries.get(key)
    marks.set(key, marksOf(entry))
    slugs.set(key, entry.slug)
    from.set(key, record.index)
    if (found === undefined) {
      if (base === undefined) added.push(entry)
      else deleted.push(entry.code)
      continue
    }
    const merged = mergeOne(entry, { found, base })
    conflicts.push(...merged.conflicts)
    if (merged.update === undefined) unchanged++
    else updates.push(merged.update)
  }
  const gone = findGone({ memory, content, marks, index: record.index })
  keepGone(memory, { marks, slugs, from })
  const imports = [...memory.imports]
  imports[record.index] = record.record
  const changes = [...added.map(addition), ...updates.map(alteration)]
  const counts = { added: added.length, changed: updates.length, unchanged, gone: gone.length }
  return {
    added,
    updates,
    memory: { imports, entries: inOrder(memory.entries, marks), slugs, from },
    conflicts,
    gone,
    deleted,
    changes,
    counts,
  }
}

function addition({ code, title, message }: ImportedEntry): EntryChange {
  const words = title ?? message
  return { code, kind: 'added', fields: [], ...(words === undefined ? {} : { title: words }) }
}

function alteration({ existing, fields }: Update): EntryChange {
  const before = existing.fields ?? new Map<string, unknown>()
  const names = [...new Set([...before.keys(), ...fields.keys()])]
  const changed = names.filter((name) => canonical(before.get(name)) !== canonical(fields.get(name)))
  const shown = (values: ReadonlyMap<string, unknown>, name: string, as: 'before' | 'after') =>
    values.has(name) ? { [as]: JSON.stringify(values.get(name)) } : {}
  return {
    code: existing.code,
    kind: 'changed',
    fields: changed.map((field) => ({ field, ...shown(before, field, 'before'), ...shown(fields, field, 'after') })),
  }
}

interface Pair {
  readonly found: ExistingEntry
  readonly base: ReadonlyMap<string, string> | undefined
}

function mergeOne(entry: ImportedEntry, { found, base }: Pair): { update: Update | undefined; conflicts: Conflict[] } {
  if (found.fields === undefined) {
    // An `.mdx` entry is a person's; what is new in the source is told, once.
    const marks = marksOf(entry)
    const news = base === undefined ? [] : [...marks].filter(([field, mark]) => base.get(field) !== mark)
    const values = new Map<string, unknown>(Object.entries(entry))
    return {
      update: undefined,
      conflicts: news.map(([field]) =>
        conflictAt(found, { field, source: JSON.stringify(values.get(field)), content: 'an .mdx file' }),
      ),
    }
  }
  const { fields, isChanged, conflicts } = mergeFields(entry, found.fields, base)
  return {
    update: isChanged ? { existing: found, fields } : undefined,
    conflicts: conflicts.map((conflict) => conflictAt(found, conflict)),
  }
}

function conflictAt(found: ExistingEntry, words: Pick<Conflict, 'field' | 'source' | 'content'>): Conflict {
  return { ...found.place, code: found.code, ...words }
}

interface Before {
  readonly memory: ImportMemory
  readonly content: ReadonlyMap<string, ExistingEntry>
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly index: number
}

/** Codes of the last import of these sources that they no longer have, and that nobody has retired yet. */
function findGone({ memory, content, marks, index }: Before): GoneCode[] {
  return [...memory.entries.keys()].flatMap((key): GoneCode[] => {
    const found = content.get(key)
    if (memory.from.get(key) !== index) return []
    if (marks.has(key) || found === undefined || found.fields?.has('retired') === true) return []
    return [{ ...found.place, code: found.code, write: '"retired": true' }]
  })
}

/** What is remembered, in the order in which it was: what is new comes behind. */
function inOrder<T>(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, T>): Map<string, T> {
  const known = [...now].filter(([key]) => before.has(key))
  const byKey = new Map(known)
  const kept = [...before.keys()].flatMap((key): [string, T][] => {
    const value = byKey.get(key)
    return value === undefined ? [] : [[key, value]]
  })
  return new Map([...kept, ...[...now].filter(([key]) => !before.has(key))])
}

interface Kept {
  readonly marks: Map<string, ReadonlyMap<string, string>>
  readonly slugs: Map<string, string | undefined>
  readonly from: Map<string, number>
}

/** What is gone is remembered, so that its slug stays taken and it is no new code when it comes back. */
function keepGone(memory: ImportMemory, { marks, slugs, from }: Kept) {
  for (const [key, fields] of memory.entries) {
    if (marks.has(key)) continue
    marks.set(key, fields)
    slugs.set(key, memory.slugs.get(key))
    from.set(key, memory.from.get(key) ?? 0)
  }
}
