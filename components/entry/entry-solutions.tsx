import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { actorWords } from '../../catalog/model/vocabulary'
import { itemMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'

/** What to do, in order, and for whom where it is not the caller. */
export function EntrySolutions({ site, entry }: { site: Site; entry: Entry }) {
  return (
    <section aria-labelledby="solutions">
      <SectionHeading id="solutions">What to do</SectionHeading>
      <ol className="steps">
        {entry.solutions.map((solution) => (
          <li key={solution.text} dir="auto">
            {itemMarkdown(site, solution.text)}
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
