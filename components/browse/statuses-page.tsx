import { statusPath } from '../../catalog/address/links'
import { statusesOf } from '../../site/entries-of'
import type { SiteContext } from '../../site/site-context'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'
import { StatusGrid } from './status-grid'

/** All statuses that the catalogs use. */
export function StatusesPage({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const items = statusItems(catalogs)
  return (
    <PageFrame context={context}>
      <PageHeader
        site={site}
        title="Statuses"
        lead="Every HTTP status that the catalogs use, with the number of codes that come with it."
      />
      {items.length === 0 ? (
        <p className="list-nothing">No catalog of this site names an HTTP status.</p>
      ) : (
        <div className="list-alone">
          <StatusGrid site={site} items={items} heading="h2" />
        </div>
      )}
    </PageFrame>
  )
}

/** Statuses across catalogs with the number of their codes. */
export function statusItems(catalogs: SiteContext['catalogs']) {
  return statusesOf(catalogs).map((status) => ({
    status,
    count: catalogs.reduce(
      (sum, catalog) => sum + catalog.entries.filter((entry) => entry.statuses.includes(status)).length,
      0,
    ),
    path: statusPath(status),
  }))
}
