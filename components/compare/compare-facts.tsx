import type { ReactNode } from 'react'
import type { PairSide } from '../../catalog/address/shared-question'
import { firstStep, type SourcedText } from '../../catalog/model/first-step'
import { retryFacts } from '../../catalog/model/retry-facts'
import type { Site } from '../../catalog/model/site'
import { retrySignWords } from '../../catalog/values/retry-words'
import { actorWords } from '../../catalog/values/vocabulary'
import { inlineMarkdown, itemMarkdown } from '../../render/markdown'
import { ProvenanceTag } from '../entry/provenance-tag'
import { RetrySign } from '../parts/retry-sign'
import { StatusBadge } from '../parts/status-badge'
import { ComparedMessages, messagesOf } from './compared-messages'

/** What one of the codes says of a fact. */
export interface FactValue {
  /** Equal where both codes say the same. */
  readonly key: string
  readonly shown: ReactNode
}

export interface ComparedFact {
  readonly name: string
  /** Whether each code has it by itself, or it speaks of both. */
  readonly about: 'side' | 'pair'
  /** Undefined where the entry does not say it. */
  readonly of: (site: Site, side: PairSide) => FactValue | undefined
}

/** What two codes are compared by, in the order of the page. Of a retired code nobody retries anything. */
export const comparedFacts: readonly ComparedFact[] = [
  { name: 'The question that decides', about: 'pair', of: differences },
  { name: 'What happened', about: 'side', of: (site, { entry }) => sourced(site, whole(entry.summary)) },
  { name: 'Status', about: 'side', of: statuses },
  { name: 'Severity', about: 'side', of: (_, { entry }) => plain(entry.severity) },
  { name: 'Can a retry help?', about: 'side', of: retryRule },
  { name: 'About a retry', about: 'side', of: retryNote },
  { name: 'Who can act', about: 'side', of: actors },
  { name: 'Message', about: 'side', of: messages },
  { name: 'First cause', about: 'side', of: (site, { entry }) => sourced(site, firstStep(entry).cause) },
  { name: 'First check', about: 'side', of: (site, { entry }) => sourced(site, firstStep(entry).check) },
  { name: 'First fix', about: 'side', of: (site, { entry }) => sourced(site, firstStep(entry).fix) },
  { name: 'Tell the end user', about: 'side', of: (site, { entry }) => sourced(site, whole(entry.userText)) },
  { name: 'Ask the customer for', about: 'side', of: asks },
]

/** What is asked of this code alone: what the API asks of all its codes tells no code from another. */
function asks(site: Site, { entry: { ask } }: PairSide): FactValue | undefined {
  if (ask.length === 0) return undefined
  const shown = ask.map((text) => (
    <div key={text} dir="auto">
      {itemMarkdown(site, text)}
    </div>
  ))
  return { key: JSON.stringify(ask), shown }
}

function plain(text: string | undefined): FactValue | undefined {
  return text === undefined || text === '' ? undefined : { key: text, shown: text }
}

function whole(text: string | undefined): SourcedText | undefined {
  return text === undefined || text === '' ? undefined : { text }
}

function sourced(site: Site, value: SourcedText | undefined): FactValue | undefined {
  if (value === undefined) return undefined
  const { text, source } = value
  return {
    key: JSON.stringify([text, source]),
    shown: (
      <div dir="auto">
        {itemMarkdown(site, text)} {source !== undefined && <ProvenanceTag source={source} />}
      </div>
    ),
  }
}

function differences(site: Site, { differences: texts }: PairSide): FactValue | undefined {
  if (texts.length === 0) return undefined
  const shown = texts.map((text) => (
    <div key={text} dir="auto">
      {inlineMarkdown(site, text)}
    </div>
  ))
  return { key: JSON.stringify(texts), shown }
}

function statuses(_: Site, { entry }: PairSide): FactValue | undefined {
  if (entry.statuses.length === 0) return undefined
  const shown = entry.statuses.map((status) => (
    <span key={status}>
      <StatusBadge status={status} withPhrase />{' '}
    </span>
  ))
  return { key: JSON.stringify(entry.statuses), shown }
}

function retryRule(_: Site, { entry: { retry, retired } }: PairSide): FactValue | undefined {
  if (retry === undefined || retired !== undefined) return undefined
  const { rule, safeToRepeat } = retry
  return {
    key: retrySignWords(rule, safeToRepeat).label,
    shown: <RetrySign rule={rule} repeat={safeToRepeat} />,
  }
}

function retryNote(site: Site, { entry: { retry, retired } }: PairSide): FactValue | undefined {
  if (retry === undefined || retired !== undefined) return undefined
  const facts = retryFacts(retry)
  const shown = (
    <div dir="auto">
      {inlineMarkdown(site, retry.note)}
      {facts.length > 0 && ` ${facts.join(' ')}`}
    </div>
  )
  return { key: JSON.stringify([retry.note, facts]), shown }
}

function actors(_: Site, { entry }: PairSide): FactValue | undefined {
  return entry.retired === undefined
    ? plain(entry.actors.map((actor) => actorWords[actor].short).join(', '))
    : undefined
}

function messages(site: Site, { entry }: PairSide): FactValue | undefined {
  const texts = messagesOf(entry)
  if (texts.length === 0) return undefined
  const { messageSource } = entry
  return {
    key: JSON.stringify([texts.map(({ parts }) => parts), messageSource]),
    shown: <ComparedMessages site={site} entry={entry} messages={texts} />,
  }
}
