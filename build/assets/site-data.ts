import { buildSearchIndex } from '../../search/index/build-index'
import type { SearchIndexData } from '../../search/index/index-data'
import { buildNearTable } from '../../search/near/near-table'
import { toolVectors } from '../../search/near/tool-vectors'
import { readTerms } from '../../search/text/term-text'
import type { SiteContent } from '../../site/site-context'
import { addressBook } from './address-book'

/** The data files that browsers fetch, by name; their texts are made when asked for. */
export type SiteData = Readonly<Record<'search-index' | 'near-words' | 'addresses', () => string>>

export function siteData(content: SiteContent): SiteData {
  let made: SearchIndexData | undefined
  const index = () => {
    made ??= searchIndex(content)
    return made
  }
  return {
    'search-index': () => JSON.stringify(index()),
    'near-words': () => JSON.stringify(buildNearTable(readTerms(index().terms), toolVectors())),
    addresses: () => JSON.stringify(addressBook(content)),
  }
}

/** A packed site has no pages that compare two codes, so its search offers none. */
function searchIndex({ catalogs, site }: SiteContent): SearchIndexData {
  const index = buildSearchIndex(catalogs)
  return site.isPacked === true ? { ...index, pairs: [] } : index
}
