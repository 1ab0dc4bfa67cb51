import { buildSearchIndex } from '../../search/index/build-index'
import type { SearchIndexData } from '../../search/index/index-data'
import type { SiteContent } from '../../site/site-context'
import { addressBook } from './address-book'

/** The data files that browsers fetch, by name; their texts are made when asked for. */
export type SiteData = Readonly<Record<'search-index' | 'addresses', () => string>>

export function siteData(content: SiteContent): SiteData {
  return {
    'search-index': () => JSON.stringify(searchIndex(content)),
    addresses: () => JSON.stringify(addressBook(content)),
  }
}

/** A packed site has no pages that compare two codes, so its search offers none. */
function searchIndex({ catalogs, site }: SiteContent): SearchIndexData {
  const index = buildSearchIndex(catalogs)
  return site.isPacked === true ? { ...index, pairs: [] } : index
}
