import { catalogPath, familyPath, statusPath } from '../catalog/address/links'
import type { Catalog } from '../catalog/model/catalog'
import { entriesOfFamily, entriesOfStatus, statusesOf } from './entries-of'
import { type ListPart, listParts, partPath } from './list-parts'

/** The pages on which the codes of a catalog go on. */
export function partsOfCatalog(catalog: Catalog) {
  return further(catalogPath(catalog), catalog.entries.length).map(({ path, part }) => ({
    path,
    subject: { catalog, part },
  }))
}

/** The pages on which the codes of its families go on. */
export function partsOfFamilies(catalog: Catalog) {
  return catalog.families.flatMap((family) =>
    further(familyPath(catalog, family), entriesOfFamily(catalog, family).length).map(({ path, part }) => ({
      path,
      subject: { catalog, family, part },
    })),
  )
}

/** The pages on which the codes of a status go on, within a catalog where one is given. */
export function partsOfStatuses(catalogs: readonly Catalog[], catalog?: Catalog) {
  return statusesOf(catalogs).flatMap((status) =>
    further(statusPath(status, catalog), entriesOfStatus(catalogs, status).length).map(({ path, part }) => ({
      path,
      subject: { status, part, ...(catalog && { catalog }) },
    })),
  )
}

/** All parts but the first, which the list itself shows. */
function further(list: string, total: number): { readonly path: string; readonly part: ListPart }[] {
  return listParts(total)
    .slice(1)
    .map((part) => ({ path: partPath(list, part.number), part }))
}
