import { familyPath, homePath, href } from '../../catalog/address/links'
import type { SiteContext } from '../../site/site-context'
import { CatalogCards } from '../browse/catalog-cards'
import { EntryRows } from '../browse/entry-rows'
import { PageHeader } from '../browse/page-header'
import { StatusGrid } from '../browse/status-grid'
import { statusItems } from '../browse/statuses-page'

/** Most codes that the page lists one by one; beyond that it lists families. */
const mostCodes = 500

/** Above the box of the search page. */
export function SearchIntro({ context: { site } }: { context: SiteContext }) {
  return <PageHeader site={site} crumbs={[{ label: site.name, path: homePath }]} title="Search" />
}

/** Below the box of the search page: everything to browse, which is all that there is without script. */
export function SearchBrowse({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const count = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return (
    <div className="mt-12 space-y-14">
      <section aria-labelledby="catalogs">
        <h2 id="catalogs" className="mb-4 text-[1.45rem]">
          Catalogs
        </h2>
        <CatalogCards context={context} />
      </section>
      <section aria-labelledby="statuses">
        <h2 id="statuses" className="mb-4 text-[1.45rem]">
          Statuses
        </h2>
        <StatusGrid site={site} items={statusItems(catalogs)} />
      </section>
      {catalogs.map((catalog) => (
        <section key={catalog.slug} aria-labelledby={`codes-${catalog.slug}`}>
          <h2 id={`codes-${catalog.slug}`} dir="auto" className="mb-3 text-[1.45rem]">
            {catalog.name}
          </h2>
          <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-[0.95rem]">
            {catalog.families.map((family) => (
              <a key={family.slug} dir="auto" className="text-link py-1" href={href(site, familyPath(catalog, family))}>
                {family.name}
              </a>
            ))}
          </p>
          {count <= mostCodes && <EntryRows site={site} entries={catalog.entries} />}
        </section>
      ))}
    </div>
  )
}
