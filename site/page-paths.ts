import type { Catalog, Guide } from '../catalog/model/catalog'
import {
  catalogPath,
  changelogPath,
  familyPath,
  guidePath,
  homePath,
  searchPath,
  statusesPath,
  statusPath,
} from '../catalog/model/links'

/** The statuses that a catalog has pages for: those of its codes, and those that it describes; ascending. */
export function statusesOf(catalogs: readonly Catalog[]): number[] {
  const statuses = catalogs.flatMap((catalog) => [
    ...catalog.entries.flatMap((entry) => entry.statuses),
    ...catalog.statuses.map(({ status }) => status),
  ])
  return [...new Set(statuses)].sort((a, b) => a - b)
}

/** The paths of all pages but those of entries and their short links. `guides` are those of the site. */
export function explorerPaths(catalogs: readonly Catalog[], guides: readonly Guide[] = []): string[] {
  return [
    homePath,
    searchPath,
    statusesPath,
    changelogPath,
    ...guides.map(guidePath),
    ...statusesOf(catalogs).map((status) => statusPath(status)),
    ...catalogs.flatMap((catalog) => [
      catalogPath(catalog),
      ...catalog.families.map((family) => familyPath(catalog, family)),
      ...statusesOf([catalog]).map((status) => statusPath(status, catalog)),
      ...catalog.guides.map(guidePath),
    ]),
  ]
}
