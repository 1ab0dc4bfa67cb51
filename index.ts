/** What a program may import from the package `faultbook`. */
export type { Catalog, Entry } from './catalog/model/catalog'
export { createSearch } from './search/index'
export type { Search, SearchResult } from './search/text/answer'
