import type { Cause, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { itemMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'

/** Why the code appears; where it is known, how to check each cause and what removes it. */
export function EntryCauses({ site, entry }: { site: Site; entry: Entry }) {
  if (entry.causes.length === 0) return null
  return (
    <section aria-labelledby="causes">
      <SectionHeading id="causes">Why it happens</SectionHeading>
      <CauseList site={site} causes={entry.causes} />
    </section>
  )
}

/** Causes, each with how to check it and what removes it. */
export function CauseList({ site, causes }: { site: Site; causes: readonly Cause[] }) {
  return (
    <ul className="ruled causes">
      {causes.map((cause) => (
        <li key={cause.text}>
          {itemMarkdown(site, cause.text)}
          {(cause.check !== undefined || cause.fix !== undefined) && (
            <dl>
              {cause.check !== undefined && (
                <>
                  <dt>Check</dt>
                  <dd>{itemMarkdown(site, cause.check)}</dd>
                </>
              )}
              {cause.fix !== undefined && (
                <>
                  <dt>Fix</dt>
                  <dd>{itemMarkdown(site, cause.fix)}</dd>
                </>
              )}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}
