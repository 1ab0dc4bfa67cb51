import { familyPath, href } from '../../catalog/address/links'
import type { SiteContext } from '../../site/site-context'
import { BrowseSections } from '../browse/browse-sections'
import { EntryRows } from '../browse/entry-rows'
import { PageHeader } from '../browse/page-header'
import { RetryMark } from './retry-mark'

/** Most codes that the page lists one by one; beyond that it lists families. */
const mostCodes = 500

/** Above the box of the search page. */
export function SearchIntro({ context: { site, catalogs } }: { context: SiteContext }) {
  const hint =
    codesOf(catalogs) > mostCodes
      ? 'Choose the API below, then the family or the status: their pages list every code.'
      : 'Every code is listed below: look for yours with Ctrl F, or ⌘ F on a Mac.'
  return (
    <PageHeader site={site} title="Search">
      <p className="without-script">{hint}</p>
      <RetryMark catalogs={catalogs} />
    </PageHeader>
  )
}

/** Below the box of the search page: everything to browse, which is all that there is without script. */
export function SearchBrowse({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  return (
    <div className="list-groups browse">
      <BrowseSections context={context} />
      {catalogs.map((catalog) => (
        <section key={catalog.slug} aria-labelledby={`codes-${catalog.slug}`}>
          <h2 id={`codes-${catalog.slug}`} dir="auto">
            {catalog.name}
          </h2>
          <p className="browse-families">
            {catalog.families.map((family) => (
              <a key={family.slug} dir="auto" className="text-link" href={href(site, familyPath(catalog, family))}>
                {family.name}
              </a>
            ))}
          </p>
          {codesOf(catalogs) <= mostCodes && <EntryRows site={site} entries={catalog.entries} />}
        </section>
      ))}
    </div>
  )
}

function codesOf(catalogs: SiteContext['catalogs']): number {
  return catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
}
