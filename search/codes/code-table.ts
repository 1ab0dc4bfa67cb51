import type { IndexView } from '../index/index-view'
import { canonicalCode, looseCode } from '../text/canonical-code'
import { type Carrier, findCarriers, openCarriers } from './carrier-codes'
import { type FoundCode, type Likeness, likenesses } from './found-code'
import { lookalikeOf, mayBeMisread } from './lookalikes'

export interface FoundPrefix {
  readonly entry: number
  /** `family`: the whole prefix of a family; `part`: ends where a part of the code ends; then literal, any case, any separators. */
  readonly likeness: 'family' | 'part' | 'literal' | 'case' | 'canonical'
}

/** Every code, slug and alias, by spelling. */
export interface CodeTable {
  /** Entries that a text names, the closest spelling first. Empty where it names none. */
  find(text: string): readonly FoundCode[]
  /** Whether a text is a code or an alias letter by letter. */
  isLiteral(text: string): boolean
  /** Whether a text is one in any case and with any separators. */
  isSpelling(text: string): boolean
  /** Whether a word at a place of a text may be one, by its first two letters: what a long text is asked for each word. */
  mayBegin(text: string, at: number): boolean
  /** How many runs of letters, digits, `_` and `-` a code without spaces has, 6 at most: two for `auth/token-expired`. */
  readonly mostRuns: number
  /** Whether a catalog has codes that are bare numbers. */
  readonly hasNumbers: boolean
  /** Entries whose code begins with a text of at least two letters or digits, the closest first. */
  findPrefix(text: string): readonly FoundPrefix[]
  /** All canonical spellings, each with the entries that it stands for. */
  readonly spellings: ReadonlyMap<string, readonly Spelled[]>
}

export interface Spelled {
  readonly entry: number
  readonly code: string
  readonly alias: boolean
}

export function openCodeTable(index: IndexView): CodeTable {
  const spellings = new Map<string, Spelled[]>()
  let mostRuns = 1
  const add = (spelled: Spelled): void => {
    const key = keyOf(spelled.code)
    if (!/\s/.test(spelled.code)) mostRuns = Math.max(mostRuns, spelled.code.split(/[^\p{L}\p{N}_-]+/u).length)
    const same = spellings.get(key)
    if (same === undefined) spellings.set(key, [spelled])
    else same.push(spelled)
  }
  for (let entry = 0; entry < index.size; entry += 1) {
    add({ entry, code: index.code(entry), alias: false })
    if (index.slug(entry) !== index.code(entry)) add({ entry, code: index.slug(entry), alias: false })
    for (const alias of index.aliases(entry)) add({ entry, code: alias, alias: true })
  }
  const carriers = openCarriers(index)
  let loose: Prefixes['loose'] | undefined
  let misread: ReadonlyMap<string, readonly Spelled[]> | undefined
  return {
    spellings,
    hasNumbers: [...spellings.keys()].some((spelling) => /^[0-9]+$/.test(spelling)),
    find: (text) => {
      const known = findCode(spellings, text)
      if (known.length > 0) return known
      const carried = findCarriers(carriers, text)
      if (carried.length > 0 || !mayBeMisread(text)) return carried
      misread ??= groupLookalikes(spellings)
      return (misread.get(lookalikeOf(text)) ?? []).map((spelled) => found(spelled, 'lookalike'))
    },
    isSpelling: (text) => spellings.has(keyOf(text)) || findCarriers(carriers, text).length > 0,
    mayBegin: openBeginnings(spellings, carriers),
    mostRuns: Math.min(mostRuns, 6),
    isLiteral: (text) => spellings.get(keyOf(text))?.some(({ code }) => code === text) === true,
    findPrefix: (text) => {
      loose ??= sortLoosely(spellings)
      return findPrefix({ index, loose }, text)
    },
  }
}

/** By the first two letters of all spellings; a digit in the second place stands for any, because zeros may be left out. */
function openBeginnings(
  spellings: ReadonlyMap<string, readonly Spelled[]>,
  carriers: readonly Carrier[],
): CodeTable['mayBegin'] {
  const written = [...spellings.values()].flatMap((same) => same.map(({ code }) => code))
  const starts = [...spellings.keys(), ...written, ...carriers.map(({ before }) => before)]
  // A number is no word: what begins with a digit counts only where letters follow.
  const beginnings = new Set(starts.filter((start) => !/^[0-9.]+$/.test(start)).map((start) => beginningOf(start, 0)))
  const isOpen = beginnings.has(undefined)
  return (text, at) => {
    if (isOpen) return true
    const beginning = beginningOf(text, at)
    return beginning === undefined || beginnings.has(beginning)
  }
}

const anyDigit = 35

/** The first two letters in lower case as a number, 0 for a sign in second place or behind a digit; undefined where they are not ASCII. */
function beginningOf(text: string, at: number): number | undefined {
  const first = plainUnit(text.charCodeAt(at))
  if (first === anyDigit) return anyDigit * 128
  let next = at + 1
  while (text[next] === '_' || text[next] === '-') next += 1
  const unit = text.charCodeAt(next)
  if (first === undefined || unit > 127) return undefined
  return first * 128 + (plainUnit(unit) ?? 0)
}

