import { entryType } from '../../../catalog/address/links'
import type { AskedField } from '../../../catalog/model/asked-field'
import { hidden, maskValue } from '../../../catalog/text/mask-secrets'
import { askedOfAll, joinTicket } from '../../../catalog/values/join-ticket'
import { retrySignWords } from '../../../catalog/values/retry-words'
import { ticketHead } from '../../../catalog/values/ticket-head'
import type { Hit } from '../../../search/text/answer'
import { hitName, retryAfterWords } from '../search-words'
import type { OccurrenceSummary } from './occurrence-summary'

export interface TicketItem {
  readonly hit: Hit
  /** What the paste says of it. */
  readonly summary: OccurrenceSummary | undefined
  /** What the page has for support: texts without markup. */
  readonly support: TicketSupport
}

export interface TicketSupport {
  readonly summary: string | undefined
  readonly userText: string | undefined
  readonly asks: readonly TicketAsk[]
}

/** A question, and the field that answers it where it asks for that alone. */
export interface TicketAsk {
  readonly text: string
  readonly field: AskedField | undefined
}

export interface TicketSite {
  /** `https://errors.example.com`, where the site is published, wherever it is read. */
  readonly url: string
  readonly base: string
  readonly phraseOf: (status: number) => string
}

const mostIds = 10

/**
 * Codes as they go into a ticket, with what identifies their occurrences, and without secrets. Of several codes the
 * questions that more than one has come first, then those of each code. Where no code is sure, only what to ask: what
 * tells them apart, and what more than one has.
 */
export function ticketText(items: readonly TicketItem[], site: TicketSite, isSure = true): string {
  const told = isSure ? items : []
  const all = items.flatMap((item) => missing(item, isSure))
  const isCommon = (ask: string) => items.length === 1 || all.indexOf(ask) !== all.lastIndexOf(ask)
  return joinTicket(
    told.map((item) => ({ ...item.support, lines: linesOf(item, site) })),
    [
      [askedOfAll, ...(isSure ? [] : tellingApart(items)), ...new Set(all.filter(isCommon))],
      ...told.map((item) => [
        `Ask the customer about ${hitName(item.hit)}`,
        ...missing(item, isSure).filter((ask) => !isCommon(ask)),
      ]),
    ],
  )
}

function tellingApart(items: readonly TicketItem[]): readonly string[] {
  const apis = new Set(items.map(({ hit }) => hit.catalogName))
  return [`API (${[...apis].join(' or ')})`, 'Code or error body, as received', 'Request ID', 'Time, with time zone']
}

/** What the ticket does not state is asked; a value that is hidden is not stated. Where no code is sure, all fields are asked for anyway. */
function missing({ hit, summary, support }: TicketItem, isSure: boolean): readonly string[] {
  const known = new Map<AskedField, readonly string[]>([
    ['request_id', summary?.requestIds ?? []],
    ['at', summary?.times ? [summary.times] : []],
    ['retry_after', summary?.retryAfters ?? []],
    ...Object.entries(hit.params).map(([name, value]) => [`p.${name}`, [maskValue(value, name)]] as const),
  ])
  const isStated = (values: readonly string[] = []) =>
    values.some((value) => value !== '' && !maskValue(value).includes(hidden))
  return support.asks.flatMap(({ text, field }) => (field && (!isSure || isStated(known.get(field))) ? [] : [text]))
}

function linesOf({ hit, summary }: TicketItem, { url, base, phraseOf }: TicketSite): readonly string[] {
  const ids = (summary?.requestIds ?? []).map((id) => maskValue(id))
  const more = ids.length > mostIds ? `, and ${ids.length - mostIds} more` : ''
  const facts: readonly (readonly [string, string])[] = [
    ...Object.entries(hit.params).map(([name, value]) => [name, maskValue(value, name)] as const),
    [ids.length > 1 ? 'Request IDs' : 'Request ID', ids.slice(0, mostIds).join(', ') + more],
    ['Time', summary?.times ?? ''],
    ['Retry after', (summary?.retryAfters ?? []).map(retryAfterWords).join(', ')],
    ['In the log', summary?.lines ?? ''],
  ]
  const head = ticketHead({
    name: hitName(hit),
    title: hit.title,
    api: hit.catalogName,
    statuses: hit.statuses.map((status) => `${status} ${phraseOf(status)}`.trim()),
    page: entryType({ url, basePath: base }, hit),
    retry:
      hit.retry === undefined || hit.retired !== undefined ? undefined : retrySignWords(hit.retry, hit.repeat).short,
  })
  return [...head, ...facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)]
}
