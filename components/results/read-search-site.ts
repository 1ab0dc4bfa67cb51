import { type SearchSite, searchSiteId } from './search-site'

const none: SearchSite = {
  base: '',
  files: { worker: '', index: '' },
  isPacked: false,
  url: '',
  catalogs: [],
  statuses: [],
}

const text = typeof document === 'undefined' ? null : document.getElementById(searchSiteId)?.textContent
const known: SearchSite = text ? JSON.parse(text) : none

/**
 * What the page says of its site. Where the page is compiled nothing is known of any site, so what is drawn first
 * must not depend on it: a search does, once there is one.
 */
export function readSearchSite(): SearchSite {
  return known
}
