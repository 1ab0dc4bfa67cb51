import { guidePath, href, statusesPath } from '../../catalog/links'
import type { SiteContext } from '../../catalog/site-context'
import { SearchPanel } from '../search/search-panel'
import { CatalogCards } from './catalog-cards'
import { PageFrame } from './page-frame'
import { StatusGrid } from './status-grid'
import { statusItems } from './statuses-page'

/** Home: what do you have? Then everything to browse. */
export function HomePage({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const count = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return (
    <PageFrame context={context} hasSearch>
      <div className="fault" aria-hidden="true" />
      <h1 className="mt-8 max-w-[22ch] text-[clamp(2.1rem,1.4rem+3.4vw,3.6rem)] font-semibold leading-[1.05] tracking-[-0.035em] sm:mt-12">
        Which error do you have?
      </h1>
      <p className="mt-4 max-w-prose text-[1.15rem] leading-normal text-soft">
        A code, half a code, a message, a whole response or a log line: put it in as it is. {count} codes of{' '}
        {catalogs.length} {catalogs.length === 1 ? 'API' : 'APIs'}, each with its causes, a real request and response,
        and what to do.
      </p>
      <div className="mt-8">
        <SearchPanel context={context} variant="home">
          <section aria-labelledby="catalogs" className="mt-16">
            <h2 id="catalogs" className="text-[1.45rem]">
              Catalogs
            </h2>
            <div className="mt-4">
              <CatalogCards context={context} />
            </div>
          </section>
          <section aria-labelledby="statuses" className="mt-16">
            <h2 id="statuses" className="text-[1.45rem]">
              <a href={`${site.basePath}${statusesPath}`} className="hover:underline">
                Statuses
              </a>
            </h2>
            <div className="mt-5">
              <StatusGrid site={site} items={statusItems(catalogs)} />
            </div>
          </section>
          <SiteGuides context={context} />
        </SearchPanel>
      </div>
    </PageFrame>
  )
}

/** The guides of the site: they speak to the teams whose APIs send these errors. */
function SiteGuides({ context: { site, guides } }: { context: SiteContext }) {
  if (guides.length === 0) return null
  return (
    <section aria-labelledby="guides" className="mt-16">
      <h2 id="guides" className="text-[1.45rem]">
        For API teams
      </h2>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2">
        {guides.map((guide) => (
          <li key={guide.slug}>
            <a
              href={href(site, guidePath(guide))}
              className="block h-full rounded-lg border border-line bg-raised px-4 py-3 hover:border-edge"
            >
              <span className="font-semibold">{guide.title}</span>
              <span className="mt-0.5 block text-[0.95rem] leading-snug text-soft">{guide.summary}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
