import { entryType } from '../../../catalog/address/links'
import type { AskedField } from '../../../catalog/model/asked-field'
import { hidden, maskValue } from '../../../catalog/text/mask-secrets'
import { joinTicket } from '../../../catalog/values/join-ticket'
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

/** What a paste says besides the codes that were found. */
export interface TicketPaste {
  /** Whether it names the codes; else they are only near. */
  readonly isSure?: boolean
  /** Codes that it has and that nobody has documented. */
  readonly unknown?: readonly string[]
  /** Which of its lines have an error without a code. */
  readonly unread?: string
}

const mostIds = 10
const mostNear = 4

/**
 * Codes as they go into a ticket, with what identifies their occurrences, and without secrets. Of several codes the
 * questions that more than one has come first, then those of each code. Where no code is sure, what the paste says, and
 * what to ask: what tells codes apart, and what more than one has.
 */
export function ticketText(
  items: readonly TicketItem[],
  site: TicketSite,
  { isSure = true, unknown = [], unread = '' }: TicketPaste = {},
): string {
  const asked = items.flatMap(({ support }) => support.asks.map(({ text }) => text))
  const all = items.flatMap((item) => missing(item, isSure))
  const times = (list: readonly string[], ask: string) => list.filter((other) => other === ask).length
  // What is stated for one of the codes is asked for the others by name.
  const isCommon = (ask: string) => items.length === 1 || (times(all, ask) > 1 && times(all, ask) === times(asked, ask))
  const common = [...new Set(all.filter(isCommon))]
  const received = unknown.slice(0, mostIds).map((code) => maskValue(code))
  const others = [received.length > 0 ? `Received, but not documented: ${received.join(', ')}` : '', unread].filter(
    Boolean,
  )
  if (!isSure) {
    const near = items.slice(0, mostNear).map(({ hit }) => `${hitName(hit)} (${hit.catalogName})`)
    const lines = [`May be one of: ${near.join(', ')}`, ...factLines(items[0]?.summary, site.phraseOf), ...others]
    return joinTicket([{ lines, summary: undefined, userText: undefined }], [...tellingApart(items, lines), ...common])
  }
  const isShared = ({ hit }: TicketItem) => items.filter((item) => hitName(item.hit) === hitName(hit)).length > 1
  return joinTicket(
    [
      ...items.map((item) => ({ ...item.support, lines: linesOf(item, site) })),
      { lines: others, summary: undefined, userText: undefined },
    ],
    common,
    items.map((item) => [
      `About ${hitName(item.hit)}${isShared(item) ? ` (${item.hit.catalogName})` : ''}`,
      ...missing(item, isSure).filter((ask) => !isCommon(ask)),
    ]),
  )
}

/** What the lines do not state already. */
function tellingApart(items: readonly TicketItem[], lines: readonly string[]): readonly string[] {
  const apis = new Set(items.map(({ hit }) => hit.catalogName))
  const open = [
    ['Request ID', ''],
    ['Time', ', with time zone'],
  ].flatMap(([name = '', how]) =>
    lines.some((line) => line.startsWith(name) && !line.includes(hidden)) ? [] : [name + how],
  )
  return [`API (${[...apis].join(' or ')})`, 'Code or error body, as received', ...open]
}

/** What the ticket does not state is asked; a value that is hidden is not stated. Where no code is sure, most fields are asked for anyway. */
function missing({ hit, summary, support }: TicketItem, isSure: boolean): readonly string[] {
  const known = new Map<AskedField, readonly string[]>([
    ['request_id', summary?.requestIds ?? []],
    ['at', summary?.times ? [summary.times] : []],
    ['retry_after', summary?.retryAfters ?? []],
    // Of several statuses nobody here knows which one it was.
    ['status', (hit.statuses.length === 1 ? hit.statuses : (summary?.statuses ?? [])).map(String)],
    ...Object.entries(hit.params).map(([name, value]) => [`p.${name}`, [maskValue(value, name)]] as const),
  ])
  const isStated = (values: readonly string[] = []) =>
    values.some((value) => value !== '' && !maskValue(value).includes(hidden))
  return support.asks.flatMap(({ text, field }) =>
    field && (isSure ? isStated(known.get(field)) : field !== 'status' || summary?.statuses.length) ? [] : [text],
  )
}

/** What the paste says of it; a status only where it is not the one of the code. */
function factLines(
  summary: OccurrenceSummary | undefined,
  phraseOf: TicketSite['phraseOf'],
  of = '',
): readonly string[] {
  const received = (summary?.statuses ?? []).map((status) => `${status} ${phraseOf(status)}`.trim()).join(', ')
  const ids = (summary?.requestIds ?? []).map((id) => maskValue(id))
  const more = ids.length > mostIds ? `, and ${ids.length - mostIds} more` : ''
  return [
    ['Status received', received === of ? '' : received],
    [ids.length > 1 ? 'Request IDs' : 'Request ID', ids.slice(0, mostIds).join(', ') + more],
    ['Time', summary?.times ?? ''],
    ['Retry after', (summary?.retryAfters ?? []).map(retryAfterWords).join(', ')],
    ['In the log', summary?.lines ?? ''],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
}

function linesOf({ hit, summary }: TicketItem, { url, base, phraseOf }: TicketSite): readonly string[] {
  const statuses = hit.statuses.map((status) => `${status} ${phraseOf(status)}`.trim())
  const head = ticketHead({
    name: hitName(hit),
    title: hit.title,
    api: hit.catalogName,
    statuses,
    page: entryType({ url, basePath: base }, hit),
    retry:
      hit.retry === undefined || hit.retired !== undefined ? undefined : retrySignWords(hit.retry, hit.repeat).short,
  })
  const values = Object.entries(hit.params).flatMap(([name, value]) =>
    value ? [`${name}: ${maskValue(value, name)}`] : [],
  )
  return [...head, ...values, ...factLines(summary, phraseOf, statuses.join(', '))]
}
