import type { Catalog, Entry, Family } from '../catalog/model/catalog'
import { entriesOfFamily, entriesOfStatus } from './entries-of'
import type { PageContent } from './page-row'

/** The content file of an entry, a guide or a catalog. */
export function fileOf({ place }: Pick<Entry, 'place'>): string {
  return place.file
}

/** The files of a catalog. */
export function catalogFiles(catalog: Catalog): Set<string> {
  return new Set([catalog, ...catalog.entries, ...catalog.guides].map(fileOf))
}

/** The files of all catalogs and of the guides of the site. */
export function everyFile({ catalogs, guides }: PageContent): Set<string> {
  return new Set([...catalogs.flatMap((catalog) => [...catalogFiles(catalog)]), ...guides.map(fileOf)])
}

/** The files of a catalog that a family is in. */
export function familyFiles({ catalog, family }: { readonly catalog: Catalog; readonly family: Family }): Set<string> {
  return new Set([catalog, ...entriesOfFamily(catalog, family)].map(fileOf))
}

/** The files of the entries with a status; where none has it, of the catalog, or of all. */
export function statusFiles(
  { status, catalog }: { readonly status: number; readonly catalog?: Catalog },
  content: PageContent,
): Set<string> {
  const catalogs = catalog === undefined ? content.catalogs : [catalog]
  const files = new Set(entriesOfStatus(catalogs, status).map(fileOf))
  if (files.size > 0) return files
  return catalog === undefined ? everyFile(content) : new Set([fileOf(catalog)])
}
