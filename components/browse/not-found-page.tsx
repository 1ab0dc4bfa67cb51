import type { SiteContext } from '../../site/site-context'
import { CatalogCards } from './catalog-cards'
import { PageFrame } from './page-frame'
import { StatusGrid } from './status-grid'
import { statusItems } from './statuses-page'

/**
 * The page for addresses that have none: what its script finds out (`client/not-found/`), and the ways to browse, which
 * that folds in where it has something better.
 */
export function NotFoundPage({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const statuses = statusItems(catalogs)
  return (
    <PageFrame context={context}>
      <div className="fault" aria-hidden="true" />
      <h1 className="page-title">No page at this address</h1>
      <p className="list-lead">
        The address may have a typo, or a full stop or bracket from the text around it. Search for the code, or find it
        below.
      </p>
      <div id="not-found-guess" className="guess" />
      <details className="browse-fold" open>
        <summary>Browse all catalogs and statuses</summary>
        <div className="list-groups browse">
          <section aria-labelledby="catalogs">
            <h2 id="catalogs">Catalogs</h2>
            <CatalogCards context={context} />
          </section>
          {statuses.length > 0 && (
            <section aria-labelledby="statuses">
              <h2 id="statuses">Statuses</h2>
              <StatusGrid site={site} items={statuses} />
            </section>
          )}
        </div>
      </details>
    </PageFrame>
  )
}
