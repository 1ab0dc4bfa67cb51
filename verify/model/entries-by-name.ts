import type { Entry } from '../../catalog/model/catalog'

/** The entries that have a name as their code or as an alias, by that name. */
export type EntriesByName = ReadonlyMap<string, readonly Entry[]>

/** Entries by their codes and aliases, each list in the order of the entries. */
export function entriesByName(entries: Iterable<Entry>): EntriesByName {
  const byName = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const name of new Set([entry.code, ...entry.aliases])) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [entry])
      else known.push(entry)
    }
  }
  return byName
}
