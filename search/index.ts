import type { Catalog } from '../catalog/catalog'
import type { Search } from './answer'
import { buildSearchIndex } from './build-index'
import { rankFuzzily } from './fuzzy'
import { openSearch } from './open-index'

/** Search over catalogs that are at hand. A site ships `buildSearchIndex(catalogs)` and opens that. */
export function createSearch(catalogs: readonly Catalog[]): Search {
  return openSearch(buildSearchIndex(catalogs), () => rankFuzzily)
}
