import { editDistance } from '../../catalog/text/edit-distance'
import { readAddress } from '../codes/read-address'
import { looseCode } from '../text/canonical-code'
import type { AddressBook, AddressCatalog } from './address-book'
import { type AddressPlace, codePlace, findCodes, findMisread } from './code-places'
import { comparedCodes } from './compared-codes'
import { folderPlaces } from './folder-places'
import { nearestAddresses } from './nearest-addresses'

export interface Resolution {
  /** What was asked for, without its damage; to be shown as text. */
  readonly asked: string
  /** The one page that was meant beyond doubt. */
  readonly certain?: AddressPlace
  /** What it can mean, where that is in doubt. */
  readonly offered: readonly AddressPlace[]
  /** Where it means nothing: the codes that are spelled most like it. */
  readonly nearest: readonly AddressPlace[]
}

/** Folders of other layouts that say nothing about which code is meant. */
const noise = new Set([
  'e',
  'error',
  'errors',
  'errorcode',
  'errorcodes',
  'code',
  'codes',
  'docs',
  'doc',
  'reference',
  'help',
  'problems',
])

/** The folders of a catalog, and what people write for them. */
const folders = new Map([
  ['families', 'family'],
  ['statuses', 'status'],
  ['guide', 'guides'],
])

/** A percent sign that encodes nothing, or NUL. */
const brokenEncoding = /%(?![0-9a-f]{2})|%00/i

/** Those of a comparison: its folder, two catalogs, and two codes of three segments. */
const mostSegments = 9
const mostOffered = 20

/** The page that a path without a page means. */
export function resolveAddress(path: string, book: AddressBook): Resolution {
  const meaning = meaningOf(path, book)
  if (meaning.certain !== undefined || meaning.offered.length > 0) return meaning
  const { catalog, rest } = findScope(segmentsOf(path), book)
  const nearest = nearestAddresses(telling(rest), catalog, book)
  return { ...meaning, nearest: nearest.map(([home, code]) => codePlace(home, code)) }
}

/** The catalog that a path names, whatever else is in it. */
export function catalogOf(path: string, book: AddressBook): AddressCatalog | undefined {
  return findScope(segmentsOf(path), book).catalog
}

function segmentsOf(path: string): readonly string[] {
  return readAddress(path).slice(0, mostSegments)
}

/** The same without the nearest codes, which every code is compared for. */
export function meaningOf(path: string, book: AddressBook): Resolution {
  const segments = segmentsOf(path)
  const asked = segments.join('/')
  if (segments.length === 0) return { asked, offered: [], nearest: [] }
  const scope = findScope(segments, book)
  const { places, isCertain } = meant(segments, scope, book)
  const [first] = places
  // Where nothing but a page to browse is left of a broken address, the rest may have been a code.
  const isWhole = first?.catalog !== undefined || !brokenEncoding.test(path)
  if (first !== undefined && places.length === 1 && isCertain && isWhole)
    return { asked, certain: first, offered: [], nearest: [] }
  return { asked, offered: places.slice(0, mostOffered), nearest: [] }
}

interface Scope {
  readonly catalog?: AddressCatalog
  /** What follows the catalog, or everything. */
  readonly rest: readonly string[]
}

interface Meaning {
  readonly places: readonly AddressPlace[]
  readonly isCertain: boolean
}

function meant(segments: readonly string[], scope: Scope, book: AddressBook): Meaning {
  const page = findPage(segments, book)
  if (page !== undefined) return { places: [page], isCertain: true }
  const compared = comparedCodes(segments, book)
  if (compared.length > 0) return { places: compared, isCertain: false }
  const inFolder = folderPlaces(segments, book)
  if (inFolder.length > 0) return { places: inFolder, isCertain: false }
  const { catalog, rest } = scope
  if (catalog !== undefined && rest.length === 0) return { places: [pagePlace(`/${catalog.slug}/`)], isCertain: true }
  const within = catalog === undefined ? book.catalogs : [catalog]
  const own = findInParts(rest, (text) => findNamed(text, within, book, catalog))
  if (own.places.length > 0 || catalog === undefined) return own
  // The catalog has no such code, and another one may: that is worth a question, not a leap.
  return { ...findInParts(rest, (text) => findNamed(text, book.catalogs, book, undefined)), isCertain: false }
}

