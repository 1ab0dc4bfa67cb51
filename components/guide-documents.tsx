import type { Catalog, Guide } from '../catalog/model/catalog'
import { guidePath } from '../catalog/model/links'
import type { SiteContext } from '../site/site-context'
import { GuidePage } from './browse/guide-page'
import { ListDocument } from './list-document'
import type { SiteDocument } from './site-document'

/** The guides of the site and of its catalogs. */
export function guideDocuments(context: SiteContext): SiteDocument[] {
  return [
    ...context.guides.map((guide) => guideDocument(context, guide)),
    ...context.catalogs.flatMap((catalog) => catalog.guides.map((guide) => guideDocument(context, guide, catalog))),
  ]
}

function guideDocument(context: SiteContext, guide: Guide, catalog?: Catalog): SiteDocument {
  const path = guidePath(guide)
  const within = catalog === undefined ? {} : { catalog }
  const title = catalog === undefined ? guide.title : `${guide.title} · ${catalog.name}`
  return {
    file: `${path}index.html`,
    page: () => (
      <ListDocument context={context} path={path} title={title} description={guide.summary} {...within}>
        <GuidePage context={context} guide={guide} {...within} />
      </ListDocument>
    ),
  }
}
