import type { Catalog, Entry } from '../model/catalog'
import type { DraftPart } from '../model/draft'
import { entryName } from '../model/entry-name'
import { confusability } from './confusability'
import type { Counts } from './read-counts'

/** An entry that is worth writing, and why. */
export interface NextEntry {
  readonly entry: Entry
  /** How often it was asked for; undefined where nobody counted. */
  readonly askedFor: number | undefined
  /** How many other codes are easily taken for it. */
  readonly twins: number
  readonly missing: readonly DraftPart[]
}

/**
 * The entries to write first: most asked for (where nobody counted, raised by most operations), then most easily
 * confused, then worst documented; else in the order of the content. What lacks nothing, and what is retired, is none.
 */
export function nextEntries(catalogs: readonly Catalog[], most: number, counts?: Counts): NextEntry[] {
  const twins = confusability(catalogs)
  const all = catalogs.flatMap((catalog) =>
    catalog.entries.flatMap((entry): NextEntry[] => {
      const missing = lackedBy(entry)
      if (missing.length === 0 || entry.retired !== undefined) return []
      return [{ entry, askedFor: counts && countOf(entry, counts), twins: twins.get(entry) ?? 0, missing }]
    }),
  )
  return all
    .sort(
      (a, b) =>
        (b.askedFor ?? 0) - (a.askedFor ?? 0) ||
        Number(b.entry.draft !== undefined) - Number(a.entry.draft !== undefined) ||
        (counts === undefined ? b.entry.operations.length - a.entry.operations.length : 0) ||
        b.twins - a.twins ||
        b.missing.length - a.missing.length,
    )
    .slice(0, most)
}

/** Codes of a list of counts that no catalog has, in its order. */
export function unknownCounts(catalogs: readonly Catalog[], counts: Counts): string[] {
  const known = countableNames(catalogs)
  return [...counts.keys()].filter((code) => !known.has(code))
}

/** All names by which a list of counts may call the entries. */
export function countableNames(catalogs: readonly Catalog[]): ReadonlySet<string> {
  return new Set(catalogs.flatMap(({ entries }) => entries.flatMap(namesOf)))
}

/** What a draft lacks; of a complete entry what nobody knows. */
function lackedBy({ draft, retry, actors }: Entry): readonly DraftPart[] {
  if (draft !== undefined) return draft
  return [...(retry === undefined ? ['retry' as const] : []), ...(actors.length === 0 ? ['actors' as const] : [])]
}

/** By its code, an alias, or either with the name space or the catalog before it. */
function countOf(entry: Entry, counts: Counts): number {
  return namesOf(entry).reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
}

function namesOf(entry: Entry): string[] {
  const names = [...new Set([entry.code, entryName(entry), ...entry.aliases])]
  return [...names, ...names.map((name) => `${entry.catalog}/${name}`)]
}
