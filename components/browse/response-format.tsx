import type { Catalog, Envelope } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { highlight } from '../../render/highlight'
import { inlineMarkdown } from '../../render/markdown'
import { ProvenanceTag } from '../entry/provenance-tag'
import { SectionHeading } from '../layout/section-heading'
import { CodePanel } from '../parts/code-panel'

/** What an error response of the API looks like: its fields and headers, and one whole body. */
export function ResponseFormat({ site, catalog }: { site: Site; catalog: Catalog }) {
  const { envelope } = catalog
  if (envelope === undefined) return null
  return (
    <section aria-labelledby="response-format">
      <div className="with-tag">
        <SectionHeading id="response-format">Response format</SectionHeading>
        {envelope.source !== 'documented' && <ProvenanceTag source={envelope.source} />}
      </div>
      <p dir="auto" className="prose about-lead">
        {inlineMarkdown(site, envelope.summary)}
      </p>
      <div className="about-parts">
        <FieldTable site={site} envelope={envelope} />
        <CodePanel
          title={envelope.mediaType}
          copies="the example body"
          markup={highlight(JSON.stringify(envelope.example, null, 2), 'json')}
        />
      </div>
    </section>
  )
}

function FieldTable({ site, envelope }: { site: Site; envelope: Envelope }) {
  const { fields, headers } = envelope
  return (
    <div>
      <table className="fields">
        <caption className="sr-only">Fields of the body</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.path}>
              <th scope="row">
                <code>{field.path}</code>
                {field.required && <small>always there</small>}
              </th>
              <td>{field.type}</td>
              <td dir="auto" className="prose">
                {inlineMarkdown(site, field.meaning)}
              </td>
            </tr>
          ))}
          {headers.map((header) => (
            <tr key={header.name}>
              <th scope="row">
                <code>{header.name}</code>
                <small>{header.in} header</small>
              </th>
              <td>header</td>
              <td className="prose">
                {inlineMarkdown(site, header.meaning)}
                {header.example !== undefined && (
                  <>
                    {' '}
                    For example <code>{header.example}</code>.
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
