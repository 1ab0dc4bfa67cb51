import { useMemo } from 'react'
import { maskValue } from '../../catalog/text/mask-secrets'
import { occurrenceSummary } from '../../client/search/paste/occurrence-summary'
import { pasteLine } from '../../client/search/paste/paste-line'
import { retryAfterWords } from '../../client/search/search-words'
import type { Group } from '../../search/text/answer'
import { MarkedLine } from './marked-line'

const mostIds = 2

interface PastePlaceProps {
  readonly group: Group
  /** `2 of 3`, where the paste has several codes. */
  readonly order: string
  /** What was pasted. */
  readonly text: string
  /** Whether time and id are told elsewhere: those of the only occurrence are above the results, to be copied. */
  readonly isOnly: boolean
}

/** Where a code is in what was pasted: its line with the code marked, how often, when, its ids, and values that differ. */
export function PastePlace({ group, order, text, isOnly }: PastePlaceProps) {
  const { heard, lines, occurrence } = group
  const { lines: where, times, requestIds } = occurrenceSummary(group)
  const line = lines[0] ?? 1
  const shown = useMemo(() => pasteLine(text, line, heard), [text, line, heard])
  const more = requestIds.length - mostIds
  return (
    <div role="presentation" className="px-3 pb-2 text-note" data-paste-place>
      <p role="presentation" className="flex flex-wrap gap-x-3 tabular-nums text-faint">
        {order !== '' && <span>{order}</span>}
        <span>{where.charAt(0).toUpperCase() + where.slice(1)}</span>
        {times !== '' && !isOnly && <span>{times}</span>}
        {requestIds.length > 0 && !isOnly && (
          <span>
            request id <code className="text-soft">{requestIds.slice(0, mostIds).join(', ')}</code>
            {more > 0 && ` and ${more} more`}
          </span>
        )}
        {occurrence.retryAfter !== undefined && !isOnly && (
          <span>retry after {retryAfterWords(occurrence.retryAfter)}</span>
        )}
      </p>
      <MarkedLine line={shown} />
      {group.valuesByLine?.map(({ line: number, values }) => (
        <p role="presentation" key={number} className="mt-1 break-words text-faint">
          Line {number}:{' '}
          <code className="text-soft">
            {Object.entries(values)
              .map(([name, value]) => `${name} = ${maskValue(value, name)}`)
              .join(', ')}
          </code>
        </p>
      ))}
    </div>
  )
}
