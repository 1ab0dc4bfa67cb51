import { statusPath } from '../../catalog/address/links'
import { entryName } from '../../catalog/model/entry-name'
import { entriesOfStatus, statusesOf } from '../../site/entries-of'
import type { SiteContext } from '../../site/site-context'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'
import { StatusGrid } from './status-grid'

/** Most codes that a status names; a line has no room for more. */
const mostCodes = 8

/** All statuses that the catalogs use, with the first of their codes. */
export function StatusesPage({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const items = statusItems(catalogs).map((item) => ({
    ...item,
    codes: [...new Set(entriesOfStatus(catalogs, item.status).map(entryName))].slice(0, mostCodes),
  }))
  return (
    <PageFrame context={context}>
      <PageHeader
        site={site}
        title="Statuses"
        lead="Every HTTP status that the catalogs use, with the codes that come with it."
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
