import { formPairs } from '../../catalog/address/form-pairs'
import { readOccurrence } from '../../catalog/address/occurrence'
import type { Answer, Group, Hit, LineValues, Occurrence, Search } from '../text/answer'

/** A code that was asked for, as it was found. */
export interface FoundCode {
  /** What stood there: `aut10`. */
  readonly asked: string
  readonly catalog: string
  readonly slug: string
  /** Whether what stood there is another spelling, another name or the message of the code. */
  readonly spelling: 'same' | 'other' | 'alias' | 'message'
  /** Which of the meanings of the code it is, where that could be told. */
  readonly variant?: string
  /** Values that were read out of a message, by the names of the params. */
  readonly values: Readonly<Record<string, string>>
  /** In a paste: the lines in which it stands, from 1, and what identifies the occurrences. */
  readonly lines: readonly number[]
  readonly occurrences: readonly Occurrence[]
  /** Where the values of several occurrences differ: those of the first few. */
  readonly valuesByLine: readonly LineValues[]
  /** Codes of other catalogs that are written alike, as `catalog/CODE`. */
  readonly alike: readonly string[]
}

/** Something that was asked for and is no known code. */
export interface UnknownCode {
  readonly asked: string
  /** The codes that come nearest; empty where nothing is near. */
  readonly nearest: readonly Hit[]
}

export type AskedCode = FoundCode | UnknownCode

export function isFound(code: AskedCode): code is FoundCode {
  return 'slug' in code
}

/** Most codes that are named as near. */
const mostNear = 5

/** The codes that an operand names: one, or several where several catalogs have it. */
export function codesOfOperand(search: Search, operand: string, catalog: string | undefined): readonly AskedCode[] {
  const answer = search.answer(operand, optionsOf(catalog))
  const groups = groupsOf(answer)
  const found =
    groups.length > 0
      ? groups.map((group) => ofGroup(group, linkedValues(operand)))
      : named(answer.results).map((hit) => ofHit(operand, hit))
  const asked = [...found, ...missingOf(search, answer, catalog)]
  return asked.length > 0 ? asked : [unknown(operand, answer)]
}

/** The codes that a paste is about, those first that it is about most; then those that only stand there, and unknown ones. */
export function codesOfPaste(search: Search, paste: string, catalog: string | undefined): readonly AskedCode[] {
  const answer = search.answer(paste, optionsOf(catalog))
  const groups = groupsOf(answer)
  const occurrences = occurrencesOf(answer.occurrence)
  const found =
    groups.length > 0
      ? groups.map((group) => ofGroup(group))
      : firstOfEach(named(answer.results)).map((hit) => ({ ...ofHit(firstLine(paste), hit), occurrences }))
  const asked = [...found, ...missingOf(search, answer, catalog)]
  return asked.length > 0 ? asked : [unknown(firstLine(paste), answer)]
}

function groupsOf({ groups, beside }: Answer): readonly Group[] {
  return [...groups, ...beside].filter(({ results }) => results.length > 0)
}

/** Each code that no catalog has, with those that come nearest to it. */
function missingOf(search: Search, { unknownCodes }: Answer, catalog: string | undefined): readonly UnknownCode[] {
  return unknownCodes.map((code) => unknown(code, search.answer(code, optionsOf(catalog))))
}

/** A code of several catalogs is one code of a paste. */
function firstOfEach(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(({ heard }, place) => hits.findIndex((hit) => hit.heard === heard) === place)
}

function optionsOf(catalog: string | undefined) {
  return { limit: 20, ...(catalog !== undefined && { facets: { catalog } }) }
}

/** Reasons that name a code, best first. What is only similar, or has the same status, is not what was asked for. */
const namingReasons = ['exact-code', 'code', 'alias', 'read-code', 'message'] as const

/** The results that are named, all for one reason: a code of two catalogs is two of them. */
function named(results: readonly Hit[]): readonly Hit[] {
  for (const reason of namingReasons) {
    const hits = results.filter((hit) => hit.reason === reason && (hit.exact || reason === 'code'))
    const [best] = hits
    if (best === undefined) continue
    // Of messages that fit alike the search knows the best one.
    return reason === 'message' ? [best] : hits.filter(({ heard }) => heard === undefined || !isValue(hits, heard))
  }
  return []
}

/** Whether a code stands there as a value in the message of another one. */
function isValue(hits: readonly Hit[], heard: string): boolean {
  return hits.some((hit) => hit.heard !== heard && Object.values(hit.params).includes(heard))
}

function ofHit(text: string, hit: Hit): FoundCode {
  const asked = hit.heard ?? text
  const { catalog, slug, variant, params } = hit
  const spelling = hit.alias !== undefined ? 'alias' : hit.reason === 'message' ? 'message' : sameness(asked, hit)
  return {
    asked: hit.alias ?? asked,
    catalog,
    slug,
    spelling,
    ...(variant !== undefined && { variant }),
    values: params,
    lines: [],
    occurrences: [],
    valuesByLine: [],
    alike: [],
  }
}

function ofGroup(
  { heard, results, lines, occurrences, valuesByLine = [] }: Group,
  values: Readonly<Record<string, string>> = {},
): AskedCode {
  const [first, ...others] = results
  if (first === undefined) return { asked: heard, nearest: [] }
  const found = ofHit(heard, first)
  const alike = others.filter(({ code }) => code === first.code).map((hit) => `${hit.catalog}/${hit.code}`)
  return { ...found, values: { ...values, ...found.values }, lines, occurrences, valuesByLine, alike }
}

function sameness(asked: string, { catalog, code, slug, params }: Hit): 'same' | 'other' {
  const carried = code.replace(/\{([A-Za-z0-9_]+)\}/, (argument, name: string) => params[name] ?? argument)
  const names = [code, slug, carried]
  return [...names, ...names.map((name) => `${catalog}/${name}`)].includes(asked.trim()) ? 'same' : 'other'
}

/** The values in the fragment of an address, where the operand is one: `…/AUT-0010/#p.key=tier`. */
function linkedValues(operand: string): Readonly<Record<string, string>> {
  const [, hash = ''] = /^[a-z][a-z0-9+.-]*:\/\/[^#]*#(.*)$/i.exec(operand.trim()) ?? []
  const fragment = formPairs(hash)
  const names = fragment.flatMap(([name]) => (name.startsWith('p.') ? [name.slice(2)] : []))
  const { arguments: given } = readOccurrence(fragment, [], names)
  return Object.fromEntries(given.flatMap(({ kind, name, value }) => (kind === 'param' ? [[name, value]] : [])))
}

function occurrencesOf(occurrence: Occurrence): readonly Occurrence[] {
  return Object.keys(occurrence).length === 0 ? [] : [occurrence]
}

function unknown(asked: string, { results, guesses }: Answer): UnknownCode {
  const seen = new Map([...results, ...guesses].map((hit) => [`${hit.catalog}/${hit.slug}`, hit]))
  return { asked, nearest: [...seen.values()].slice(0, mostNear) }
}

/** What a paste without a code is called. */
function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