function plainUnit(unit: number): number | undefined {
  if (unit >= 48 && unit <= 57) return anyDigit
  if (unit >= 65 && unit <= 90) return unit + 32
  return unit >= 97 && unit <= 122 ? unit : undefined
}

function sortLoosely(spellings: ReadonlyMap<string, readonly Spelled[]>): Prefixes['loose'] {
  return [...spellings.values()]
    .flatMap((same) => same.map((spelled) => ({ loose: looseCode(spelled.code), spelled })))
    .sort((left, right) =>
      left.loose < right.loose ? -1 : left.loose > right.loose ? 1 : left.spelled.entry - right.spelled.entry,
    )
}

/** The canonical spelling; for a code without letters and digits the code itself. */
function keyOf(code: string): string {
  return canonicalCode(code) || code
}

function findCode(spellings: ReadonlyMap<string, readonly Spelled[]>, text: string): readonly FoundCode[] {
  const same = spellings.get(keyOf(text))
  if (same !== undefined) {
    const lower = text.toLowerCase()
    return same
      .map((spelled) => {
        const likeness = spelled.code === text ? 'literal' : spelled.code.toLowerCase() === lower ? 'case' : 'canonical'
        return found(spelled, likeness)
      })
      .sort((left, right) => likenesses.indexOf(left.likeness) - likenesses.indexOf(right.likeness))
  }
  const bare = withoutAffix(canonicalCode(text)) ?? withoutLetter(text)
  const affixed = bare === undefined ? undefined : spellings.get(bare)
  return affixed === undefined ? [] : affixed.map((spelled) => found(spelled, 'affix'))
}

function groupLookalikes(spellings: ReadonlyMap<string, readonly Spelled[]>): ReadonlyMap<string, readonly Spelled[]> {
  const groups = new Map<string, readonly Spelled[]>()
  for (const same of spellings.values()) {
    for (const spelled of same) {
      if (!/\p{L}/u.test(spelled.code)) continue
      const key = lookalikeOf(spelled.code)
      groups.set(key, [...(groups.get(key) ?? []), spelled])
    }
  }
  return groups
}

function found(spelled: Spelled, likeness: Likeness): FoundCode {
  return spelled.alias ? { entry: spelled.entry, likeness, alias: spelled.code } : { entry: spelled.entry, likeness }
}

/** A canonical code without what programs put around it: `UserNotFoundException`, `ERR_TOKEN_EXPIRED`. */
function withoutAffix(canonical: string): string | undefined {
  const before = /^(?:errorcode|error|err)/
  const after = /(?:exception|errorcode|error|err|code|fault)$/
  const bare = canonical.replace(before, '').replace(after, '')
  return bare === canonical || bare.length < 3 || /^[0-9.]+$/.test(bare) ? undefined : bare
}

/** A code behind the one letter that some languages put before constants: `E_TOKEN_REVOKED`, `kRateLimitExceeded`. Digits make it an ID. */
function withoutLetter(text: string): string | undefined {
  return /^(?:[A-Za-z]_|[a-z](?=\p{Lu}\p{Ll}))[^0-9]{3,}$/u.test(text) ? canonicalCode(text.slice(1)) : undefined
}

interface Prefixes {
  readonly index: IndexView
  readonly loose: readonly { readonly loose: string; readonly spelled: Spelled }[]
}

const prefixOrder: readonly FoundPrefix['likeness'][] = ['family', 'part', 'literal', 'case', 'canonical']

function findPrefix({ index, loose }: Prefixes, text: string): readonly FoundPrefix[] {
  const wanted = looseCode(text)
  if (wanted.length < 2) return []
  const results: FoundPrefix[] = []
  for (let at = firstNotBelow(loose, wanted); at < loose.length; at += 1) {
    const item = loose[at]
    if (item === undefined || !item.loose.startsWith(wanted)) break
    const { entry, code } = item.spelled
    const prefix = index.family(entry)[2]
    results.push({
      entry,
      likeness: prefix !== undefined && looseCode(prefix) === wanted ? 'family' : likenessOf(code, text),
    })
  }
  // Alike, they stay in the order of their codes.
  return results.sort((left, right) => prefixOrder.indexOf(left.likeness) - prefixOrder.indexOf(right.likeness))
}

function likenessOf(code: string, text: string): FoundPrefix['likeness'] {
  const sameCase = code.startsWith(text)
  if (!sameCase && !code.toLowerCase().startsWith(text.toLowerCase())) return 'canonical'
  const next = code.charAt(text.length)
  if (!/[A-Za-z0-9]$/.test(text) || !/[A-Za-z0-9]/.test(next)) return 'part'
  return sameCase ? 'literal' : 'case'
}

function firstNotBelow(loose: Prefixes['loose'], wanted: string): number {
  let low = 0
  let high = loose.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((loose[middle]?.loose ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}
