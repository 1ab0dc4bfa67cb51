import { editUrl, guidePath, href, reportUrl } from '../../catalog/address/links'
import { namedFields } from '../../catalog/model/asked-field'
import type { Entry } from '../../catalog/model/catalog'
import type { Provenance } from '../../catalog/values/vocabulary'
import { type ApiTeamForms, apiTeamForms } from '../../site/links/api-team-forms'
import { formPath } from '../../site/packed-forms'
import type { SiteContext } from '../../site/site-context'
import { SectionHeading } from '../layout/section-heading'
import { CodePanel } from '../parts/code-panel'
import { ProvenanceTag } from './provenance-tag'
import { Slotted } from './slotted'

/** What the team of the API puts into its responses to link to the entry, and the other forms of the entry. */
export function EntryLink({ context: { site, catalogs, guides }, entry }: { context: SiteContext; entry: Entry }) {
  // Where there is no HTTP there is no response that could carry a `type`, and a retired code is sent no more.
  const catalog = catalogs.find(({ slug }) => slug === entry.catalog)
  const envelope = catalog?.envelope
  const forms = apiTeamForms(site, entry, envelope)
  const isHttp = entry.retired === undefined && (envelope !== undefined || entry.statuses.length > 0)
  const [requestId] = Object.entries(namedFields(catalog ?? {})).find(([, field]) => field === 'request_id') ?? []
  const edit = editUrl(site, entry.place)
  const report = reportUrl(site, entry)
  return (
    <section aria-labelledby="link" className="links">
      <SectionHeading id="link">{isHttp ? 'For API teams' : 'Links'}</SectionHeading>
      {isHttp && (
        <>
          <p>
            {forms.own !== undefined && 'Keep your own body, and add the header field. '}
            {forms.isOwnType ? (
              'Your type stays as it is: clients compare it. The header field leads people to this page.'
            ) : (
              <>
                This address stays; in problem details it is the <code>type</code>. Send it as it is: values behind{' '}
                <code>#</code> are for links for people.
              </>
            )}
          </p>
          {forms.own === undefined ? (
            <ProblemResponse forms={forms} />
          ) : (
            <OwnResponse header={forms.header} own={forms.own} source={envelope?.source} />
          )}
        </>
      )}
      {requestId !== undefined && requestId !== 'request_id' && (
        <p>
          <code>{'{request_id}'}</code> is the value of <code>{requestId}</code>.
        </p>
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

interface OwnResponseProps {
  readonly header: string
  readonly own: NonNullable<ApiTeamForms['own']>
  readonly source: Provenance | undefined
}

/** The response that the API sends already, with the link. */
function OwnResponse({ header, own, source = 'documented' }: OwnResponseProps) {
  return (
    <CodePanel
      title={
        <>
          What to send
          {source !== 'documented' && <ProvenanceTag source={source} />}
        </>
      }
    >
      <span data-copies="Link header">{header}</span>
      {'\n\n'}
      <span data-copies="body" data-into="json">
        <Slotted parts={own.body} />
      </span>
    </CodePanel>
  )
}

/** The response as RFC 9457 defines it: all that there is to send where the API has no format of its own. */
function ProblemResponse({ forms: { header, body, type } }: { forms: ApiTeamForms }) {
  const [start = '', ...rest] = body
  const [before, after] = typeof start === 'string' ? start.split(type) : []
  return (
    <CodePanel title="What to send (RFC 9457)">
      <span data-copies="Link header">{header}</span>
      {`\nContent-Type: application/problem+json\n\n`}
      <span data-copies="body" data-into="json">
        {before}
        <span data-copies="type">{type}</span>
        <Slotted parts={[after ?? '', ...rest]} />
      </span>
    </CodePanel>
  )
}
