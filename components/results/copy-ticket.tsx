import { askedField } from '../../catalog/model/asked-field'
import type { CopiedText } from '../../client/page/copied-text'
import { loadEntryHelp } from '../../client/search/entry-help'
import { inlineParts } from '../../client/search/inline-text'
import { occurrenceSummary } from '../../client/search/paste/occurrence-summary'
import {
  type TicketItem,
  type TicketPaste,
  type TicketSite,
  type TicketSupport,
  ticketText,
} from '../../client/search/paste/ticket-text'
import { unansweredWords } from '../../client/search/paste/unanswered-words'
import type { AnswerSection, SectionItem, SectionKind } from '../../client/search/sections/answer-sections'
import type { Answer, Hit } from '../../search/text/answer'
import type { SearchSite } from './search-site'

/** What was named or said; what is only near belongs into no ticket. */
const ofTickets: ReadonlySet<SectionKind> = new Set(['codes', 'exact', 'message', 'beside'])
const mostCodes = 50
/** So many are asked for what they have for support. */
const mostAsked = 12

type TicketFacts = Omit<TicketItem, 'support'>

interface CopyTicketProps {
  readonly sections: readonly AnswerSection[]
  readonly site: SearchSite
  /** Whether lines were pasted: of a single response nobody asks for the line. */
  readonly isLog: boolean
  readonly answer: Pick<Answer, 'unknownCodes' | 'unanswered'>
}

/**
 * Copies all codes that were found as their pages do, with what identifies their occurrences, and without secrets; where
 * no code is sure, what to ask.
 */
export function CopyTicket({ sections, site, isLog, answer }: CopyTicketProps) {
  const meant = sections.filter(({ kind }) => ofTickets.has(kind))
  const isSure = meant.length > 0
  const items = (isSure ? meant : sections.filter(({ kind }) => kind === 'near'))
    .flatMap((section) => section.items.flatMap((item) => factsOf(item, isLog)))
    .slice(0, mostCodes)
  if (items.length === 0) return null
  const phraseOf = (status: number) => site.statuses.find((item) => item.status === status)?.phrase ?? ''
  const statuses = new Set(answer.unanswered.flatMap((line) => line.statuses))
  const named = [...statuses].map((status) => `${status} ${phraseOf(status)}`.trim()).join(', ')
  const unread = [unansweredWords(answer.unanswered), named && `(${named})`].filter(Boolean).join(' ')
  const told = { isSure, unknown: answer.unknownCodes, unread }
  const source: CopiedText = { textToCopy: () => ticketOf(items, { ...site, phraseOf }, told) }
  return (
    <button
      type="button"
      className="copy ml-auto"
      aria-label="Copy for ticket, without secrets"
      ref={(button) => {
        if (button !== null) Object.assign(button, source)
      }}
    >
      Copy for ticket
    </button>
  )
}

/** The clipboard waits no longer for what entries say: the ticket goes without it. */
const patience = 2_000

async function ticketOf(
  facts: readonly TicketFacts[],
  site: SearchSite & TicketSite,
  paste: TicketPaste,
): Promise<string> {
  const signal = AbortSignal.timeout(patience)
  const items = await Promise.all(
    facts.map(async (item, place) => ({
      ...item,
      support: await supportOf(item.hit, site, place < mostAsked ? signal : undefined),
    })),
  )
  return ticketText(items, site, paste)
}

/** What the page of a code says for support; what cannot be had is left out. */
async function supportOf(hit: Hit, site: SearchSite, signal: AbortSignal | undefined): Promise<TicketSupport> {
  const entry = signal === undefined ? undefined : await loadEntryHelp(site, hit, signal)
  const { asks = [], fields = {} } = site.catalogs.find(({ slug }) => slug === hit.catalog) ?? {}
  return {
    summary: entry?.summary === undefined ? undefined : plain(entry.summary),
    userText: entry?.userText,
    asks: [...asks, ...(entry?.asks ?? [])].map((ask) => ({
      text: plain(ask),
      field: askedField(ask, fields, Object.keys(hit.params)),
    })),
  }
}

function plain(markdown: string): string {
  return inlineParts(markdown)
    .map(({ text }) => text)
    .join('')
}

function factsOf({ hit, group, occurrence }: SectionItem, isLog: boolean): readonly TicketFacts[] {
  if (hit === undefined) return []
  const summary = occurrenceSummary(group ?? { occurrences: [occurrence], lines: [], count: 1 })
  return [{ hit, summary: isLog && group !== undefined ? summary : { ...summary, lines: '' } }]
}
