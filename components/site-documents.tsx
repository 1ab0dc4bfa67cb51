import { entryPath, shortPath } from '../catalog/model/links'
import { aliasLinks } from '../site/alias-links'
import { shortLinks } from '../site/short-links'
import type { SiteContext } from '../site/site-context'
import { ForwardDocument } from './forward-document'
import { guideDocuments } from './guide-documents'
import { listDocuments } from './list-documents'
import { NotFoundDocument } from './not-found-document'
import { ShortLinkDocument } from './short-link-document'
import type { SiteDocument } from './site-document'

/** Every document but those of entries: lists of codes, guides, the pages of aliases and of addresses that have moved, the short links, and the page for addresses that have none. */
export function siteDocuments(context: SiteContext): SiteDocument[] {
  return [
    { file: '/404.html', page: () => <NotFoundDocument context={context} /> },
    ...listDocuments(context),
    ...guideDocuments(context),
    ...context.catalogs.flatMap(aliasLinks).map(({ alias, entry }) => ({
      file: `${entryPath({ catalog: entry.catalog, slug: alias })}index.html`,
      page: () => (
        <ForwardDocument context={context} to={entryPath(entry)} name={entry.code} title={entry.title} former={alias} />
      ),
    })),
    ...Object.entries(context.site.moved ?? {}).map(([from, to]) => ({
      file: `${from}index.html`,
      page: () => <ForwardDocument context={context} to={to} name={to} former={from} />,
    })),
    ...shortLinks(context.catalogs).map((link) => ({
      file: `${shortPath(link)}index.html`,
      page: () => <ShortLinkDocument context={context} link={link} />,
    })),
  ]
}
