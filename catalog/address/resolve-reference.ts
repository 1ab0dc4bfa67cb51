import type { Catalog, Entry } from '../model/catalog'
import { entryName } from '../model/entry-name'

/** Finds the entry that a reference names: a code of the same catalog, or `catalog/CODE`. */
export function resolveReference(reference: string, home: Catalog, catalogs: readonly Catalog[]): Entry | undefined {
  const own = entryByCode(home, reference)
  if (own !== undefined) return own
  const slash = reference.indexOf('/')
  const other = slash < 0 ? undefined : catalogBySlug(catalogs, reference.slice(0, slash))
  return other === undefined ? undefined : entryByCode(other, reference.slice(slash + 1))
}

const bySlug = new WeakMap<readonly Catalog[], ReadonlyMap<string, Catalog>>()

/** Finds a catalog among many, which are indexed once. */
export function catalogBySlug(catalogs: readonly Catalog[], slug: string): Catalog | undefined {
  let map = bySlug.get(catalogs)
  if (map === undefined) {
    map = new Map(catalogs.map((catalog) => [catalog.slug, catalog]))
    bySlug.set(catalogs, map)
  }
  return map.get(slug)
}

const byCode = new WeakMap<Catalog, ReadonlyMap<string, Entry>>()

function entryByCode(catalog: Catalog, code: string): Entry | undefined {
  let map = byCode.get(catalog)
  if (map === undefined) {
    map = new Map(catalog.entries.map((entry) => [entryName(entry), entry]))
    byCode.set(catalog, map)
  }
  return map.get(code)
}
