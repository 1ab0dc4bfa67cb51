import type { SourceFile } from '../../catalog/parse/source-file'
import { entryKey } from '../mapping/make-slugs'
import type { Conflict, GoneCode, ImportSummary } from '../rows/import-result'
import type { ImportedEntry } from '../rows/imported-entry'
import type { Loss } from '../rows/row'
import { type ExistingEntry, readExisting } from './existing-entries'
import type { ImportMemory } from './import-memory'
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
  readonly losses: readonly Loss[]
  readonly counts: Pick<ImportSummary, 'added' | 'changed' | 'unchanged' | 'gone'>
}

/** Brings entries of a source into what stands in the content, without touching what people wrote. */
export function mergeEntries(
  entries: readonly ImportedEntry[],
  { memory, existing }: { memory: ImportMemory; existing: readonly SourceFile[] },
): Merged {
  const losses: Loss[] = []
  const content = readExisting(existing, losses)
  const added: ImportedEntry[] = []
  const updates: Update[] = []
  const conflicts: Conflict[] = []
  const deleted: string[] = []
  const marks = new Map<string, ReadonlyMap<string, string>>()
  const slugs = new Map<string, string>()
  let unchanged = 0
  for (const entry of entries) {
    const key = entryKey(entry)
    const found = content.get(key)
    const base = memory.entries.get(key)
    marks.set(key, marksOf(entry))
    slugs.set(key, entry.slug ?? key)
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
  const gone = findGone({ memory, content, marks })
  keepGone({ memory, marks, slugs })
  const counts = { added: added.length, changed: updates.length, unchanged, gone: gone.length }
  return { added, updates, memory: { entries: marks, slugs }, conflicts, gone, deleted, losses, counts }
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
}

/** Codes of the last import that the source no longer has, and that nobody has retired yet. */
function findGone({ memory, content, marks }: Before): GoneCode[] {
  return [...memory.entries.keys()].flatMap((key): GoneCode[] => {
    const found = content.get(key)
    if (marks.has(key) || found === undefined || found.fields?.has('retired') === true) return []
    return [{ ...found.place, code: found.code, write: '"retired": true' }]
  })
}

/** What is gone is remembered, so that its slug stays taken and it is no new code when it comes back. */
function keepGone({
  memory,
  marks,
  slugs,
}: {
  memory: ImportMemory
  marks: Map<string, ReadonlyMap<string, string>>
  slugs: Map<string, string>
}) {
  for (const [key, fields] of memory.entries) {
    if (marks.has(key)) continue
    marks.set(key, fields)
    slugs.set(key, memory.slugs.get(key) ?? key)
  }
}
