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

const knownFamilies = new WeakMap<Catalog, ReadonlyMap<string | undefined, readonly Entry[]>>()

/** Most codes that stand before the present one in a list of its family, and after it. */
const reach = 12

/** The codes of the family around an entry, itself among them, in their order: at most 25. */
export function familyAround(catalog: Catalog, entry: Entry): readonly Entry[] {
  const families = knownFamilies.get(catalog) ?? grouped(catalog.entries)
  knownFamilies.set(catalog, families)
  const family = families.get(entry.family) ?? []
  const at = placesIn(family).get(entry) ?? 0
  return family.slice(Math.max(0, at - reach), at + reach + 1)
}

const knownPlaces = new WeakMap<readonly Entry[], ReadonlyMap<Entry, number>>()

function placesIn(family: readonly Entry[]): ReadonlyMap<Entry, number> {
  const places = knownPlaces.get(family) ?? new Map(family.map((entry, at) => [entry, at]))
  knownPlaces.set(family, places)
  return places
}

function grouped(entries: readonly Entry[]): ReadonlyMap<string | undefined, readonly Entry[]> {
  const families = new Map<string | undefined, Entry[]>()
  for (const entry of entries) {
    const family = families.get(entry.family)
    if (family === undefined) families.set(entry.family, [entry])
    else family.push(entry)
  }
  return families
}
