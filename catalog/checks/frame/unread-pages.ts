import type { Catalog } from '../../model/catalog'
import type { SiteAddresses } from './site-addresses'

/** The parts of the site that could not be read whole: slugs of catalogs, and `guides` for the guides of the site. */
export type PartialParts = ReadonlySet<string>

/**
 * Whether nobody can tell that a page is missing: it may be in what could not be read. `gathering` are the first
 * segments of pages that gather codes of all catalogs.
 */
export function mayBeUnread(path: string, partial: PartialParts, gathering: SiteAddresses['gathering']): boolean {
  if (partial.size === 0) return false
  const [first = '', second = ''] = path.replace(/^\//, '').split(/[/?#]/)
  if (partial.has(first)) return true
  return gathering.has(first) && second !== '' && [...partial].some((part) => part !== 'guides')
}

/** Whether a code that no catalog has may be in what could not be read of the catalog that a reference names. */
export function mayBeUnreadCode(reference: string, home: Catalog, partial: PartialParts): boolean {
  return partial.has(home.slug) || partial.has(reference.split('/', 1)[0] ?? '')
}
