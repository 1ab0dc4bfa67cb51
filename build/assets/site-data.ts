import { buildSearchIndex } from '../../search/index/build-index'
import { buildNearTable } from '../../search/near/near-table'
import { toolVectors } from '../../search/near/tool-vectors'
import { readTerms } from '../../search/text/term-text'
import type { SiteContent } from '../../site/site-context'
import { addressBook } from './address-book'

/** The data files that browsers fetch, by name; their texts are made when asked for. */
export type SiteData = Readonly<Record<'search-index' | 'near-words' | 'addresses', () => string>>

export function siteData(content: SiteContent): SiteData {
  let index: ReturnType<typeof buildSearchIndex> | undefined
  const searchIndex = () => {
    index ??= buildSearchIndex(content.catalogs)
    return index
  }
  return {
    'search-index': () => JSON.stringify(searchIndex()),
    'near-words': () => JSON.stringify(buildNearTable(readTerms(searchIndex().terms), toolVectors())),
    addresses: () => JSON.stringify(addressBook(content)),
  }
}
