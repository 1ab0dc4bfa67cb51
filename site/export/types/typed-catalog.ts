import { entryType } from '../../../catalog/address/links'
import { codeSlots, messageSlots, type SlottedText } from '../../../catalog/address/slotted-text'
import type { Catalog, Entry } from '../../../catalog/model/catalog'
import { entryName } from '../../../catalog/model/entry-name'
import { lifecycleState, lifecycleWords } from '../../../catalog/model/lifecycle'
import type { Site } from '../../../catalog/model/site'
import { wireTitle } from '../../../catalog/model/wire-title'
import { plainText } from '../../../catalog/text/plain-text'
import { reasonPhrases } from '../../../catalog/values/reason-phrases'
import type { RepeatRule, RetryRule } from '../../../catalog/values/vocabulary'
import { commentLine, type Filled } from './source-text'

export interface TypedParam {
  /** Letters, digits and `_`, as links have it. */
  readonly name: string
  /** A line for a comment. */
  readonly meaning: string
}

/** One way in which a code is sent: what a typed constructor is made for. */
export interface TypedForm {
  /** The id of the variant; undefined for the code itself. */
  readonly variant: string | undefined
  readonly params: readonly TypedParam[]
  /** Those of the variant, or else of the code; the usual one first. */
  readonly statuses: readonly number[]
  /** The title that goes with the usual status. */
  readonly title: string
  /** Undefined where no message is known. */
  readonly message: Filled | undefined
}

/** What a program has to know before it repeats a request. */
export interface TypedRetry {
  readonly rule: RetryRule
  /** How many attempts in all. */
  readonly attempts: number | undefined
  /** Seconds before each further attempt; the last one before all that follow. None where nobody knows. */
  readonly waitSeconds: readonly number[]
  /** With `after-delay`: seconds to wait where the response names none. */
  readonly afterSeconds: number | undefined
  readonly safeToRepeat: RepeatRule | undefined
}

/** One code, as generated source needs it. */
export interface TypedCode {
  /** Its name within the catalog: the code, in a name space `namespace/CODE`. */
  readonly key: string
  /** The code on the wire; one with arguments is cut at them. */
  readonly code: Filled
  /** As the catalog writes it. */
  readonly codeText: string
  /** The same as a line for a comment. */
  readonly codeLine: string
  /** The RFC 9457 `type`. */
  readonly type: string
  /** The usual one first; none where the source states none. */
  readonly statuses: readonly number[]
  /** Whether a retry can help; undefined where nobody knows, and of a retired code. */
  readonly retry: TypedRetry | undefined
  /** As responses have it: without placeholders. */
  readonly title: string
  /** The title for each status, where it is only the phrase of one of several; else none. */
  readonly titles: readonly (readonly [status: number, title: string])[]
  /** A line for a comment, of plain text. */
  readonly summary: string
  /** Why it should no longer be used, as a line for a comment; undefined where it may. */
  readonly deprecated: string | undefined
  /** The code itself first. */
  readonly forms: readonly [TypedForm, ...TypedForm[]]
}

/** A catalog, as generated source needs it. */
export interface TypedCatalog {
  readonly slug: string
  /** A line for a comment. */
  readonly name: string
  /** In the order of the catalog. */
  readonly codes: readonly TypedCode[]
}

export function typedCatalog(site: Site, catalog: Catalog): TypedCatalog {
  return { slug: catalog.slug, name: commentLine(catalog.name), codes: typedCodes(site, catalog) }
}

function typedCodes(site: Site, catalog: Catalog): TypedCode[] {
  return catalog.entries.map((entry) => typedCode(site, entry))
}

function typedCode(site: Site, entry: Entry): TypedCode {
  const title = wireTitle({ ...entry, title: plainText(entry.title) })
  const titles = titlesOf(title, entry.statuses)
  const titleOf = (status: number | undefined) => titles.find(([of]) => of === status)?.[1] ?? title
  return {
    key: entryName(entry),
    code: filled(codeSlots({ code: entry.code, ...placeholdersOf(entry) }), entry.placeholders),
    codeText: entry.code,
    codeLine: commentLine(entry.code),
    type: entryType(site, entry),
    statuses: entry.statuses,
    retry: retryOf(entry),
    title,
    titles,
    summary: commentLine(plainText(entry.summary ?? entry.title)),
    deprecated: deprecationOf(entry),
    forms: [formOf(entry, entry, titleOf), ...entry.variants.map((variant) => formOf(entry, variant, titleOf))],
  }
}

function retryOf({ retired, retry }: Entry): TypedRetry | undefined {
  if (retired !== undefined || retry === undefined) return undefined
  const { rule, attempts, waitSeconds = [], afterSeconds, safeToRepeat } = retry
  return { rule, attempts, waitSeconds: [waitSeconds].flat(), afterSeconds, safeToRepeat }
}

/** A title that is the phrase of one status says something wrong beside another. */
function titlesOf(title: string, statuses: readonly number[]): [number, string][] {
  const phrases = statuses.map((status): [number, string] => [status, reasonPhrases.get(status) ?? title])
  return statuses.length > 1 && statuses.some((status) => reasonPhrases.get(status) === title) ? phrases : []
}

function placeholdersOf({ placeholders }: Entry) {
  return placeholders === undefined ? {} : { placeholders }
}

function formOf(
  entry: Entry,
  form: Pick<Entry, 'params' | 'message'> & { readonly id?: string; readonly statuses?: readonly number[] | undefined },
  titleOf: (status: number | undefined) => string,
): TypedForm {
  const { statuses = entry.statuses } = form
  const { code, placeholders } = entry
  const slots = { code, message: form.message, params: form.params, ...placeholdersOf(entry) }
  const message = form.message === undefined ? undefined : filled(messageSlots(slots), placeholders)
  const all = [...filled(codeSlots({ code, ...placeholdersOf(entry) }), placeholders), ...(message ?? [])]
  const names = [
    ...form.params.map(({ name }) => name),
    ...all.flatMap((part) => (typeof part === 'string' ? [] : part.param)),
  ]
  return {
    variant: form.id,
    statuses,
    title: titleOf(statuses[0]),
    params: [...new Set(names)].map((name) => ({
      name,
      meaning: commentLine(form.params.find((param) => param.name === name)?.meaning ?? 'a value of the message'),
    })),
    message,
  }
}

/** A value without a name, as drafts have them, is called by its turn. */
function filled(slots: SlottedText, placeholders: Entry['placeholders']): Filled {
  const hasPercent = placeholders === undefined || placeholders.some((syntax) => syntax.startsWith('percent'))
  let unnamed = 0
  return slots.map((slot) => {
    if (typeof slot === 'string') return hasPercent ? slot.replaceAll('%%', '%') : slot
    if (slot.field !== undefined) return { param: slot.field.replace(/^p\./, '') }
    unnamed += 1
    return { param: `value_${unnamed}` }
  })
}

/** Since when a code is deprecated or retired, and what took its place; undefined where it is in use. */
export function deprecationOf(entry: Entry): string | undefined {
  const state = lifecycleState(entry)
  if (state === 'active') return undefined
  const moment = entry[state]
  const since = typeof moment === 'string' ? ` since ${moment}` : ''
  const instead = entry.replacedBy.length > 0 ? `; use ${entry.replacedBy.join(', ')}` : ''
  return commentLine(`${lifecycleWords[state].label}${since}${instead}`)
}
