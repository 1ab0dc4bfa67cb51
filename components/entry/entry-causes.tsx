import type { Cause, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { documentedPart, sharedSource } from '../../catalog/model/statement-source'
import { itemMarkdown } from '../../render/markdown'
import { ProvenanceTag } from './provenance-tag'
import { SourcedHeading } from './sourced-heading'

/** Why the code appears; where it is known, how to check each cause and what removes it. */
export function EntryCauses({ site, entry }: { site: Site; entry: Entry }) {
  if (entry.causes.length === 0) return null
  return (
    <section aria-labelledby="causes">
      <SourcedHeading id="causes" items={entry.causes} of={entry.causes.some(documentedPart) ? 'Causes' : undefined}>
        Why it happens
      </SourcedHeading>
      <CauseList site={site} causes={entry.causes} />
    </section>
  )
}

/** Causes, each with how to check it and what removes it. */
export function CauseList({ site, causes }: { site: Site; causes: readonly Cause[] }) {
  const isShared = sharedSource(causes) !== undefined
  return (
    <ul className="ruled causes">
      {causes.map((cause) => (
        <li key={cause.text} dir="auto">
          <div className="cause">
            {itemMarkdown(site, cause.text)}
            {cause.source !== undefined && !isShared && (
              <>
                {' '}
                <ProvenanceTag source={cause.source} of={documentedPart(cause)} />
              </>
            )}
          </div>
          {(cause.check !== undefined || cause.fix !== undefined) && (
            <dl>
              {cause.check !== undefined && (
                <div>
                  <dt>Check</dt>
                  <dd dir="auto">{itemMarkdown(site, cause.check)}</dd>
                </div>
              )}
              {cause.fix !== undefined && (
                <div className="fix">
                  <dt>Fix</dt>
                  <dd dir="auto">{itemMarkdown(site, cause.fix)}</dd>
                </div>
              )}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}
