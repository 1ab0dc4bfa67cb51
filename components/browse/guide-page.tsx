import { catalogPath, editUrl, homePath } from '../../catalog/address/links'
import { readGuide } from '../../catalog/guides/read-guide'
import type { Catalog, Guide } from '../../catalog/model/catalog'
import { tableOfContents } from '../../catalog/text/table-of-contents'
import { renderGuide } from '../../render/guide'
import type { SiteContext } from '../../site/site-context'
import { PageContents } from '../layout/page-contents'
import { guideComponents } from './guide-components'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

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
      <div className="grid gap-x-16 wide:grid-cols-[minmax(0,1fr)_15rem]">
        <article className="min-w-0 max-w-[46rem]">
          <PageHeader
            site={site}
            crumbs={[
              { label: site.name, path: homePath },
              ...(catalog === undefined ? [] : [{ label: catalog.name, path: catalogPath(catalog) }]),
            ]}
            title={guide.title}
            lead={guide.summary}
          />
          <div className="prose mt-8">{renderGuide(site, guide, guideComponents)}</div>
          {edit !== undefined && (
            <p className="mt-12 text-[0.95rem]">
              <a className="text-link" href={edit} rel="noreferrer">
                Edit this page
              </a>
            </p>
          )}
        </article>
        <aside className="hidden wide:block">
          <div className="sticky top-24 pt-2">
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
