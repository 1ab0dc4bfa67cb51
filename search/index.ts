import type { Catalog } from '../catalog/model/catalog'
import { buildSearchIndex } from './index/build-index'
import { openSearch } from './open-index'
import type { Search } from './text/answer'
import { rankFuzzily } from './words/fuzzy'

/** Search over catalogs that are available. A site ships `buildSearchIndex(catalogs)` and opens that. */
export function createSearch(catalogs: readonly Catalog[]): Search {
  return openSearch(buildSearchIndex(catalogs), () => rankFuzzily)
}
