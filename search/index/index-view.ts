import {
  type Actor,
  actors,
  type RepeatRule,
  type RetryRule,
  repeatRules,
  retryRules,
} from '../../catalog/values/vocabulary'
import type { GuideData } from '../guides/guide-data'
import { foldText } from '../text/fold-text'
import { readTerms } from '../text/term-text'
import { tokenize } from '../text/tokenize'
import { placeOf } from '../text/units'
import { compileTemplate, firstSentence, type Template } from './compile-template'
import type { CatalogData, PostingsData, SearchIndexData } from './index-data'
import { type IndexPieces, wholePieces } from './index-pieces'
import { lazily } from './lazily'
import { pairNumber } from './pair-number'
import { countNumbers, readNumbers, readUnits, skipNumbers } from './postings-text'

/** The entries that have a term: numbers of entries in rising order, for each the place of the weightiest field, and all units. */
export interface Postings {
  readonly docs: Int32Array
  readonly places: Uint8Array
  readonly units: readonly (readonly number[])[]
}

/** A term dictionary and its postings, read from the text form when they are first asked for. */
export interface IndexView {
  readonly size: number
  readonly catalogs: readonly CatalogData[]
  readonly guides: readonly GuideData[]
  /** Sorted by code units. */
  terms(): readonly string[]
  postings(term: number): Postings
  /** Whether most postings of a term were left out, because it says little. */
  isCommon(term: number): boolean
  code(entry: number): string
  title(entry: number): string
  /** Terms of the title, in order. */
  titleTerms(entry: number): readonly string[]
  statuses(entry: number): readonly number[]
  /** Number of the catalog of an entry. */
  catalog(entry: number): number
  family(entry: number): readonly [slug: string, name: string, prefix?: string]
  /** Undefined where nobody knows it. */
  retry(entry: number): RetryRule | undefined
  /** Whether repeating is safe; undefined where nobody knows it. */
  repeat(entry: number): RepeatRule | undefined
  actors(entry: number): readonly Actor[]
  /** Undefined where the source states none. */
  severity(entry: number): string | undefined
  isDraft(entry: number): boolean
  /** Whether any entry is a draft. */
  readonly hasDrafts: boolean
  slug(entry: number): string
  /** Whether two entries are easily confused. */
  isPair(one: number, other: number): boolean
  aliases(entry: number): readonly string[]
  deprecated(entry: number): string | undefined
  retired(entry: number): string | undefined
  /** The wire message, its first sentence, then the messages of its examples. */
  templates(entry: number): readonly Template[]
  /** The title as a template without holes. */
  titleTemplate(entry: number): Template
}

/**
 * Opens index data whose shape has been checked (`readIndexData`). While a piece is missing, its terms are in no entry and
 * its entries have no message.
 */
export function viewIndex(data: SearchIndexData, pieces: IndexPieces = wholePieces(data)): IndexView {
  const { entries, catalogs } = data
  const catalogOf = catalogs.flatMap(({ count }, number) => Array.from({ length: count }, () => number))
  const pairSet = lazily(() => new Set(readRising(data.pairs)))
  const slugs = lazily(() => new Map(entries.slug))
  const aliases = lazily(() => new Map(entries.aliases))
  const deprecated = lazily(() => new Map(entries.deprecated))
  const retired = lazily(() => new Map(entries.retired))
  return {
    ...viewTerms(data, pieces),
    size: entries.code.length,
    catalogs,
    guides: data.guides ?? [],
    code: (entry) => entries.code[entry] ?? '',
    title: (entry) => entries.title[entry] ?? '',
    titleTerms: remembered((entry) => tokenize(foldText(entries.title[entry] ?? '')).map(({ term }) => term)),
    statuses: remembered((entry) => statusList(entries.status[entry])),
    catalog: (entry) => catalogOf[entry] ?? 0,
    family: (entry) => catalogs[catalogOf[entry] ?? 0]?.families[entries.family[entry] ?? 0] ?? ['', ''],
    retry: (entry) => retryRules[Number(entries.retry[entry])],
    repeat: (entry) => repeatRules[Number(entries.repeat[entry])],
    actors: (entry) => actors.filter((_, place) => (Number(entries.actors[entry]) & (1 << place)) !== 0),
    severity: (entry) => entries.severities?.[entries.severity?.[entry] ?? -1],
    isDraft: (entry) => entries.draft?.[entry] === '1',
    hasDrafts: entries.draft !== undefined,
    isPair: (one, other) => pairSet().has(pairNumber([one, other], entries.code.length)),
    slug: (entry) => slugs().get(entry) ?? entries.code[entry] ?? '',
    aliases: (entry) => aliases().get(entry) ?? [],
    deprecated: (entry) => deprecated().get(entry),
    retired: (entry) => retired().get(entry),
    templates: viewTemplates(data, pieces),
    titleTemplate: remembered((entry) => ({ pieces: [entries.title[entry] ?? ''], names: [] })),
  }
}

