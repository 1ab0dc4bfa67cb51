import type { Catalog } from '../catalog/model/catalog'

/** Every page asks; nobody changes a catalog. */
const known = new WeakMap<Catalog, ReadonlySet<number>>()

/** The statuses that catalogs have pages for: those of their codes, and those that they describe; ascending. */
export function statusesOf(catalogs: readonly Catalog[]): number[] {
  return [...new Set(catalogs.flatMap((catalog) => [...statusesOfOne(catalog)]))].sort((a, b) => a - b)
}

function statusesOfOne(catalog: Catalog): ReadonlySet<number> {
  const former = known.get(catalog)
  if (former !== undefined) return former
  const statuses = new Set(catalog.statuses.map(({ status }) => status))
  for (const entry of catalog.entries) for (const status of entry.statuses) statuses.add(status)
  known.set(catalog, statuses)
  return statuses
}
