import { occurrenceSummary } from '../../client/search/paste/occurrence-summary'
import { pasteLine } from '../../client/search/paste/paste-line'
import { retryAfterWords } from '../../client/search/search-words'
import type { Group } from '../../search/text/answer'

const mostIds = 2

/** Where a code stands in what was pasted: its line with the code marked, how often, when, and its ids. */
export function PastePlace({ group, text }: { group: Group; text: string }) {
  const { heard, lines, occurrence } = group
  const { lines: where, times, requestIds } = occurrenceSummary(group)
  const { number, before, code, after } = pasteLine(text, lines[0] ?? 1, heard)
  const more = requestIds.length - mostIds
  return (
    <div role="presentation" className="px-3 pb-1.5 text-[0.85rem]" data-paste-place>
      <p role="presentation" className="flex flex-wrap gap-x-3 tabular-nums text-faint">
        <span>{where.charAt(0).toUpperCase() + where.slice(1)}</span>
        {times !== '' && <span>{times}</span>}
        {requestIds.length > 0 && (
          <span>
            request id <code className="text-soft">{requestIds.slice(0, mostIds).join(', ')}</code>
            {more > 0 && ` and ${more} more`}
          </span>
        )}
        {occurrence.retryAfter !== undefined && <span>retry after {retryAfterWords(occurrence.retryAfter)}</span>}
      </p>
      <p
        role="presentation"
        dir="ltr"
        className="mt-1 truncate rounded border border-line bg-sunken py-0.5 pr-2 font-mono text-[0.82rem] leading-relaxed text-soft"
      >
        <span aria-hidden="true" className="mr-2 inline-block min-w-9 border-r border-line px-2 text-right text-faint">
          {number}
        </span>
        {before}
        {code !== '' && <mark className="paste-mark">{code}</mark>}
        {after}
      </p>
    </div>
  )
}
