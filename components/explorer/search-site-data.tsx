import { href } from '../../catalog/address/links'
import { namedFields } from '../../catalog/model/asked-field'
import { httpStatus } from '../../catalog/values/http-status'
import { statusesOf } from '../../site/entries-of'
import type { SiteContext } from '../../site/site-context'
import { type SearchSite, searchSiteId } from '../results/search-site'

/** What the search has to know of the site, as data in the page (`components/results/read-search-site.ts`). */
export function SearchSiteData({ context }: { context: SiteContext }) {
  return (
    <script id={searchSiteId} type="application/json">
      {JSON.stringify(searchSite(context))}
    </script>
  )
}

function searchSite({ site, assets, catalogs }: SiteContext): SearchSite {
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  return {
    base: site.basePath,
    files: { worker: href(site, assets['search-worker.js']), index: href(site, assets['search-index.json']) },
    url: site.url,
    isPacked: site.isPacked === true,
    catalogs: catalogs.map(({ slug, name, entries, families, support, envelope, requestId }) => ({
      slug,
      name,
      count: entries.length,
      families: families.map((family) => ({ slug: family.slug, name: family.name })),
      asks: support?.ask ?? [],
      fields: namedFields({ envelope, requestId }),
    })),
    statuses: statusesOf(catalogs).map((status) => ({
      status,
      phrase: httpStatus(status).phrase,
      count: entries.filter((entry) => entry.statuses.includes(status)).length,
    })),
  }
}
