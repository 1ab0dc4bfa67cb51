import type { Entry } from '../../catalog/catalog'
import type { Site } from '../../catalog/site'
import { actorWords, type RetryRule, retryWords } from '../../catalog/vocabulary'
import { inlineMarkdown } from '../../render/markdown'

const retryIcons = {
  never: 'M4 4l8 8M12 4l-8 8',
  'after-change': 'M3 13l1-3.2L11 2.8l2.2 2.2-7 7L3 13zM9.5 4.3l2.2 2.2',
  backoff: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  'after-delay': 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2.2 1.5',
} as const satisfies Record<RetryRule, string>

/** The two questions of the first second: may I retry, and who can act. */
export function EntryGlance({ site, entry }: { site: Site; entry: Entry }) {
  const [first, ...others] = entry.actors
  return (
    <dl className="glance">
      <div>
        <dt>Can a retry help?</dt>
        <dd>
          <p>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={retryIcons[entry.retry.rule]} />
            </svg>
            <b>{retryWords[entry.retry.rule].label}</b>
          </p>
          <p>{inlineMarkdown(site, entry.retry.note)}</p>
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
