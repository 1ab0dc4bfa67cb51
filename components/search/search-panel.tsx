import type { ReactNode } from 'react'
import { httpStatus } from '../../catalog/http-status'
import { href } from '../../catalog/links'
import { statusesOf } from '../../catalog/page-paths'
import type { SiteContext } from '../../catalog/site-context'
import { SearchExplorer } from './search-explorer.client'

/** The search of home and of the search page, with what can be browsed below it. */
export function SearchPanel({
  context: { site, assets, catalogs },
  variant,
  children,
}: {
  context: SiteContext
  variant: 'home' | 'search'
  children: ReactNode
}) {
  return (
    <SearchExplorer
      base={site.basePath}
      files={{ worker: href(site, assets['search-worker.js']), index: href(site, assets['search-index.json']) }}
      catalogs={catalogs.map(({ slug, name, entries, families }) => ({
        slug,
        name,
        count: entries.length,
        families: families.map((family) => ({ slug: family.slug, name: family.name })),
      }))}
      statuses={statusesOf(catalogs).map((status) => ({
        status,
        phrase: httpStatus(status).phrase,
        count: catalogs.flatMap(({ entries }) => entries).filter((entry) => entry.status === status).length,
      }))}
      variant={variant}
    >
      {children}
    </SearchExplorer>
  )
}
