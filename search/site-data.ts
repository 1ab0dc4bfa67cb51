import type { SiteContent } from '../site/site-context'
import { addressBook } from './address/address-book'
import { buildSearchIndex } from './index/build-index'

/** The data files that browsers fetch, by name; their texts are made when asked for. */
export type SiteData = Readonly<Record<'search-index' | 'addresses', () => string>>

export function siteData(content: SiteContent): SiteData {
  return {
    'search-index': () => JSON.stringify(buildSearchIndex(content.catalogs)),
    addresses: () => JSON.stringify(addressBook(content)),
  }
}
