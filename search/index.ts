import type { Catalog, Guide } from '../catalog/model/catalog'
import { buildSearchIndex } from './index/build-index'
import { nearWordsOf } from './near/near-words-of'
import { openSearch } from './open-index'
import type { Search } from './text/answer'
import { rankFuzzily } from './words/fuzzy'

export interface SearchOptions {
  /** Whether everyday words find what means about the same ("creds" for "credentials"). Default true. */
  readonly near?: boolean
  /** The guides of the site, beside those of its catalogs. Default none. */
  readonly guides?: readonly Guide[]
}

/**
 * Search over catalogs that are available. A site ships `buildSearchIndex(catalogs)` and opens that, with a table of
 * near words beside it.
 */
export function createSearch(catalogs: readonly Catalog[], { near = true, guides = [] }: SearchOptions = {}): Search {
  const data = buildSearchIndex(catalogs, guides)
  return openSearch(data, () => rankFuzzily, { near: near ? nearWordsOf(data) : undefined })
}
