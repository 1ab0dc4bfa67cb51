import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { actorWords, retryWords } from '../../catalog/model/vocabulary'
import { inlineMarkdown } from '../../render/markdown'

/** The two questions of the first second: may I retry, and who can act. */
export function EntryGlance({ site, entry }: { site: Site; entry: Entry }) {
  const [first, ...others] = entry.actors
  return (
    <dl className="glance">
      <div>
        <dt>Can a retry help?</dt>
        <dd>
          <p>
            <b data-retry={entry.retry.rule}>{retryWords[entry.retry.rule].label}</b>
          </p>
          <p dir="auto">{inlineMarkdown(site, entry.retry.note)}</p>
        </dd>
      </div>
      <div>
        <dt>Who can act?</dt>
        <dd>
          {first !== undefined && (
            <p>
              <b>{actorWords[first].label}</b>
              <span>, {actorWords[first].meaning}</span>
            </p>
          )}
          {others.map((actor) => (
            <p key={actor}>
              Then {lowerFirst(actorWords[actor].label)}, {actorWords[actor].meaning}
            </p>
          ))}
        </dd>
      </div>
    </dl>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
