import type { Catalog, Entry } from '../../catalog/model/catalog'
import { checkSlug, type ReservedWords } from '../../catalog/values/slug'

/** A former name of a code that has a page of its own, which leads to the code. */
export interface AliasLink {
  readonly alias: string
  readonly entry: Entry
}

/**
 * The aliases that get a page. One that is the code (or a code of its catalog) but for case gets none:
 * on a file system that ignores case it would be the code's own page. Nor does one that cannot be
 * in an address, whatever became of the check of the content.
 */
export function aliasLinks(catalog: Catalog, reserved: ReservedWords['inCatalog']): AliasLink[] {
  const taken = new Set(catalog.entries.map((entry) => entry.slug.toLowerCase()))
  const links: AliasLink[] = []
  for (const entry of catalog.entries) {
    for (const alias of entry.aliases) {
      const key = alias.toLowerCase()
      if (taken.has(key) || checkSlug(alias, reserved) !== undefined) continue
      taken.add(key)
      links.push({ alias, entry })
    }
  }
  return links
}
