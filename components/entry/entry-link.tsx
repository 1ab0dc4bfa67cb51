import { editUrl, guidePath, href, reportUrl } from '../../catalog/address/links'
import type { Entry } from '../../catalog/model/catalog'
import { apiTeamForms } from '../../site/links/api-team-forms'
import { formPath } from '../../site/packed-forms'
import type { SiteContext } from '../../site/site-context'
import { SectionHeading } from '../layout/section-heading'
import { CodePanel } from '../parts/code-panel'
import { Slotted } from './slotted'

/** What the team of the API puts into its responses to link to the entry, and the other forms of the entry. */
export function EntryLink({ context: { site, catalogs, guides }, entry }: { context: SiteContext; entry: Entry }) {
  const forms = apiTeamForms(site, entry)
  const [start = '', ...rest] = forms.body
  const [before, after] = typeof start === 'string' ? start.split(forms.type) : []
  // Where there is no HTTP there is no response that could carry a `type`, and a retired code is sent no more.
  const catalog = catalogs.find(({ slug }) => slug === entry.catalog)
  const envelope = catalog?.envelope
  const isHttp = entry.retired === undefined && (envelope !== undefined || entry.statuses.length > 0)
  const edit = editUrl(site, entry.place)
  const report = reportUrl(site, entry)
  return (
    <section aria-labelledby="link" className="links">
      <SectionHeading id="link">{isHttp ? 'For API teams' : 'Links'}</SectionHeading>
      {isHttp && (
        <>
          <p>
            {forms.isOwnType ? (
              'Your type stays as it is: clients compare it. The header field leads people to this page.'
            ) : (
              <>
                This address stays. Send it exactly as it is; add the values of the occurrence behind <code>#</code>{' '}
                only in links for people.
              </>
            )}
          </p>
          <CodePanel title="What to send (RFC 9457)">
            <span data-copies="header">{forms.header}</span>
            {`\nContent-Type: application/problem+json\n\n`}
            <span data-copies="body" data-into="json">
              {before}
              <span data-copies="type">{forms.type}</span>
              <Slotted parts={[after ?? '', ...rest]} />
            </span>
          </CodePanel>
        </>
      )}
      <CodePanel title="A link with the values of one occurrence" copies="the link template" into="url">
        <Slotted parts={forms.urlTemplate} />
      </CodePanel>
      <ul>
        {guides.map((guide) => (
          <li key={guide.slug}>
            <a dir="auto" href={href(site, guidePath(guide))}>
              {guide.title}
            </a>
          </li>
        ))}
        <li>
          <a href={href(site, formPath(site, entry, { form: 'json', catalog }))}>This entry as JSON</a>
        </li>
        <li>
          <a href={href(site, formPath(site, entry, { form: 'md', catalog }))}>As Markdown</a>
        </li>
        {report !== undefined && (
          <li>
            <a href={report} rel="noreferrer">
              Report a mistake on this page
            </a>
          </li>
        )}
        {edit !== undefined && (
          <li>
            <a href={edit} rel="noreferrer">
              Edit this page
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
