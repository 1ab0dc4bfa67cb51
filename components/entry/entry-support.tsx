import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { itemMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { CopyButton } from '../parts/copy-button'

/** For support: what to ask the customer for, and what to answer. */
export function EntrySupport({ site, catalog, entry }: { site: Site; catalog: Catalog; entry: Entry }) {
  const asks = [...entry.ask, ...(catalog.support?.ask ?? [])]
  if (asks.length === 0 && entry.userText === undefined) return null
  return (
    <section aria-labelledby="support">
      <SectionHeading id="support">For support</SectionHeading>
      <div className="support">
        {asks.length > 0 && (
          <div>
            <h3>Ask the customer for</h3>
            <ul>
              {asks.map((ask) => (
                <li key={ask} dir="auto">
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
      </div>
    </section>
  )
}
