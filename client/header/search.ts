import { siteBase } from '../site-base'
import { attachHeaderSearch } from './header-search'

/** The entry of `search.js`, which pages load when the search box of their header is used for the first time. */
export function attachSearch(form: HTMLFormElement): void {
  const address = (file: string) => new URL(file, import.meta.url).href
  attachHeaderSearch(form, {
    worker: address(SEARCH_WORKER),
    index: address(SEARCH_INDEX),
    base: siteBase(import.meta.url),
  })
}
