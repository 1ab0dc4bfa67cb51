import type { SiteContext } from '../../site/site-context'
import { CatalogCards } from './catalog-cards'
import { PageFrame } from './page-frame'
import { StatusGrid } from './status-grid'
import { statusItems } from './statuses-page'

/** The page for addresses that have none: the search box stands in the header, the ways to browse below. */
export function NotFoundPage({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  return (
    <PageFrame context={context}>
      <div className="fault" aria-hidden="true" />
      <h1 className="mt-6 text-[clamp(1.8rem,1.3rem+2.2vw,2.7rem)] leading-[1.1] tracking-[-0.025em]">
        No page at this address
      </h1>
      <p className="mt-4 max-w-prose text-[1.15rem] leading-normal text-soft">
        The address may have a typo, or a full stop or bracket from the text around it. Search for the code, or find it
        below.
      </p>
      <div id="not-found-guess" className="guess" />
      <section aria-labelledby="catalogs" className="mt-12">
        <h2 id="catalogs" className="mb-4 text-[1.45rem]">
          Catalogs
        </h2>
        <CatalogCards context={context} />
      </section>
      <section aria-labelledby="statuses" className="mt-14">
        <h2 id="statuses" className="mb-4 text-[1.45rem]">
          Statuses
        </h2>
        <StatusGrid site={site} items={statusItems(catalogs)} />
      </section>
    </PageFrame>
  )
}
