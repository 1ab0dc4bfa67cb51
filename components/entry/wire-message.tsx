import { showsMessage } from '../../catalog/address/anchors'
import { messageSlots } from '../../catalog/address/slotted-text'
import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { languageName } from '../../catalog/values/language-name'
import { blockMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { ParamTable } from './param-table'
import { ProvenanceTag } from './provenance-tag'
import { Slotted } from './slotted'

/** The message as it is on the wire, its placeholders visible, named and explained. */
export function WireMessage({ site, entry }: { site: Site; entry: Entry }) {
  if (!showsMessage(entry)) return null
  return (
    <section aria-labelledby="message">
      {entry.messageSource !== 'documented' ? (
        <div className="with-tag">
          <SectionHeading id="message">The message</SectionHeading>
          <ProvenanceTag source={entry.messageSource} />
        </div>
      ) : (
        <SectionHeading id="message">The message</SectionHeading>
      )}
      <div className="panel wire">
        <p id="wire-message" dir="auto" data-copies="the message">
          <Slotted parts={messageSlots(entry)} isNamed />
        </p>
      </div>
      {Object.entries(entry.messages).map(([language, text]) => (
        <div key={language} className="panel wire">
          <small>{languageName(language)}</small>
          <p lang={language} data-copies={`the message in ${languageName(language)}`}>
            <Slotted parts={messageSlots({ ...entry, message: text })} />
          </p>
        </div>
      ))}
      {entry.messageNote !== undefined && (
        <div className="prose section-text">{blockMarkdown(site, entry.messageNote)}</div>
      )}
      <ParamTable site={site} params={entry.params} />
    </section>
  )
}
