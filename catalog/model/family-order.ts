import type { Catalog, Entry } from './catalog'

/** What is around an entry in its family. */
export interface FamilyAround {
  /** The codes around it, itself among them, in their order: the whole family up to 25 codes, else the nearest 11. */
  readonly around: readonly Entry[]
  readonly before: Entry | undefined
  readonly after: Entry | undefined
}

/** A family of so many codes is shown whole. */
const mostWhole = 25

/** So many codes are shown before and after the present one in a longer family, whose own page lists all. */
const reach = 5

/** What is around an entry in its family, or among the codes without one. */
export function familyAround(catalog: Catalog, entry: Entry): FamilyAround {
  const families = known.get(catalog) ?? familiesOf(catalog.entries)
  known.set(catalog, families)
  const { entries = [], places } = families.get(entry.family) ?? {}
  const at = places?.get(entry) ?? 0
  return {
    around: entries.length <= mostWhole ? entries : entries.slice(Math.max(0, at - reach), at + reach + 1),
    before: entries[at - 1],
    after: entries[at + 1],
  }
}

interface Family {
  readonly entries: Entry[]
  readonly places: Map<Entry, number>
}

type Families = ReadonlyMap<string | undefined, Family>

const known = new WeakMap<Catalog, Families>()

function emptyFamily(): Family {
  return { entries: [], places: new Map() }
}

function familiesOf(entries: readonly Entry[]): Families {
  const families = new Map<string | undefined, Family>()
  for (const entry of entries) {
    const family = families.get(entry.family) ?? emptyFamily()
    families.set(entry.family, family)
    family.places.set(entry, family.entries.length)
    family.entries.push(entry)
  }
  return families
}
