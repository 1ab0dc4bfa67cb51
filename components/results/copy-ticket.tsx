import { occurrenceSummary } from '../../client/search/paste/occurrence-summary'
import { type TicketItem, ticketText } from '../../client/search/paste/ticket-text'
import type { AnswerSection, SectionItem, SectionKind } from '../../client/search/sections/answer-sections'
import { CopyButton } from '../parts/copy-button'
import type { SearchSite } from './search-site'

/** What was named or said; what is only near belongs into no ticket. */
const ofTickets: ReadonlySet<SectionKind> = new Set(['codes', 'exact', 'message', 'beside'])
const mostCodes = 50

/** Copies all codes that were found with what identifies their occurrences, and without secrets. */
export function CopyTicket({ sections, site }: { sections: readonly AnswerSection[]; site: SearchSite }) {
  const items = sections
    .filter(({ kind }) => ofTickets.has(kind))
    .flatMap((section) => section.items.flatMap(ticketItem))
  if (items.length === 0) return null
  const text = ticketText(items.slice(0, mostCodes), {
    origin: location.origin,
    base: site.base,
    phraseOf: (status) => site.statuses.find((item) => item.status === status)?.phrase ?? '',
  })
  return (
    <span className="ml-auto">
      <CopyButton label="for a ticket, without secrets" words="Copy for ticket" text={text} />
    </span>
  )
}

function ticketItem({ hit, group, occurrence }: SectionItem): readonly TicketItem[] {
  if (hit === undefined) return []
  if (group !== undefined) return [{ hit, summary: occurrenceSummary(group) }]
  const { requestId, at = '' } = occurrence
  const isKnown = requestId !== undefined || at !== ''
  const summary = { lines: '', times: at, requestIds: requestId === undefined ? [] : [requestId] }
  return [{ hit, summary: isKnown ? summary : undefined }]
}
