import type { Entry, Place } from '../../../catalog/model/catalog'
import { messagesOf } from '../../../catalog/model/entry-messages'
import { type Finding, placeText, withoutRepeats } from '../../model/finding'
import { statusBesideToWrite, statusesBeside } from '../../model/variant-statuses'
import type { ListRow } from '../lists/read-lists'
import { fitsStyle } from '../shapes/code-style'
import { findWords } from '../shapes/find-words'
import type { KnownCodes } from '../shapes/known-codes'
import type { PlacedFact, Sites } from '../sites/site'
import { hole } from '../tokens/token'
import { fitsMessage } from './compare-messages'

/** What the source gives beside a code, and whether the catalog says the same. */
interface Judged<T> {
  readonly entry: Entry
  readonly fact: PlacedFact<T>
  readonly fits: boolean
  /** What the catalog has, where that depends on what is beside it. */
  readonly expected?: readonly T[]
  /** What to write in the catalog instead. */
  readonly write?: string
}

/**
 * Messages and statuses of the source that are not those of the catalog. What is given beside codes in one position is
 * taken for a message where it is one at least as often as not: a detail for the log is none.
 */
export function findDifferences({ sites, uses }: Sites, rows: readonly ListRow[], known: KnownCodes): Finding[] {
  const messages: Judged<string>[] = []
  const statuses: Judged<number>[] = []
  const emitted = sites.filter(({ by, isCompared }) => by === 'known' && !isCompared)
  const used = uses.filter(({ isCompared }) => !isCompared)
  // What is beside a code and beside a link belongs to the code: the link may be to the page of another.
  const owners = new Map<string, Set<string>>()
  for (const site of [...emitted.filter(({ form }) => form !== 'address'), ...used]) {
    for (const { place } of [...site.messages, ...site.statuses]) {
      const codes = owners.get(placeText(place)) ?? new Set()
      for (const code of 'word' in site ? [site.word] : site.codes) codes.add(code)
      owners.set(placeText(place), codes)
    }
  }
  const judge = (
    codes: readonly string[],
    facts: { messages: readonly PlacedFact<string>[]; statuses: readonly PlacedFact<number>[] },
  ) => {
    // A name that many constants have may have thousands of codes.
    if (new Set(codes).size > 1 || facts.messages.length + facts.statuses.length === 0) return
    const entries = codes.flatMap((code) => known.find(code))
    const [entry] = entries
    if (entry === undefined) return
    const isOwn = ({ place }: { readonly place: Place }) => {
      const owner = owners.get(placeText(place))
      return owner === undefined || codes.some((code) => owner.has(code))
    }
    for (const fact of facts.messages.filter(isOwn)) {
      const fits = isCodeLike(fact.value, known) ? undefined : fitsMessage(fact.value, entries)
      if (fits !== undefined) messages.push({ entry, fact, fits })
    }
    const said = facts.messages.filter(isOwn).map(({ value }) => value)
    for (const fact of facts.statuses.filter(isOwn)) {
      const known = entries.map((one) => statusesBeside(one, said))
      const all = known.flatMap((one) => one.statuses)
      const [own] = known
      if (all.length === 0 || own === undefined) continue
      const write = statusBesideToWrite(entry, own, fact.value)
      statuses.push({ entry, fact, fits: all.includes(fact.value), expected: all, write })
    }
  }
  for (const site of emitted) judge([site.word], site)
  for (const use of used) judge(use.codes, use)
  for (const row of rows) {
    const name = known.firstOf([row.code, ...row.names])
    if (name !== undefined) judge([name], rowFacts(row))
  }
  return withoutRepeats(
    [...differing(messages).map(messageFinding), ...differing(statuses).map(statusFinding)],
    ({ kind, code, place, received }) => `${kind} ${code} ${place.file} ${place.line} ${received}`,
  )
}

/** A code is never the message of another. */
function isCodeLike(text: string, known: KnownCodes): boolean {
  return findWords(text, known).some(({ isWhole }) => isWhole) || (!/\s/.test(text) && fitsStyle(text, known.styles))
}

function rowFacts({ message, statuses, list }: ListRow) {
  const position = `row ${list}`
  return {
    messages: message === undefined ? [] : [{ value: message.text, place: message.place, position, isNamed: true }],
    statuses: statuses.map(({ status, place }) => ({ value: status, place, position, isNamed: true })),
  }
}

/** What differs, in positions that hold what the catalog says. */
function differing<T>(judged: readonly Judged<T>[]): Judged<T>[] {
  const counts = new Map<string, { fits: number; not: number }>()
  for (const { fact, fits } of judged) {
    const count = counts.get(fact.position) ?? { fits: 0, not: 0 }
    count[fits ? 'fits' : 'not']++
    counts.set(fact.position, count)
  }
  return judged.filter(({ fact, fits }) => {
    if (fits) return false
    // What is set on an error is its status, however many are set.
    if (fact.position === 'set') return true
    const count = counts.get(fact.position) ?? { fits: 0, not: 0 }
    if (count.fits > 0) return count.fits * 2 >= count.not
    return fact.isNamed && (count.not < 3 || /^(?:key:|row |chain)/.test(fact.position))
  })
}

function messageFinding({ entry, fact }: Judged<string>): Finding {
  const [message = ''] = messagesOf(entry)
  return {
    kind: 'message-differs',
    code: entry.code,
    catalog: entry.catalog,
    place: fact.place,
    expected: message,
    received: fact.value.replaceAll(hole, '{…}'),
    write: `one of the two: the message of ${entry.code} is at ${placeText(entry.place)}`,
    related: [entry.place],
  }
}

function statusFinding({ entry, fact, expected = entry.statuses, write = '' }: Judged<number>): Finding {
  return {
    kind: 'status-differs',
    code: entry.code,
    catalog: entry.catalog,
    place: fact.place,
    expected: expected.join(' or '),
    received: String(fact.value),
    write: `the status in the code, or ${write}`,
    related: [entry.place],
  }
}
