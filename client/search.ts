/** The entry of `search.js`, which pages load when their search box is used for the first time. */
export { attachHeaderSearch } from './header-search'
export { openSession } from './search-session'
