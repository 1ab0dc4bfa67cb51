import type { Entry } from '../../catalog/model/catalog'
import type { DataPath } from '../../catalog/model/located'
import { isRecord } from '../../catalog/parse/without-nulls'
import type { Search } from '../../search/text/answer'
import { type KnownCodes, strengthOf } from '../source/shapes/known-codes'
import { type Home, isCodeLike, type Named } from './named-code'
import type { RecordedResponse } from './record'

/** What a response is compared with, and a code in it that is this one only in another spelling. */
export interface FoundEntry {
  readonly entry: Entry | undefined
  /** The code as it was sent, where that is not to the letter what the entry has: `ord-0001`, `ORD0001`. */
  readonly spelled?: Named
}

/** What codes are looked up in. */
export interface Lookup {
  readonly search: Search
  readonly homes: readonly Home[]
  readonly known: KnownCodes
}

/**
 * The entry of a response whose fields name none to the letter, as search finds it: readers may write a code as they like, but
 * programs compare it, so another spelling is told.
 */
export function entryBySearch(
  record: RecordedResponse,
  { body, named }: { readonly body: unknown; readonly named: Named | undefined },
  lookup: Lookup,
): FoundEntry {
  const own = named === undefined ? undefined : meantBy(named.code, lookup)
  const isInEnvelope = named?.faults !== undefined && isCodeLike(named.code)
  const entry = isInEnvelope ? own : (searched(textToSearch(record, named), lookup) ?? own)
  if (entry === undefined) return { entry }
  // A code with something to fill in is itself, whatever fills it.
  const isFilledIn = named !== undefined && lookup.known.find(named.code).length > 0
  const leaves = leavesOf(body)
  const names = [entry.code, ...entry.aliases]
  if (isFilledIn || (!isInEnvelope && leaves.some(({ text }) => names.includes(text)))) return { entry }
  if (named !== undefined) return own === entry ? { entry, spelled: named } : { entry }
  const inOtherCase = (text: string) =>
    names.some((name) => strengthOf(name) !== 'weak' && name.toLowerCase() === text.toLowerCase())
  const leaf = leaves.find(({ text }) => inOtherCase(text))
  if (leaf === undefined) return { entry }
  const catalog = lookup.homes.find((home) => home.catalog.slug === entry.catalog)?.catalog
  return { entry, spelled: { code: leaf.text, catalog, entry: undefined, faults: undefined, path: leaf.path } }
}

/** The entry that a code means which no catalog has to the letter. */
export function meantBy(code: string, lookup: Lookup): Entry | undefined {
  return lookup.known.find(code).length > 0 ? undefined : searched(code, lookup)
}

/**
 * What of a record can name its code in another way than a catalog writes it. Where a field names one, an address does not
 * count: it may be that of another code.
 */
function textToSearch({ status, body = '' }: RecordedResponse, named: Named | undefined): string {
  const text = named === undefined ? body : body.replace(/https?:\/\/[^\s"'<>\\]+|(?<=")\/[^"\s]*(?=")/g, '')
  return status === undefined ? text : `HTTP/1.1 ${status}\n\n${text}`
}

/** What search finds in a text. Only a code counts. */
function searched(text: string, { search, homes }: Lookup): Entry | undefined {
  const [first] = search.search(text.slice(0, 20_000))
  if (first === undefined || !/^(?:exact-code|read-code|alias|code)$/.test(first.reason)) return undefined
  return homes.find(({ catalog }) => catalog.slug === first.catalog)?.bySlug.get(first.slug)
}

/** The texts of a body, each with its place. */
function leavesOf(body: unknown): { readonly text: string; readonly path: DataPath }[] {
  const found: { text: string; path: DataPath }[] = []
  const open: { value: unknown; path: DataPath }[] = [{ value: body, path: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next
    if (typeof value === 'string') found.push({ text: value, path })
    const inner: [string | number, unknown][] = Array.isArray(value)
      ? [...value.entries()]
      : isRecord(value)
        ? Object.entries(value)
        : []
    // From the last one on, so that the first one is next.
    for (const [step, item] of inner.reverse()) open.push({ value: item, path: [...path, step] })
  }
  return found
}
