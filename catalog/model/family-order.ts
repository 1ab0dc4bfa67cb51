import type { Catalog, Entry } from './catalog'

/** What stands before and after an entry in its family. */
export interface Beside {
  readonly before: Entry | undefined
  readonly after: Entry | undefined
}

const known = new WeakMap<Catalog, ReadonlyMap<Entry, Beside>>()

/** What stands before and after each entry in its family, made once for a catalog. */
export function besideOf(catalog: Catalog): ReadonlyMap<Entry, Beside> {
  const made = known.get(catalog)
  if (made !== undefined) return made
  const last = new Map<string | undefined, Entry>()
  const beside = new Map<Entry, { before: Entry | undefined; after: Entry | undefined }>()
  for (const entry of catalog.entries) {
    const before = last.get(entry.family)
    const pair = before === undefined ? undefined : beside.get(before)
    if (pair !== undefined) pair.after = entry
    beside.set(entry, { before, after: undefined })
    last.set(entry.family, entry)
  }
  known.set(catalog, beside)
  return beside
}
