import type { Catalog, Entry } from '../model/catalog'
import { catalogBySlug, resolveReference } from './resolve-reference'

/** The codes that took the place of an entry. */
export interface Successors {
  readonly replacedBy: readonly Entry[]
  readonly splitInto: readonly Entry[]
}

export function successorsOf(entry: Entry, catalogs: readonly Catalog[]): Successors {
  const home = catalogBySlug(catalogs, entry.catalog)
  const resolve = (code: string) => (home === undefined ? [] : (resolveReference(code, home, catalogs) ?? []))
  return { replacedBy: entry.replacedBy.flatMap(resolve), splitInto: entry.splitInto.flatMap(resolve) }
}
