import type { Entry } from '../../catalog/model/catalog'
import { retryFacts } from '../../catalog/model/retry-facts'
import type { Site } from '../../catalog/model/site'
import { actorWords, retryWords } from '../../catalog/values/vocabulary'
import { inlineMarkdown } from '../../render/markdown'

/** The two questions of the first second: may I retry, and who can act. Of what is not known it says nothing. */
export function EntryGlance({ site, entry }: { site: Site; entry: Entry }) {
  const { retry, actors } = entry
  const [first, ...others] = actors
  if (retry === undefined && first === undefined) return null
  const facts = retry === undefined ? [] : retryFacts(retry)
  return (
    <dl className="glance">
      {retry !== undefined && (
        <div>
          <dt>Can a retry help?</dt>
          <dd>
            <p>
              <b data-retry={retry.rule}>{retryWords[retry.rule].label}</b>
            </p>
            <p dir="auto">{inlineMarkdown(site, retry.note)}</p>
            {facts.length > 0 && <p>{facts.join(' ')}</p>}
          </dd>
        </div>
      )}
      {first !== undefined && (
        <div>
          <dt>Who can act?</dt>
          <dd>
            <p>
              <b>{actorWords[first].label}</b>
              <span>, {actorWords[first].meaning}</span>
            </p>
            {others.map((actor) => (
              <p key={actor}>
                Then {lowerFirst(actorWords[actor].label)}, {actorWords[actor].meaning}
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
