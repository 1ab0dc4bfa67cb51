import type { Catalog } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { inlineMarkdown, itemMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'

/** What support asks a customer for, whatever the code; nothing where the catalog does not say it. */
export function CatalogSupport({ site, catalog: { support, requestId } }: { site: Site; catalog: Catalog }) {
  if (support === undefined) return null
  return (
    <section aria-labelledby="support">
      <SectionHeading id="support">For support</SectionHeading>
      <div className="prose about-text">
        <p>Whatever the code, ask the customer for:</p>
        <ul>
          {support.ask.map((ask) => (
            <li key={ask} dir="auto">
              {itemMarkdown(site, ask)}
            </li>
          ))}
        </ul>
        {requestId !== undefined && (
          <p>
            <code>{requestId.name}</code>: <span dir="auto">{inlineMarkdown(site, requestId.meaning)}</span>
          </p>
        )}
      </div>
    </section>
  )
}
