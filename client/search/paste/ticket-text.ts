import { entryPath, href } from '../../../catalog/address/links'
import type { Hit } from '../../../search/text/answer'
import { hitName } from '../search-words'
import { maskValue } from './mask-secrets'
import type { OccurrenceSummary } from './occurrence-summary'

export interface TicketItem {
  readonly hit: Hit
  /** What the paste says of it. */
  readonly summary: OccurrenceSummary | undefined
}

export interface TicketSite {
  /** `https://errors.example.com`. */
  readonly origin: string
  readonly base: string
  readonly phraseOf: (status: number) => string
}

const mostIds = 10

/** Codes as they go into a ticket, with what identifies their occurrences, and without secrets. */
export function ticketText(items: readonly TicketItem[], site: TicketSite): string {
  return items.map((item) => ticketOf(item, site)).join('\n\n')
}

function ticketOf({ hit, summary }: TicketItem, { origin, base, phraseOf }: TicketSite): string {
  const ids = (summary?.requestIds ?? []).map((id) => maskValue(id))
  const more = ids.length > mostIds ? `, and ${ids.length - mostIds} more` : ''
  const facts: readonly (readonly [string, string])[] = [
    ['API', hit.catalogName],
    ['Status', hit.statuses.map((status) => `${status} ${phraseOf(status)}`.trim()).join(', ')],
    ['Page', origin + href({ basePath: base }, entryPath(hit))],
    ...Object.entries(hit.params).map(([name, value]) => [name, maskValue(value, name)] as const),
    [ids.length > 1 ? 'Request IDs' : 'Request ID', ids.slice(0, mostIds).join(', ') + more],
    ['Time', summary?.times ?? ''],
    ['In the log', summary?.lines ?? ''],
  ]
  const lines = facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)
  return [`${hitName(hit)}: ${hit.title}`, ...lines].join('\n')
}
