import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { itemMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'

/** Why the code appears; where it is known, how to check each cause and what removes it. */
export function EntryCauses({ site, entry }: { site: Site; entry: Entry }) {
  return (
    <section aria-labelledby="causes">
      <SectionHeading id="causes">Why it happens</SectionHeading>
      <ul className="ruled causes">
        {entry.causes.map((cause) => (
          <li key={cause.text} dir="auto">
            {itemMarkdown(site, cause.text)}
            {(cause.check !== undefined || cause.fix !== undefined) && (
              <dl>
                {cause.check !== undefined && (
                  <>
                    <dt>Check</dt>
                    <dd dir="auto">{itemMarkdown(site, cause.check)}</dd>
                  </>
                )}
                {cause.fix !== undefined && (
                  <>
                    <dt>Fix</dt>
                    <dd dir="auto">{itemMarkdown(site, cause.fix)}</dd>
                  </>
                )}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
