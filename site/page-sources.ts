import type { Catalog, Entry } from '../catalog/model/catalog'
import {
  catalogPath,
  changelogPath,
  entryPath,
  familyPath,
  guidePath,
  homePath,
  searchPath,
  statusesPath,
  statusPath,
} from '../catalog/model/links'
import { statusesOf } from './page-paths'
import type { SiteContent } from './site-context'

/** The path of every page, each with the content files that it is made from. */
export function pageSources({ catalogs, guides }: Omit<SiteContent, 'site'>): ReadonlyMap<string, ReadonlySet<string>> {
  const everything = new Set([...catalogs.flatMap((catalog) => [...filesOf(catalog)]), ...guides.map(fileOf)])
  const all = catalogs.flatMap((catalog) => catalog.entries)
  const pages: (readonly [string, ReadonlySet<string>])[] = [
    ...[homePath, searchPath, statusesPath, changelogPath].map((path) => [path, everything] as const),
    ...guides.map((guide) => [guidePath(guide), new Set([fileOf(guide)])] as const),
    ...statusesOf(catalogs).map((status) => [statusPath(status), withStatus(all, status, everything)] as const),
    ...catalogs.flatMap(catalogPages),
  ]
  return new Map(pages)
}

function catalogPages(catalog: Catalog): (readonly [string, ReadonlySet<string>])[] {
  const { entries } = catalog
  const own = new Set([fileOf(catalog)])
  return [
    [catalogPath(catalog), filesOf(catalog)],
    ...catalog.families.map((family): [string, Set<string>] => [
      familyPath(catalog, family),
      new Set([fileOf(catalog), ...entries.filter((entry) => entry.family === family.slug).map(fileOf)]),
    ]),
    ...statusesOf([catalog]).map((status) => [statusPath(status, catalog), withStatus(entries, status, own)] as const),
    ...catalog.guides.map((guide) => [guidePath(guide), new Set([fileOf(guide)])] as const),
    ...entries.map((entry) => [entryPath(entry), new Set([fileOf(entry)])] as const),
  ]
}

/** The files of the entries with a status, or the others where no entry has it. */
function withStatus(entries: readonly Entry[], status: number, others: ReadonlySet<string>): ReadonlySet<string> {
  const files = new Set(entries.filter((entry) => entry.statuses.includes(status)).map(fileOf))
  return files.size > 0 ? files : others
}

function filesOf(catalog: Catalog): Set<string> {
  return new Set([catalog, ...catalog.entries, ...catalog.guides].map(fileOf))
}

function fileOf({ place }: Pick<Entry, 'place'>): string {
  return place.file
}
