import { href, statusesPath } from '../../catalog/address/links'
import type { SiteContext } from '../../site/site-context'
import { CatalogCards } from './catalog-cards'
import { StatusGrid } from './status-grid'
import { statusItems } from './statuses-page'

/** The two ways to browse a site: its catalogs, and the statuses that they use. */
export function BrowseSections({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const statuses = statusItems(catalogs)
  return (
    <>
      <section aria-labelledby="catalogs">
        <h2 id="catalogs">Catalogs</h2>
        <CatalogCards context={context} />
      </section>
      {statuses.length > 0 && (
        <section aria-labelledby="statuses">
          <h2 id="statuses">
            <a href={href(site, statusesPath)}>Statuses</a>
          </h2>
          <StatusGrid site={site} items={statuses} />
        </section>
      )}
    </>
  )
}
