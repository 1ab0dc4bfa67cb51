import type { Catalog, Entry, Family } from '../catalog/model/catalog'

interface Groups {
  readonly families: ReadonlyMap<string, readonly Entry[]>
  readonly statuses: ReadonlyMap<number, readonly Entry[]>
}

/** Every list of pages asks; nobody changes a catalog. */
const known = new WeakMap<Catalog, Groups>()

/** The codes of a family, in their order. */
export function entriesOfFamily(catalog: Catalog, { slug }: Pick<Family, 'slug'>): readonly Entry[] {
  return groupsOf(catalog).families.get(slug) ?? []
}

/** The codes that have a status, in the order of the catalogs. */
export function entriesOfStatus(catalogs: readonly Catalog[], status: number): readonly Entry[] {
  const [alone, ...others] = catalogs
  if (alone !== undefined && others.length === 0) return groupsOf(alone).statuses.get(status) ?? []
  const former = knownCodes.get(catalogs)?.get(status)
  if (former !== undefined) return former
  const codes = catalogs.flatMap((catalog) => groupsOf(catalog).statuses.get(status) ?? [])
  const byStatus = knownCodes.get(catalogs) ?? new Map<number, readonly Entry[]>()
  knownCodes.set(catalogs, byStatus.set(status, codes))
  return codes
}

/** A list that goes on over several pages asks on each of them. */
const knownCodes = new WeakMap<readonly Catalog[], Map<number, readonly Entry[]>>()

/** The statuses that catalogs have pages for: those of their codes, and those that they describe; ascending. */
export function statusesOf(catalogs: readonly Catalog[]): readonly number[] {
  const former = knownStatuses.get(catalogs)
  if (former !== undefined) return former
  const statuses = readStatuses(catalogs)
  knownStatuses.set(catalogs, statuses)
  return statuses
}

/** Every page of an entry asks which statuses there are. */
const knownStatuses = new WeakMap<readonly Catalog[], readonly number[]>()

function readStatuses(catalogs: readonly Catalog[]): number[] {
  const statuses = catalogs.flatMap((catalog) => [
    ...groupsOf(catalog).statuses.keys(),
    ...catalog.statuses.map(({ status }) => status),
  ])
  return [...new Set(statuses)].sort((a, b) => a - b)
}

function groupsOf(catalog: Catalog): Groups {
  const former = known.get(catalog)
  if (former !== undefined) return former
  const families = new Map<string, Entry[]>()
  const statuses = new Map<number, Entry[]>()
  for (const entry of catalog.entries) {
    if (entry.family !== undefined) push(families, entry.family, entry)
    for (const status of new Set(entry.statuses)) push(statuses, status, entry)
  }
  const groups = { families, statuses }
  known.set(catalog, groups)
  return groups
}

function push<Key>(groups: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [entry])
  else group.push(entry)
}
