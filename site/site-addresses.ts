import type { SiteAddresses } from '../catalog/checks/frame/site-addresses'
import { formsOfPage, listPages } from './list-pages'
import type { PageRows } from './page-row'
import { pageTable } from './pages'
import { publishedFiles } from './published-files'
import { reservedWords } from './reserved-words'

/** What the checks of content have to know of the pages. */
export function siteAddresses(table: PageRows = pageTable): SiteAddresses {
  return {
    reserved: reservedWords(table),
    gathering: gatheringWords(table),
    linkable: (catalogs, guides) => [
      ...listPages({ catalogs, guides, site: {} }, table)
        .filter(({ row }) => row.isForEver && !row.isFormer)
        .flatMap((page) => [page.path, ...formsOfPage(page)]),
      ...publishedFiles,
    ],
  }
}

/** First segments of the pages that gather codes of all catalogs. */
export function gatheringWords(table: PageRows = pageTable): Set<string> {
  return new Set(Object.values(table).flatMap(({ gathersCodes, words }) => (gathersCodes ? (words.atRoot ?? []) : [])))
}
