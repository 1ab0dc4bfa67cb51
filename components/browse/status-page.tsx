import type { Catalog } from '../../catalog/model/catalog'
import { httpStatus, statusClass, statusClasses } from '../../catalog/model/http-status'
import { catalogPath, homePath, href, statusesPath, statusPath } from '../../catalog/model/links'
import { inlineMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'
import { statusesOf } from '../../site/statuses-of'
import { EntryRows } from './entry-rows'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

interface StatusPageProps {
  readonly context: SiteContext
  readonly status: number
  /** The catalog that it is limited to; all of them where it is missing. */
  readonly catalog?: Catalog
}

/** A status: what RFC 9110 means by it, what the catalogs mean by it, and every code that has it. */
export function StatusPage({ context, status, catalog }: StatusPageProps) {
  const { site } = context
  const known = httpStatus(status)
  const catalogs = catalog === undefined ? context.catalogs : [catalog]
  const users = catalogs.filter((item) => statusesOf([item]).includes(status))
  const crumbs = [
    { label: site.name, path: homePath },
    catalog === undefined
      ? { label: 'Statuses', path: statusesPath }
      : { label: catalog.name, path: catalogPath(catalog) },
  ]
  return (
    <PageFrame context={context}>
      <div data-status={statusClass(status)}>
        <PageHeader
          site={site}
          crumbs={crumbs}
          title={
            <>
              <span className="font-mono tracking-[-0.04em]">{status}</span>{' '}
              <span className="font-medium text-soft">
                {known.phrase}
                {catalog !== undefined && <span className="sr-only"> in {catalog.name}</span>}
              </span>
            </>
          }
          lead={known.meaning}
        >
          <p className="mt-3 text-[0.95rem] text-soft">
            {statusClasses[statusClass(status)].name}. Defined in{' '}
            <a className="text-link" href={known.referenceUrl} rel="noreferrer">
              {known.reference}
            </a>
            .
          </p>
        </PageHeader>
      </div>
      <div className="mt-10 space-y-12">
        {users.map((item) => (
          <StatusOfCatalog
            key={item.slug}
            context={context}
            status={status}
            catalog={item}
            isAlone={catalog !== undefined}
          />
        ))}
      </div>
      {catalog !== undefined && (
        <p className="mt-10">
          <a className="text-link" href={href(site, statusPath(status))}>
            {status} in all catalogs
          </a>
        </p>
      )}
    </PageFrame>
  )
}

interface StatusOfCatalogProps extends StatusPageProps {
  readonly catalog: Catalog
  readonly isAlone: boolean
}

function StatusOfCatalog({ context, status, catalog, isAlone }: StatusOfCatalogProps) {
  const { site } = context
  const entries = catalog.entries.filter((entry) => entry.status === status)
  const own = catalog.statuses.find((item) => item.status === status)
  return (
    <section aria-label={catalog.name}>
      {isAlone ? (
        <h2 className="text-[1.3rem]">
          In <span dir="auto">{catalog.name}</span>
        </h2>
      ) : (
        <h2 className="text-[1.3rem]">
          <a dir="auto" className="hover:underline" href={href(site, statusPath(status, catalog))}>
            {catalog.name}
          </a>
        </h2>
      )}
      {own !== undefined && (
        <p dir="auto" className="prose mt-2 max-w-prose text-soft">
          {inlineMarkdown(site, own.meaning)}
        </p>
      )}
      <div className="mt-3">
        {entries.length > 0 ? (
          <EntryRows site={site} entries={entries} withSummary />
        ) : (
          <p className="text-soft">No code has this status: it is not an error here.</p>
        )}
      </div>
    </section>
  )
}
