import { retryAfterWords } from '../../client/search/search-words'
import type { Occurrence } from '../../search/text/answer'
import { CopyButton } from '../parts/copy-button'

/** What identifies this one occurrence, found in the paste and ready to copy into a ticket. */
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
    <dl
      className="mb-5 flex flex-wrap gap-x-8 gap-y-2 rounded-lg border border-line bg-sunken px-4 py-2.5"
      data-search-occurrence
    >
      {facts.map(({ term, label, value, text }) => (
        <div key={term} className="min-w-0">
          <dt className="text-[0.8rem] text-faint">{term}</dt>
          <dd className="flex items-center gap-2">
            <code className="min-w-0">{value}</code>
            <CopyButton label={label} text={text ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
