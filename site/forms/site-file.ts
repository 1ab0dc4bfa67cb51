import type { Catalog } from '../../catalog/model/catalog'

/** A file of the site that is neither a page nor an entry. */
export interface SiteFile {
  /** Path from the root of the site: `/llms.txt`. */
  readonly path: string
  /** The catalog of which it shows all, with nothing else but what the pages of its codes show too. */
  readonly catalog?: Catalog | undefined
  text(): string
}
