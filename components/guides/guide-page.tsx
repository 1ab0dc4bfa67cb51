import { catalogPath, editUrl } from '../../catalog/address/links'
import { readGuide } from '../../catalog/guides/read-guide'
import type { Catalog, Guide } from '../../catalog/model/catalog'
import { tableOfContents } from '../../catalog/text/table-of-contents'
import { renderGuide } from '../../render/guide'
import type { SiteContext } from '../../site/site-context'
import { PageFrame } from '../browse/page-frame'
import { PageHeader } from '../browse/page-header'
import { PageContents } from '../layout/page-contents'
import { guideComponents } from './guide-components'

interface GuidePageProps {
  readonly context: SiteContext
  /** The catalog of the guide; none for a guide of the site. */
  readonly catalog?: Catalog
  readonly guide: Guide
}

/** A guide of a catalog or of the site. */
export function GuidePage({ context, catalog, guide }: GuidePageProps) {
  const { site } = context
  const edit = editUrl(site, guide.place)
  const { tree } = readGuide(guide)
  return (
    <PageFrame context={context}>
      <div className="with-contents guide">
        <article>
          <PageHeader
            site={site}
            crumbs={catalog === undefined ? [] : [{ label: catalog.name, path: catalogPath(catalog) }]}
            title={guide.title}
            lead={guide.summary}
          />
          <div className="prose guide-text">{renderGuide(site, guide, guideComponents)}</div>
          {edit !== undefined && (
            <p className="list-others">
              <a className="text-link" href={edit} rel="noreferrer">
                Edit this page
              </a>
            </p>
          )}
        </article>
        <aside>
          <div>
            <PageContents
              items={(tree === undefined ? [] : tableOfContents(tree))
                .filter((item) => item.depth === 2)
                .map((item) => ({ id: item.id, label: item.text }))}
            />
          </div>
        </aside>
      </div>
    </PageFrame>
  )
}
