import { entryType, href, reportUrl } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { httpStatus } from '../../catalog/values/http-status'
import { retrySignWords } from '../../catalog/values/retry-words'
import { ticketHead } from '../../catalog/values/ticket-head'
import { formPath } from '../../site/packed-forms'
import { hasSupport } from './has-support'

interface EntryActionsProps {
  readonly site: Site
  readonly catalog: Catalog
  readonly entry: Entry
}

/** What can be done with the page: copied by the page script (`client/page/copy.ts`), and reported by a link. */
export function EntryActions({ site, catalog, entry }: EntryActionsProps) {
  const report = reportUrl(site, entry)
  const name = entryName(entry)
  return (
    <p className="actions">
      <span className="needs-script">
        Copy{' '}
        <button type="button" className="copy" data-copy={name} aria-label={`Copy the code ${name}`}>
          code
        </button>
        <button type="button" className="copy" data-copy={entryType(site, entry)} aria-label="Copy the link">
          link
        </button>
        {site.isPacked !== true && (
          <button
            type="button"
            className="copy"
            data-fetch={href(site, formPath(site, entry, { form: 'md', catalog }))}
            aria-label="Copy as Markdown"
          >
            Markdown
          </button>
        )}
        <button
          type="button"
          className="copy"
          data-copy={ticketStart(site, catalog, entry)}
          data-ticket=""
          aria-label="Copy for ticket"
        >
          for ticket
        </button>
      </span>
      {hasSupport(catalog, entry) && <a href="#support">For support</a>}
      {report !== undefined && (
        <a href={report} rel="noreferrer">
          Report a problem
        </a>
      )}
    </p>
  )
}

/** The lines of a ticket that are the same for every occurrence; the page script adds its values and what to ask. */
function ticketStart(site: Site, catalog: Catalog, entry: Entry): string {
  const { retry, retired } = entry
  return ticketHead({
    name: entryName(entry),
    title: entry.title,
    api: catalog.name,
    statuses: entry.statuses.map((status) => `${status} ${httpStatus(status).phrase}`),
    page: entryType(site, entry),
    retry:
      retry === undefined || retired !== undefined ? undefined : retrySignWords(retry.rule, retry.safeToRepeat).short,
  }).join('\n')
}
