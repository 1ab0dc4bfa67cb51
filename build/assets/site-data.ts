import { createHash } from 'node:crypto'
import type { CheckedStore } from '../../disk/store/checked-store'
import { buildSearchIndex } from '../../search/index/build-index'
import type { SearchIndexData } from '../../search/index/index-data'
import { divideIndex } from '../../search/index/index-pieces'
import { buildNearTable, type NearTableData } from '../../search/near/near-table'
import { type FormerTable, renewNearTable } from '../../search/near/renew-near-table'
import { toolVectors } from '../../search/near/tool-vectors'
import { readTerms } from '../../search/text/term-text'
import { searchIndexPath, searchPiecePath } from '../../site/assets'
import type { SiteContent } from '../../site/site-context'
import { addressBook } from './address-book'
import { PostingsStore } from './postings-store'

/** The data files that browsers fetch; their texts are made when asked for. */
export interface SiteData {
  /** The search index in one file, however large. */
  readonly 'search-index': () => string
  readonly 'near-words': () => string
  readonly addresses: () => string
  /** The search index as a site has it: the file that is needed first, and the pieces of a large one, by path. */
  readonly searchFiles: () => ReadonlyMap<string, string>
}

/** Where a build keeps the table of near words, and the words of each catalog, for the next one. */
export interface KeptSearch {
  readonly near: CheckedStore
  readonly postings: CheckedStore
  /** Of the tool, whose vectors the table is made from. */
  readonly version: string
}

export function siteData(content: SiteContent, kept?: KeptSearch): SiteData {
  let opened: SearchIndexData | undefined
  const index = () => {
    opened ??= searchIndex(content, kept)
    return opened
  }
  return {
    'search-index': () => JSON.stringify(index()),
    searchFiles: () => {
      const { core, pieces } = divideIndex(index())
      const files = [...pieces].map(([name, piece]) => [searchPiecePath(name), JSON.stringify(piece)] as const)
      return new Map([[searchIndexPath, JSON.stringify(core)], ...files])
    },
    'near-words': () => nearWords(index().terms, kept),
    addresses: () => JSON.stringify(addressBook(content)),
  }
}

/** The tables that this process has had, by their terms: several sites in one process are often of the same content. */
const tables = new Map<string, string>()
const mostTables = 8

/** Ten thousand words are compared with each term, which takes a second: after a change of an entry only with new ones. */
function nearWords(terms: string, kept: KeptSearch | undefined): string {
  const key = createHash('sha256').update(`${kept?.version}`).digest('hex')
  const former = formerTable(kept?.near.take(key)?.toString('utf8'))
  const text = tables.get(terms) ?? JSON.stringify(nearTable(terms, former))
  if (former?.terms !== terms) kept?.near.keep(key, Buffer.from(`{"terms":${JSON.stringify(terms)},"table":${text}}`))
  kept?.near.prune([key])
  const [oldest] = tables.keys()
  if (tables.size >= mostTables && oldest !== undefined && !tables.has(terms)) tables.delete(oldest)
  tables.set(terms, text)
  return text
}

function nearTable(terms: string, former: FormerTable | undefined): NearTableData {
  if (former?.terms === terms) return former.table
  const [list, vectors] = [readTerms(terms), toolVectors()]
  return former === undefined ? buildNearTable(list, vectors) : renewNearTable(former, list, vectors)
}

/** What is in the store is what a build of this version has written: its checksum says so. */
function formerTable(text: string | undefined): FormerTable | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as FormerTable)
}

/** A packed site has no pages that compare two codes, so its search offers none. */
function searchIndex({ catalogs, guides, site }: SiteContent, kept: KeptSearch | undefined): SearchIndexData {
  const postings = kept === undefined ? undefined : new PostingsStore(kept)
  const index = buildSearchIndex(catalogs, guides, postings)
  postings?.prune()
  return site.isPacked === true ? { ...index, pairs: '' } : index
}
