import type { CatalogNames } from '../../client/search-facets'

/** A status that catalogs use, and how many codes have it. */
export interface StatusFact {
  readonly status: number
  readonly phrase: string
  readonly count: number
}

/** What results need to know of the site. */
export interface SearchSite {
  readonly base: string
  readonly catalogs: readonly CatalogNames[]
  readonly statuses: readonly StatusFact[]
}
