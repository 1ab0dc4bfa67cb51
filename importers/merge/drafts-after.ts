import { entryKey } from '../mapping/make-slugs'
import type { ImportedEntry } from '../rows/imported-entry'
import type { ExistingEntry, Update } from './existing-entries'

/** How many drafts there are, counted as the check counts them. */
export interface DraftCounts {
  /** Of the whole catalog, before and after the import. */
  readonly before: number
  readonly after: number
  /** Of the codes that the sources have, after the import. */
  readonly imported: number
}

interface Counting {
  readonly content: ReadonlyMap<string, ExistingEntry>
  readonly stated: ReadonlyMap<string, ImportedEntry>
  readonly added: readonly ImportedEntry[]
  readonly updates: readonly Update[]
}

/** Counts drafts in the content as an import leaves it: people complete entries, and sources share them. */
export function draftsAfter({ content, stated, added, updates }: Counting): DraftCounts {
  const before = new Set([...content.values()].filter(({ isDraft }) => isDraft).map(({ key }) => key))
  const after = new Set(before)
  for (const { existing, fields } of updates) {
    if (fields.get('draft') === true) after.add(existing.key)
    else after.delete(existing.key)
  }
  for (const entry of added) if (entry.draft === true) after.add(entryKey(entry))
  const imported = [...stated.keys()].filter((key) => after.has(key)).length
  return { before: before.size, after: after.size, imported }
}
