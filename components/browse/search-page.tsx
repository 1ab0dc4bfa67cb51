import { familyPath, homePath, href } from '../../catalog/links'
import type { SiteContext } from '../../catalog/site-context'
import { SearchPanel } from '../search/search-panel'
import { CatalogCards } from './catalog-cards'
import { EntryRows } from './entry-rows'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'
import { StatusGrid } from './status-grid'
import { statusItems } from './statuses-page'

/** Most codes that the page lists one by one; beyond that it lists families. */
const mostCodes = 500

/** Search with facets. Without script: everything to browse. */
export function SearchPage({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const count = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return (
    <PageFrame context={context} hasSearch>
      <PageHeader site={site} crumbs={[{ label: site.name, path: homePath }]} title="Search" />
      <div className="mt-6">
        <SearchPanel context={context} variant="search">
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
                <h2 id={`codes-${catalog.slug}`} className="mb-3 text-[1.45rem]">
                  {catalog.name}
                </h2>
                <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-[0.95rem]">
                  {catalog.families.map((family) => (
                    <a key={family.slug} className="text-link py-1" href={href(site, familyPath(catalog, family))}>
                      {family.name}
                    </a>
                  ))}
                </p>
                {count <= mostCodes && <EntryRows site={site} entries={catalog.entries} />}
              </section>
            ))}
          </div>
        </SearchPanel>
      </div>
    </PageFrame>
  )
}
