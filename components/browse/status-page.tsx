import { catalogPath, homePath, href, statusesPath, statusPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { httpStatus, statusClass, statusClasses } from '../../catalog/values/http-status'
import { inlineMarkdown } from '../../render/markdown'
import { entriesOfStatus } from '../../site/entries-of'
import { inPart, type ListPart } from '../../site/list-parts'
import type { SiteContext } from '../../site/site-context'
import { EntryRows } from './entry-rows'
import { ListParts } from './list-parts'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

interface StatusPageProps {
  readonly context: SiteContext
  readonly status: number
  /** The catalog that it is limited to; all of them where it is missing. */
  readonly catalog?: Catalog
  /** Where its codes are too many for one page; the first part where it is missing. */
  readonly part?: ListPart
}

/** A status: what RFC 9110 means by it, what the catalogs mean by it, and every code that has it. */
export function StatusPage({ context, status, catalog, part }: StatusPageProps) {
  const { site } = context
  const known = httpStatus(status)
  const catalogs = catalog === undefined ? context.catalogs : [catalog]
  const list = statusPath(status, catalog)
  const all = entriesOfStatus(catalogs, status)
  const shown = inPart(all, part)
  // Those that only say what the status means to them stand on the first page.
  const users = catalogs.filter(
    ({ slug, statuses }) =>
      shown.some((entry) => entry.catalog === slug) ||
      (part === undefined &&
        statuses.some((own) => own.status === status) &&
        entriesOfStatus(
          catalogs.filter((item) => item.slug === slug),
          status,
        ).length === 0),
  )
  const crumbs = [
    { label: site.name, path: homePath },
    catalog === undefined
      ? { label: 'Statuses', path: statusesPath }
      : { label: catalog.name, path: catalogPath(catalog) },
    ...(part === undefined ? [] : [{ label: String(status), path: list }]),
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
                {part !== undefined && `, page ${part.number} of ${part.of}`}
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
            entries={shown.filter((entry) => entry.catalog === item.slug)}
            isAlone={catalog !== undefined}
          />
        ))}
      </div>
      <ListParts
        site={site}
        list={list}
        total={all.length}
        part={part}
        facets={{ status, ...(catalog && { catalog: catalog.slug }) }}
      />
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

interface StatusOfCatalogProps extends Omit<StatusPageProps, 'part'> {
  readonly catalog: Catalog
  readonly entries: readonly Entry[]
  readonly isAlone: boolean
}

function StatusOfCatalog({ context, status, catalog, entries, isAlone }: StatusOfCatalogProps) {
  const { site } = context
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
