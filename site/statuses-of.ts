import type { Catalog } from '../catalog/model/catalog'

/** The statuses that catalogs have pages for: those of their codes, and those that they describe; ascending. */
export function statusesOf(catalogs: readonly Catalog[]): number[] {
  const statuses = catalogs.flatMap((catalog) => [
    ...catalog.entries.flatMap((entry) => entry.statuses),
    ...catalog.statuses.map(({ status }) => status),
  ])
  return [...new Set(statuses)].sort((a, b) => a - b)
}
