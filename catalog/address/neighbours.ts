import type { Catalog, Entry } from '../model/catalog'
import { catalogBySlug, resolveReference } from './resolve-reference'

/** An entry that another one points to, and why. */
export interface Neighbour {
  readonly entry: Entry
  readonly catalog: Catalog
  readonly why: string | undefined
}

/**
 * The codes that are easily confused with an entry: those that it names, then those that name it.
 * So the difference is on both pages, also where the author wrote it once.
 */
export function confusedEntries(entry: Entry, catalogs: readonly Catalog[]): Neighbour[] {
  const own = named(
    entry,
    catalogs,
    entry.confusedWith.map((item) => ({ code: item.code, why: item.difference })),
  )
  const known = new Set(own.map((item) => item.entry))
  const others = confusedIndex(catalogs).get(`${entry.catalog}/${entry.code}`) ?? []
  return [...own, ...others.filter((item) => !known.has(item.entry))]
}

/** The codes that an entry names as related, without those that are easily confused with it. */
export function relatedEntries(entry: Entry, catalogs: readonly Catalog[]): Neighbour[] {
  const confused = new Set(confusedEntries(entry, catalogs).map((item) => item.entry))
  return named(entry, catalogs, entry.related).filter((item) => !confused.has(item.entry))
}

function named(
  entry: Entry,
  catalogs: readonly Catalog[],
  references: readonly { code: string; why?: string | undefined }[],
): Neighbour[] {
  const home = catalogBySlug(catalogs, entry.catalog)
  if (home === undefined) return []
  return references.flatMap((reference) => {
    const target = resolveReference(reference.code, home, catalogs)
    const catalog = target === undefined ? undefined : catalogBySlug(catalogs, target.catalog)
    return target === undefined || catalog === undefined ? [] : [{ entry: target, catalog, why: reference.why }]
  })
}

const indexes = new WeakMap<readonly Catalog[], ReadonlyMap<string, readonly Neighbour[]>>()

/** Who names whom, made once for a set of catalogs. */
function confusedIndex(catalogs: readonly Catalog[]): ReadonlyMap<string, readonly Neighbour[]> {
  const known = indexes.get(catalogs)
  if (known !== undefined) return known
  const index = new Map<string, Neighbour[]>()
  for (const catalog of catalogs) {
    for (const entry of catalog.entries) {
      for (const { code, difference } of entry.confusedWith) {
        const target = resolveReference(code, catalog, catalogs)
        if (target === undefined) continue
        const key = `${target.catalog}/${target.code}`
        const list = index.get(key)
        if (list === undefined) index.set(key, [{ entry, catalog, why: difference }])
        else list.push({ entry, catalog, why: difference })
      }
    }
  }
  indexes.set(catalogs, index)
  return index
}
