import { nearWordsPath, searchIndexPath, searchPiecePath } from '../../site/assets'
import type { FoundLink, SiteAddress } from './found-link'
import { type IsKnown, linksOfMarkdown } from './links-of-markdown'
import { linksOfAddressBook, linksOfCss, linksOfJson, linksOfRedirects, linksOfXml } from './links-of-text'

const searchPieces = searchPiecePath('').replace('.json', '')

/** The links of a file that is no page, by what its path says of its form. `text` is asked for where it may have some. */
export function linksOfFile(
  file: string,
  text: () => string,
  { site, isKnown }: { readonly site: SiteAddress; readonly isKnown: IsKnown },
): readonly FoundLink[] {
  if (file === '/_redirects') return linksOfRedirects(text())
  if (file === searchIndexPath || file === nearWordsPath || file.startsWith(searchPieces)) return []
  if (file.startsWith('/assets/addresses.')) return linksOfAddressBook(text(), site)
  switch (/\.[a-z0-9]+$/i.exec(file)?.[0]) {
    case '.json':
      return linksOfJson(text(), site, isKnown)
    case '.md':
    case '.txt':
      return linksOfMarkdown(text(), site, isKnown)
    case '.xml':
      return linksOfXml(text())
    case '.css':
      return linksOfCss(text())
    default:
      return []
  }
}
