import { apiTeamForms } from '../../catalog/api-team-forms'
import type { Entry } from '../../catalog/catalog'
import { editUrl, entryFormPath, guidePath, href } from '../../catalog/links'
import type { SiteContext } from '../../catalog/site-context'
import { CodePanel } from '../code-panel'
import { SectionHeading } from '../layout/section-heading'
import { Slotted } from './slotted'

/** What the team of the API puts into its responses to link to the entry, and the other forms of the entry. */
export function EntryLink({ context: { site, guides }, entry }: { context: SiteContext; entry: Entry }) {
  const forms = apiTeamForms(site, entry)
  const edit = editUrl(site, entry.place)
  return (
    <section aria-labelledby="link" className="links">
      <SectionHeading id="link">For API teams</SectionHeading>
      <p>
        This address stays. Send it with the response, exactly as it is, and add the values of the occurrence behind{' '}
        <code>#</code> only in links for people.
      </p>
      <CodePanel id="link-type" title="The address, as type (RFC 9457)" copies="the type">
        {forms.type}
      </CodePanel>
      <CodePanel id="link-body" title="A whole body, application/problem+json" copies="the body">
        <Slotted parts={forms.body} into="json" />
      </CodePanel>
      <CodePanel id="link-headers" title="Header fields" copies="the header fields">
        {forms.headers}
      </CodePanel>
      <CodePanel id="link-values" title="A link with the values of one occurrence" copies="the link template">
        <Slotted parts={forms.urlTemplate} into="url" />
      </CodePanel>
      <ul className="no-print">
        {guides.map((guide) => (
          <li key={guide.slug}>
            <a className="text-link" href={href(site, guidePath(guide))}>
              {guide.title}
            </a>
          </li>
        ))}
        <li>
          <a className="text-link" href={href(site, entryFormPath(entry, 'json'))}>
            This entry as JSON
          </a>
        </li>
        <li>
          <a className="text-link" href={href(site, entryFormPath(entry, 'md'))}>
            As Markdown
          </a>
        </li>
        {edit !== undefined && (
          <li>
            <a className="text-link" href={edit} rel="noreferrer">
              Edit this page
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
