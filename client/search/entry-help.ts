import { entryFormPath, familyPath, href } from '../../catalog/address/links'
import type { Hit } from '../../search/text/answer'

/** Why a code appears, how to check it, and what removes it. Markdown. */
export interface KnownCause {
  readonly text: string
  readonly check: string | undefined
  readonly fix: string | undefined
  /** `documented`, `inferred` or `illustrative`; undefined where the entry does not say it. */
  readonly source?: string | undefined
}

/** What a page says first of its code, and what it has for support. */
export interface EntryHelp {
  /** In the order of the page. */
  readonly causes: readonly KnownCause[]
  /** Those of its examples, or its message, at least one: what all of them have tells no cause from another. */
  readonly responses: readonly string[]
  /** What happened: shown where the entry has no causes yet. Markdown. */
  readonly summary: string | undefined
  readonly userText: string | undefined
  /** What to know before the request is sent again, where it may have been processed. Markdown. */
  readonly caution: string | undefined
  /** What to ask the customer for, whatever the API asks of all its codes. Markdown. */
  readonly asks: readonly string[]
}

export interface HelpSite {
  readonly base: string
  /** Several codes share a file. */
  readonly isPacked: boolean
}

const known = new Map<string, EntryHelp>()

/** The causes of an entry with their checks and fixes, from its JSON. Undefined where that cannot be had: the page has them. */
export async function loadEntryHelp(site: HelpSite, hit: Hit, signal: AbortSignal): Promise<EntryHelp | undefined> {
  const id = `${hit.catalog}/${hit.slug}/${hit.variant ?? ''}`
  const former = known.get(id)
  if (former !== undefined) return former
  const path = jsonPath(site, hit)
  if (path === undefined) return undefined
  try {
    const response = await fetch(href({ basePath: site.base }, path), { signal, credentials: 'same-origin' })
    if (!response.ok) return undefined
    const help = readEntryHelp(await response.json(), hit)
    if (help !== undefined) known.set(id, help)
    return help
  } catch {
    return undefined
  }
}

/** In a packed site codes without a family are in parts that nothing here can tell apart. */
function jsonPath({ isPacked }: HelpSite, hit: Hit): string | undefined {
  if (!isPacked) return entryFormPath(hit, 'json')
  return hit.family === '' ? undefined : `${familyPath({ slug: hit.catalog }, { slug: hit.family })}codes.json`
}

/** Reads the JSON of an entry, or of several: the causes of the variant that is meant, else those of the code. */
export function readEntryHelp(json: unknown, { slug, variant }: Pick<Hit, 'slug' | 'variant'>): EntryHelp | undefined {
  const packed = field(field(json, 'entries'), slug)
  const entry = packed ?? json
  if (packed === undefined && field(entry, 'slug') !== slug) return undefined
  const own = listOf(field(entry, 'variants')).find((item) => variant !== undefined && field(item, 'id') === variant)
  const ofVariant = listOf(field(own, 'causes'))
  const causes = ofVariant.length > 0 ? ofVariant : listOf(field(entry, 'causes'))
  const shown = listOf(field(entry, 'examples')).flatMap((example) => textOf(field(example, 'response')) ?? [])
  return {
    causes: causes.flatMap(readCause),
    responses: own === undefined && shown.length > 0 ? shown : [textOf(field(own ?? entry, 'message')) ?? ''],
    summary: textOf(field(entry, 'summary')),
    userText: textOf(field(entry, 'userText')),
    caution: isCautious(field(entry, 'retry')) ? textOf(field(field(entry, 'retry'), 'note')) : undefined,
    asks: listOf(field(entry, 'ask')).flatMap((ask) => textOf(ask) ?? []),
  }
}

function isCautious(retry: unknown): boolean {
  const repeat = field(retry, 'safeToRepeat')
  return repeat === 'check-first' || repeat === 'no'
}

function readCause(cause: unknown): readonly KnownCause[] {
  const text = textOf(field(cause, 'text'))
  const part = (name: string) => textOf(field(cause, name))
  return text === undefined ? [] : [{ text, check: part('check'), fix: part('fix'), source: part('source') }]
}

/** Undefined too where the value is no object. */
function field(value: unknown, name: string): unknown {
  return new Map<string, unknown>(Object.entries(Object(value))).get(name)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
