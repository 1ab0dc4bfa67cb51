import { catalogPath, href, statusesPath, statusPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { httpStatus, statusClass, statusClasses } from '../../catalog/values/http-status'
import { inlineMarkdown } from '../../render/markdown'
import { entriesOfStatus } from '../../site/entries-of'
import { inPart, type ListPart } from '../../site/list-parts'
import type { SiteContext } from '../../site/site-context'
import { EntryDifferences } from './entry-differences'
import { ListParts } from './list-parts'
import { ListTools } from './list-tools'
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
  // Those that only say what the status means to them are on the first page.
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
  // Of an error people know at least the status, of a list that goes on they have seen the first page.
  const hasNoCode = status >= 400 && catalog === undefined && part === undefined
  const facets = { status, ...(catalog && { catalog: catalog.slug }) }
  const crumbs = [
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
              <code>{status}</code>{' '}
              <span>
                {known.phrase}
                {catalog !== undefined && <span className="sr-only"> in {catalog.name}</span>}
                {part !== undefined && `, page ${part.number} of ${part.of}`}
              </span>
            </>
          }
          lead={known.meaning}
        >
          <p className="list-note">
            {statusClasses[statusClass(status)].name}. Defined in{' '}
            <a className="text-link" href={known.referenceUrl} rel="noreferrer">
              {known.reference}
            </a>
            .{' '}
            {hasNoCode && (
              <a className="text-link" href="#no-code">
                No code in the response?
              </a>
            )}
          </p>
        </PageHeader>
      </div>
      <ListTools
        site={site}
        entries={all}
        authored={catalog === undefined ? 'By catalog' : 'As documented'}
        facets={facets}
      />
      <div className="list-groups">
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
      <ListParts site={site} list={list} total={all.length} part={part} facets={facets} />
      {hasNoCode && <NoCode catalogs={users} />}
      {catalog !== undefined && (
        <p className="list-others">
          <a className="text-link" href={href(site, statusPath(status))}>
            {status} in all catalogs
          </a>
        </p>
      )}
    </PageFrame>
  )
}

/** Who documents where the code is, and what a response without one may be. */
function NoCode({ catalogs }: { readonly catalogs: readonly Catalog[] }) {
  const [coded, others] = [true, false].map((has) => catalogs.filter(({ envelope }) => documentsCode(envelope) === has))
  return (
    <section className="list-others" aria-labelledby="no-code">
      <h2 id="no-code">No code in the response?</h2>
      <p className="list-note">
        {coded !== undefined && coded.length > 0 && (
          <>
            <span dir="auto">{namesOf(coded)}</span> document{coded.length === 1 ? 's' : ''} where the code is in the
            body.{' '}
          </>
        )}
        {others !== undefined && others.length > 0 && (
          <>
            <span dir="auto">{namesOf(others)}</span> {others.length === 1 ? 'does' : 'do'} not.{' '}
          </>
        )}
        A response without a code may also come from a proxy or a gateway that your request did not get past. Check the
        host and the path that you called, and look at headers such as <code>Server</code>, <code>Via</code> and{' '}
        <code>WWW-Authenticate</code>.
      </p>
    </section>
  )
}

function documentsCode(envelope: Catalog['envelope']): boolean {
  return envelope?.source === 'documented' && envelope.fields.some(({ role }) => role === 'code')
}

const names = new Intl.ListFormat('en', { type: 'conjunction' })

function namesOf(catalogs: readonly Catalog[]): string {
  return names.format(catalogs.map(({ name }) => name))
}

interface StatusOfCatalogProps extends Omit<StatusPageProps, 'part'> {
  readonly catalog: Catalog
  readonly entries: readonly Entry[]
  readonly isAlone: boolean
}

function StatusOfCatalog({ context, status, catalog, entries, isAlone }: StatusOfCatalogProps) {
  const { site } = context
  const own = catalog.statuses.find((item) => item.status === status)
  const question = entries.length > 1 ? ': which one is yours?' : ''
  return (
    <section aria-label={catalog.name}>
      <div className="list-family">
        <h2>
          {isAlone ? (
            <>
              In <span dir="auto">{catalog.name}</span>
            </>
          ) : (
            <a dir="auto" href={href(site, statusPath(status, catalog))}>
              {catalog.name}
            </a>
          )}
          {question}
        </h2>
        {own !== undefined && <p dir="auto">{inlineMarkdown(site, own.meaning)}</p>}
      </div>
      {entries.length > 0 ? (
        <EntryDifferences context={context} entries={entries} isOneStatus />
      ) : (
        <p className="list-note">No code has this status: it is not an error here.</p>
      )}
    </section>
  )
}
