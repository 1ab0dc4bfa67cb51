import { unansweredWords } from '../../client/search/paste/unanswered-words'
import type { UnansweredLine } from '../../search/text/answer'

/** Above the results: that some lines have none, and a way to them. A link would take the search out of the address. */
export function UnansweredNote({ lines }: { lines: readonly UnansweredLine[] }) {
  if (lines.length === 0) return null
  return (
    <button
      type="button"
      onClick={() => document.getElementById('unanswered')?.focus()}
      className="text-link min-h-9 text-left text-small max-wide:min-h-11"
      data-search-unanswered-note
    >
      {unansweredWords(lines)}
    </button>
  )
}