function statusList(status: number | readonly number[] = 0): readonly number[] {
  if (typeof status !== 'number') return status
  return status === 0 ? [] : [status]
}

function viewTemplates({ entries }: SearchIndexData, pieces: IndexPieces): (entry: number) => readonly Template[] {
  const params = lazily(() => new Map(pieces.messages()?.params))
  const more = lazily(() => new Map(pieces.messages()?.more))
  const variants = lazily(() => new Map(pieces.messages()?.variants))
  return remembered((entry) => {
    const messages = pieces.messages()
    if (messages === undefined) return undefined
    const message = messages.message[entry] ?? 0
    const main = message === 1 ? entries.title[entry] : message
    return [
      ...(typeof main === 'string' ? withFirstSentence(compileTemplate(main, params().get(entry) ?? [])) : []),
      ...(variants().get(entry) ?? []).map(([variant, text, own]) => ({
        ...compileTemplate(text, own),
        ...(variant !== '' && { variant }),
      })),
      ...(more().get(entry) ?? []).map((text) => ({ pieces: [text], names: [] })),
    ]
  }, [])
}

function withFirstSentence(template: Template): readonly Template[] {
  const sentence = firstSentence(template)
  return sentence === undefined ? [template] : [template, sentence]
}

const noPostings: Postings = { docs: new Int32Array(), places: new Uint8Array(), units: [] }

function viewTerms(data: SearchIndexData, pieces: IndexPieces): Pick<IndexView, 'terms' | 'postings' | 'isCommon'> {
  const starts = data.pieces?.terms ?? [0]
  const coded = remembered((piece) => {
    const found = pieces.postings(piece)
    return found === undefined ? undefined : codedPostings(found)
  }, undefined)
  const openPostings = (term: number): Postings | undefined => {
    const piece = starts.findLastIndex((start) => start <= term)
    const found = coded(piece)
    if (found === undefined) return undefined
    const at = term - (starts[piece] ?? 0)
    const numbers = Int32Array.from(readRising(found.docs[at] ?? ''))
    const units = readUnits(found.units, found.offsets[at] ?? 0, numbers.length)
    return { docs: numbers, places: Uint8Array.from(units, ([first = 0]) => placeOf(first)), units }
  }
  const common = lazily(() => new Set(readRising(data.common)))
  return {
    terms: lazily(() => readTerms(data.terms)),
    postings: remembered(openPostings, noPostings),
    isCommon: (term) => common().has(term),
  }
}

/** The postings of each term, and the place in `units` where its own begin. */
function codedPostings({ docs: text, units }: PostingsData): {
  readonly docs: readonly string[]
  readonly offsets: readonly number[]
  readonly units: string
} {
  const docs = text.split(' ')
  let offset = 0
  const offsets = docs.map((own) => {
    const from = offset
    offset = skipNumbers(units, from, countNumbers(own))
    return from
  })
  return { docs, offsets, units }
}

/** Rising numbers that were written as differences. */
function readRising(text: string): readonly number[] {
  let number = -1
  return readNumbers(text).map((difference) => {
    number += difference + 1
    return number
  })
}

/** Makes what belongs to a number once, when it is first asked for; what cannot be made yet is `missing`. */
function remembered<Value>(make: (number: number) => Value | undefined, missing: Value): (number: number) => Value
function remembered<Value>(make: (number: number) => Value): (number: number) => Value
function remembered<Value>(make: (number: number) => Value | undefined, missing?: Value) {
  const made = new Map<number, Value>()
  return (number: number) => {
    const known = made.get(number)
    if (known !== undefined) return known
    const value = make(number)
    if (value === undefined) return missing
    made.set(number, value)
    return value
  }
}
