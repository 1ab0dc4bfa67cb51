import { retryAfterWords } from '../../client/search/search-words'
import type { Occurrence } from '../../search/text/answer'
import { CopyButton } from '../parts/copy-button'

/** What identifies this one occurrence, found in the paste and ready to copy; where it is true of all codes. */
export function OccurrenceBar({ occurrence: { requestId, at, retryAfter } }: { occurrence: Occurrence }) {
  const facts = [
    { term: 'Request id', label: 'the request id', value: requestId, text: requestId },
    { term: 'Time', label: 'the time', value: at, text: at },
    {
      term: 'Retry after',
      label: 'the delay',
      value: retryAfter === undefined ? undefined : retryAfterWords(retryAfter),
      text: retryAfter,
    },
  ].filter(({ value }) => value !== undefined && value !== '')
  if (facts.length === 0) return null
  return (
    <dl className="occurrence-bar" data-search-occurrence>
      {facts.map(({ term, label, value, text }) => (
        <div key={term} className="known-item">
          <dt className="text-faint">{term}</dt>
          <dd className="known-part">
            <code className="max-w-full truncate">{value}</code>
            <CopyButton label={label} text={text ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
