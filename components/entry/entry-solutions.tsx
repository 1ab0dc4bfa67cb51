import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { sharedSource } from '../../catalog/model/statement-source'
import { actorWords } from '../../catalog/values/vocabulary'
import { itemMarkdown } from '../../render/markdown'
import { ProvenanceTag } from './provenance-tag'
import { SourcedHeading } from './sourced-heading'

/** What to do, in order, and for whom where it is not the caller. */
export function EntrySolutions({ site, entry }: { site: Site; entry: Entry }) {
  if (entry.solutions.length === 0) return null
  const isShared = sharedSource(entry.solutions) !== undefined
  return (
    <section aria-labelledby="solutions">
      <SourcedHeading id="solutions" items={entry.solutions}>
        What to do
      </SourcedHeading>
      <ol className="steps">
        {entry.solutions.map((solution) => (
          <li key={solution.text} dir="auto">
            {itemMarkdown(site, solution.text)}
            {solution.source !== undefined && !isShared && (
              <>
                {' '}
                <ProvenanceTag source={solution.source} />
              </>
            )}
            {solution.for !== 'caller' && <small>For {forWords[solution.for]}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const forWords = {
  administrator: `an administrator: ${actorWords.administrator.meaning}`,
  'api-team': `the API team: ${actorWords['api-team'].meaning}`,
} as const
