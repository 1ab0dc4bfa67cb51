import { href } from '../../catalog/address/links'
import type { Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { retiredLast } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { type ListData, type ListOrder, listOrders } from '../../client/list/list-filter'
import { inOrder } from '../../client/list/list-row'
import { listParts } from '../../site/list-parts'
import { filteredPath } from './filtered-path'
import { listFilters, retryFacts } from './list-filters'

export interface ListToolsProps {
  readonly site: Site
  /** All codes of the list, on all of its pages. */
  readonly entries: readonly Entry[]
  /** What the order of its author is called. */
  readonly authored: string
  /** What search shows exactly these codes by. */
  readonly facets: Readonly<Record<string, string | number>>
}

/** Fewer codes are seen at a glance. */
const fewest = 4

/**
 * The number of codes of a list, and the place where `client/list/` puts its filters. They are nothing without script.
 * A list that goes on over several pages is filtered by the search: the page has only some of its codes.
 */
export function ListTools({ site, entries, authored, facets }: ListToolsProps) {
  const isSplit = listParts(entries.length).length > 1
  const data: ListData = {
    total: entries.length,
    filters: listFilters(entries),
    orders: isSplit ? [] : ordersOf(entries),
    authored,
    ...(isSplit && { search: href(site, filteredPath(facets)) }),
  }
  const hasTools = entries.length >= fewest
  return (
    <div className={hasTools ? 'list-tools' : 'list-tools list-short'}>
      <p className="list-count">
        <span role="status">{counted(entries.length, 'code')}</span>
      </p>
      {hasTools && <script type="application/json">{JSON.stringify(data)}</script>}
    </div>
  )
}

/** The orders that differ from that of the author. */
function ordersOf(entries: readonly Entry[]): ListOrder[] {
  const rows = retiredLast(entries).map((entry) => ({
    code: entryName(entry),
    facts: { status: entry.statuses.map(String), retry: retryFacts(entry), actor: [], severity: [], draft: [] },
  }))
  return listOrders.filter((order) => inOrder(rows, order).some((row, at) => row !== rows[at]))
}
