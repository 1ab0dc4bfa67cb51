import type { NamedFields } from '../../catalog/model/asked-field'
import type { CatalogNames } from '../../client/search/search-facets'
import type { SearchFiles } from '../../client/search/session/search-session'

/** A status that catalogs use, and how many codes have it. */
export interface StatusFact {
  readonly status: number
  readonly phrase: string
  readonly count: number
}

/** A catalog with what its support asks for, whatever the code. */
interface CatalogSupport extends CatalogNames {
  /** Markdown. */
  readonly asks: readonly string[]
  readonly fields: NamedFields
}

/** What the search needs to know of the site. */
export interface SearchSite {
  /** Base path. */
  readonly base: string
  readonly files: SearchFiles
  /** Several codes share a file of JSON. */
  readonly isPacked: boolean
  /** Where the site is published. */
  readonly url: string
  readonly catalogs: readonly CatalogSupport[]
  readonly statuses: readonly StatusFact[]
}

/** The `id` of the JSON script that a page has it in. */
export const searchSiteId = 'search-site'
