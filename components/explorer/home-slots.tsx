import { statusesPath } from '../../catalog/address/links'
import { counted } from '../../catalog/text/counted'
import type { SiteContext } from '../../site/site-context'
import { type Coverage, coverageOf, sourcesCount } from '../../site/site-words'
import { CatalogCards } from '../browse/catalog-cards'
import { GuideCards } from '../browse/guide-cards'
import { StatusGrid } from '../browse/status-grid'
import { statusItems } from '../browse/statuses-page'

const coverageWords = {
  exchange: ', each with its causes, a real request and response, and what to do.',
  example: ', each with its causes, an example, and what to do.',
  draft: ': what each means and, as far as it is documented, why it appears and what to do.',
} as const satisfies Record<Coverage, string>

/** Above the box of home: what do you have? */
export function HomeIntro({ context: { catalogs } }: { context: SiteContext }) {
  const count = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return (
    <>
      <div className="fault" aria-hidden="true" />
      <h1 className="mt-8 max-w-[22ch] text-[clamp(2.1rem,1.4rem+3.4vw,3.6rem)] font-semibold leading-[1.05] tracking-[-0.035em] sm:mt-12">
        Which error do you have?
      </h1>
      <p className="mt-4 max-w-prose text-[1.15rem] leading-normal text-soft">
        A code, half a code, a message, a whole response or a log line: put it in as it is. {counted(count, 'code')} of{' '}
        {sourcesCount(catalogs)}
        {coverageWords[coverageOf(catalogs)]}
      </p>
    </>
  )
}

/** Below the box of home: everything to browse. */
export function HomeBrowse({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const statuses = statusItems(catalogs)
  return (
    <>
      <section aria-labelledby="catalogs" className="mt-16">
        <h2 id="catalogs" className="text-[1.45rem]">
          Catalogs
        </h2>
        <div className="mt-4">
          <CatalogCards context={context} />
        </div>
      </section>
      {statuses.length > 0 && (
        <section aria-labelledby="statuses" className="mt-16">
          <h2 id="statuses" className="text-[1.45rem]">
            <a href={`${site.basePath}${statusesPath}`} className="hover:underline">
              Statuses
            </a>
          </h2>
          <div className="mt-5">
            <StatusGrid site={site} items={statuses} />
          </div>
        </section>
      )}
      <SiteGuides context={context} />
    </>
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
      <GuideCards site={site} guides={guides} className="mt-4" />
    </section>
  )
}