/** The last part that names a catalog, by its slug, its name, or nearly so. */
function findScope(segments: readonly string[], book: AddressBook): Scope {
  for (const isNamed of [isCatalog, isNearlyCatalog]) {
    for (let at = segments.length - 1; at >= 0; at -= 1) {
      const key = looseCode(segments[at] ?? '')
      const bare = at === segments.length - 1 ? looseCode(withoutExtension(segments[at] ?? '')) : key
      const catalog = book.catalogs.find((item) => isNamed(item, key) || isNamed(item, bare))
      if (catalog !== undefined) return { catalog, rest: segments.slice(at + 1) }
    }
  }
  return { rest: segments }
}

function isCatalog({ slug, name }: AddressCatalog, key: string): boolean {
  return key !== '' && (looseCode(slug) === key || looseCode(name) === key)
}

function isNearlyCatalog({ slug }: AddressCatalog, key: string): boolean {
  return key.length >= 6 && editDistance(looseCode(slug), key, 2) <= 2
}

/** A page to browse whose whole path was written, in whatever case and with whatever separators. */
function findPage(segments: readonly string[], book: AddressBook): AddressPlace | undefined {
  const last = segments.length - 1
  const bare = segments.map((segment, at) => (at === last ? withoutExtension(segment) : segment))
  const keys = new Set([pageKey(segments), pageKey(bare)])
  const isMeant = (page: string) => page !== '/' && keys.has(pageKey(page.split('/').filter(Boolean)))
  const path = book.pages.find(isMeant) ?? Object.entries(book.moved ?? {}).find(([from]) => isMeant(from))?.[1]
  return path === undefined ? undefined : pagePlace(path)
}

function pageKey(segments: readonly string[]): string {
  return segments
    .map(looseCode)
    .map((segment) => folders.get(segment) ?? segment)
    .join('/')
}

/**
 * Looks for something in all of the parts, then in fewer of them. It is certain where what was left
 * out in front says nothing, and nothing was left out behind.
 */
function findInParts(parts: readonly string[], find: (text: string) => Found): Meaning {
  for (let start = 0; start < parts.length; start += 1) {
    for (let end = parts.length; end > start; end -= 1) {
      for (const text of readings(parts.slice(start, end).join('/'))) {
        const { places, isLikely } = find(text)
        if (places.length === 0) continue
        const isWhole = end === parts.length && parts.slice(0, start).every((part) => noise.has(looseCode(part)))
        return { places, isCertain: isWhole && isLikely }
      }
    }
  }
  return { places: [], isCertain: false }
}

/** A text, without the end of a file name, and up to what no code holds. */
function readings(text: string): Set<string> {
  return new Set([text, withoutExtension(text), (/^[\p{L}\p{N}._/-]+/u.exec(text)?.[0] ?? text).replace(/[._-]+$/, '')])
}

/** What can be a code in parts of an address: without the folders of another layout, and the end of a file name. */
function telling(parts: readonly string[]): string {
  return withoutExtension(parts.filter((part) => !noise.has(looseCode(part))).join('/'))
}

function withoutExtension(text: string): string {
  return text.replace(/\.(?:[sx]?html?|json|md|txt|xml|php|aspx?|jspx?|cfm|pdf)$/i, '')
}

interface Found {
  readonly places: readonly AddressPlace[]
  /** Whether the spelling leaves no doubt. */
  readonly isLikely: boolean
}

/** What a text names: a code or an alias; else a status, a family or a guide. */
function findNamed(
  text: string,
  catalogs: readonly AddressCatalog[],
  book: AddressBook,
  home: AddressCatalog | undefined,
): Found {
  const codes = findCodes(text, catalogs)
  const status = /^(?:http|status)?[\s_-]*([1-5][0-9]{2})$/i.exec(text)?.[1]
  if (home !== undefined && codes.length > 0) return { places: codes, isLikely: true }
  const key = looseCode(text)
  const pages = book.pages.filter((page) => {
    const [first, second, third] = page.split('/').filter(Boolean)
    if (home === undefined && first === 'status') return second === status && status !== undefined
    if (codes.length > 0 || third === undefined || (home !== undefined && first !== home.slug)) return false
    return second === 'status' ? home !== undefined && third === status : looseCode(third) === key
  })
  const places = [...codes, ...pages.map(pagePlace)]
  if (places.length > 0) return { places, isLikely: true }
  const wider =
    status !== undefined && book.pages.includes(`/status/${status}/`) ? [pagePlace(`/status/${status}/`)] : []
  const misread = findMisread(text, catalogs)
  return { places: misread.length === 0 ? wider : misread, isLikely: false }
}

function pagePlace(path: string): AddressPlace {
  return { path, label: path }
}
