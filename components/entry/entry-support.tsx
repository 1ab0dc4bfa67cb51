import { causeUserTexts } from '../../catalog/address/anchors'
import { askedField, namedFields } from '../../catalog/model/asked-field'
import { asksOf } from '../../catalog/model/asks'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { itemMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { CopyButton } from '../parts/copy-button'
import { hasSupport } from './has-support'

/** For support: what to ask the customer for, and what to answer. */
export function EntrySupport({ site, catalog, entry }: { site: Site; catalog: Catalog; entry: Entry }) {
  const asks = asksOf(catalog, entry)
  const fields = namedFields(catalog)
  const params = entry.params.map(({ name }) => name)
  const told = causeUserTexts(entry)
  if (!hasSupport(catalog, entry)) return null
  return (
    <section aria-labelledby="support">
      <SectionHeading id="support">For support</SectionHeading>
      <div className="support">
        {asks.length > 0 && (
          <div>
            <h3>
              Ask the customer for <CopyButton label="what to ask the customer for" from="asks" />
            </h3>
            <ul id="asks">
              {asks.map((ask) => (
                <li key={ask} dir="auto" data-asks={askedField(ask, fields, params)}>
                  {itemMarkdown(site, ask)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {entry.userText !== undefined && (
          <div>
            <h3>
              Tell the end user <CopyButton label="the text for the end user" from="user-text" />
            </h3>
            <blockquote id="user-text" dir="auto">
              {entry.userText}
            </blockquote>
          </div>
        )}
        {told.length > 0 && <CauseTexts site={site} texts={told} />}
      </div>
    </section>
  )
}

interface CauseTextsProps {
  readonly site: Site
  readonly texts: ReturnType<typeof causeUserTexts>
}

/** What fits one cause better than the text for all of them. */
function CauseTexts({ site, texts }: CauseTextsProps) {
  return (
    <div className="support-causes">
      <h3>Tell the end user, once you know the cause</h3>
      <dl>
        {texts.map(({ cause, userText, id }) => (
          <div key={id}>
            <dt dir="auto">{itemMarkdown(site, cause)}</dt>
            <dd>
              <blockquote id={id} dir="auto">
                {userText}
              </blockquote>
              <CopyButton label={`“${userText}”`} from={id} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
