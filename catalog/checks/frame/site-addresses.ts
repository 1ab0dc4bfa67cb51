import type { Catalog, Guide } from '../../model/catalog'
import type { ReservedWords } from '../../values/slug'

/** What the checks have to know of the site that shows the catalogs. The site makes it from its table of pages. */
export interface SiteAddresses {
  readonly reserved: ReservedWords
  /** First segments of the pages that gather codes of all catalogs. */
  readonly gathering: ReadonlySet<string>
  /** The paths that content may link to. */
  linkable(catalogs: readonly Catalog[], guides: readonly Guide[]): Iterable<string>
}
