import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { messageSlots } from '../../catalog/model/slotted-text'
import { inlineMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { ProvenanceTag } from './provenance-tag'
import { Slotted } from './slotted'

/** The message as it stands on the wire, its placeholders visible, named and explained. */
export function WireMessage({ site, entry }: { site: Site; entry: Entry }) {
  if (entry.message === undefined) return null
  return (
    <section aria-labelledby="message">
      {entry.messageSource === 'illustrative' ? (
        <div className="with-tag">
          <SectionHeading id="message">The message</SectionHeading>
          <ProvenanceTag source="illustrative" />
        </div>
      ) : (
        <SectionHeading id="message">The message</SectionHeading>
      )}
      <div className="panel wire">
        <p id="wire-message" dir="auto" data-copies="the message">
          <Slotted parts={messageSlots(entry)} isNamed />
        </p>
      </div>
      {entry.params.length > 0 && (
        <table className="fields">
          <caption className="sr-only">Placeholders of the message, in order</caption>
          <thead>
            <tr>
              <th scope="col">Placeholder</th>
              <th scope="col">What stands there</th>
              <th scope="col">For example</th>
            </tr>
          </thead>
          <tbody>
            {entry.params.map((param) => (
              <tr key={param.name}>
                <th scope="row">
                  <code className="slot">{param.placeholder}</code> <code>{param.name}</code>
                </th>
                <td dir="auto">{inlineMarkdown(site, param.meaning)}</td>
                <td>
                  <code>{param.example ?? ''}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
