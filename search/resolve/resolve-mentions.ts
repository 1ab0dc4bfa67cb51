import { catalogsInText } from '../codes/catalogs-in-text'
import type { PlacesOfCodes } from '../paste/find-codes'
import { isUnmistakable, type Mention, readMentions } from '../paste/read-mentions'
import type { Paste } from '../paste/reading'
import { findMessages } from '../templates/find-messages'
import type { Occurrence, Understood } from '../text/answer'
import type { Engine } from './engine'
import { pairOfPaste } from './find-pair'
import { isMeant, isSure, tellingMentions } from './judge-mentions'
import { bestOfEach, nothing, type Outcome, type Ranked } from './outcome'
import { ownOccurrences, ownValues } from './own-occurrence'
import { rankCode } from './resolve-code'
import { toldBy } from './resolve-messages'
import { toldCodes } from './told-codes'

/** The most codes of one paste that are told apart. */
export const mostGroups = 200

/** A code that was read, with the record of the paste that names it. */
export interface Heard {
  readonly mention: Mention
  readonly paste: Paste
  /** It stands there letter by letter, and nothing says that the record is about it. */
  readonly isBeside?: boolean
  /** What it is, where its message said so and not its spelling; the best first. */
  readonly ranked?: readonly Ranked[]
}

interface Found {
  /** The entries that its text names. */
  readonly id: string
  readonly first: Heard
  readonly ranked: readonly Ranked[]
  /** All records that name it, with the first one. */
  readonly heard: Heard[]
}

/** All codes of a record: those that it is about, then those that only stand there. */
export function hear(engine: Engine, paste: Paste): readonly Heard[] {
  const codes = engine.codes()
  const telling = tellingMentions(engine, paste).map((mention) => ({ mention, paste }))
  // A word that may be any is worth less than one whose own message follows.
  const told = telling.every(({ mention }) => mention.strength === 'weak') ? hearTold(engine, paste) : []
  const about = told.length > 0 ? told : telling
  const beside = readMentions(paste.text, codes, codes.isLiteral).filter((item) => isUnmistakable(paste.text, item))
  return [...about, ...beside.map((mention) => ({ mention, paste, isBeside: true }))]
}

function hearTold(engine: Engine, paste: Paste): readonly Heard[] {
  return toldCodes(engine, paste.text).map(({ text, at, entry }) => {
    const mention: Mention = { text, at, strength: 'told' }
    const all = rankMention(engine, { mention, paste })
    const own = all.filter((item) => item.entry === entry)
    return { mention, paste, ranked: [...own, ...all.filter((item) => item.entry !== entry)] }
  })
}

/** The entries of all codes that were read, each code once for the catalog that its record means, in the order of appearance. */
export function resolveMentions(engine: Engine, heard: readonly Heard[], codes: PlacesOfCodes): Outcome {
  const told = heard.filter(({ isBeside }) => !isBeside)
  const all = findEach(engine, [...told, ...heard.filter(({ isBeside }) => isBeside)])
  const about = told.length === 0 ? all : all.filter(({ first }) => !first.isBeside)
  const ranked = rankFound(engine, about)
  const literal = [...codes.keys()].flatMap((code) =>
    engine
      .codes()
      .find(code)
      .filter(({ likeness }) => likeness === 'literal')
      .map(rankCode),
  )
  const least = Math.min(1, ...ranked.map(({ score }) => score)) - 0.05
  // Codes that only stand there: below those that the paste is about.
  const beside = literal.map((item, place) => ({ ...item, score: Math.max(0.1, least - place * 0.0001) }))
  const names = about
    .slice(0, 10)
    .map(({ first: { mention } }) => ({ label: mention.key ?? 'code', value: mention.text }))
  const codesIn = new Map<Paste, number>()
  for (const found of all)
    for (const paste of new Set(found.heard.map((item) => item.paste)))
      codesIn.set(paste, (codesIn.get(paste) ?? 0) + 1)
  const groups = all.map((found, place) => ({
    ...groupOf(engine, found, { all, codes, codesIn }),
    isBeside: place >= about.length,
  }))
  return {
    ...nothing,
    understood: [...names, ...argsOf(ranked)],
    groups,
    pair: pairOfPaste(engine, about),
    ranked: bestOfEach([...ranked, ...beside]),
    occurrence: occurrenceOf(groups.map(({ occurrences }) => occurrences[0] ?? {})),
  }
}

export function argsOf(ranked: readonly Ranked[]): readonly Understood[] {
  return (ranked[0]?.args ?? []).map(([label, value]) => ({ label, value }))
}

interface Others {
  readonly all: readonly Found[]
  readonly codes: PlacesOfCodes
  /** How many codes each record names. */
  readonly codesIn: ReadonlyMap<Paste, number>
}

/** For each paste the places that are within it. They are looked up, because a log has thousands of both. */
function placesWithin(pastes: readonly Paste[], places: readonly number[]): readonly (readonly number[])[] {
  const sorted = [...places].sort(upwards)
  return pastes.map(({ at, end }) => sorted.slice(firstFrom(sorted, at), firstFrom(sorted, end)))
}

/** The index of the first of sorted numbers that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

function groupOf(engine: Engine, { id, first, ranked, heard }: Found, { all, codes, codesIn }: Others) {
  const pastes = [...new Set(heard.map(({ paste }) => paste))].sort((left, right) => left.at - right.at)
  const texts = [...new Set(heard.map(({ mention }) => mention.text))]
  const literal = texts.flatMap((text) => codes.get(text) ?? [])
  // A code that means several catalogs in one paste stands for each where a record says so.
  const isShared = all.some((other) => other.first !== first && other.id === id)
  const within = placesWithin(pastes, literal)
  const alone = pastes.flatMap((paste, at) => (within[at]?.length === 0 ? [placeOf(paste, texts)] : []))
  const kept = isShared ? within.flat() : literal
  const places = alone.length === 0 && texts.length === 1 ? kept : [...new Set([...kept, ...alone])].sort(upwards)
  return {
    heard: first.mention.text,
    isMessage: heard.every(({ mention, ranked: said }) => said !== undefined && mention.at < 0),
    ranked,
    places,
    told: ownValues(engine, { pastes, within, code: first.mention.text, entry: ranked[0]?.entry ?? 0 }),
    occurrences: pastes.flatMap((paste, at) =>
      ownOccurrences({ paste, places: within[at] ?? [], isAlone: codesIn.get(paste) === 1, table: engine.codes() }),
    ),
  }
}

function upwards(left: number, right: number): number {
  return left - right
}

/** Where a record names a code that is no word of its own elsewhere: its beginning, where it was escaped. */
function placeOf({ text, at }: Paste, texts: readonly string[]): number {
  const places = texts.map((code) => text.indexOf(code)).filter((place) => place !== -1)
  return at + (places.length === 0 ? 0 : Math.min(...places))
}

/** What identifies the occurrence, where it is the same for all codes: that of another one is not theirs. */
function occurrenceOf([first = {}, ...others]: readonly Occurrence[]): Occurrence {
  const isSame = (other: Occurrence) =>
    other.requestId === first.requestId && other.at === first.at && other.retryAfter === first.retryAfter
  return others.every(isSame) ? first : {}
}

function findEach(engine: Engine, heard: readonly Heard[]): readonly Found[] {
  const found = new Map<string, Found>()
  for (const item of heard) {
    const entries = engine.codes().find(item.mention.text)
    const id = entries.map(({ entry }) => entry).join()
    const isFull = found.size === mostGroups
    // A code of one catalog is the same wherever it stands; of several, the unit decides.
    const known = entries.length < 2 || isFull ? found.get(id) : undefined
    const ranked = known !== undefined || isFull ? [] : (item.ranked ?? rankMention(engine, item))
    const key = entries.length < 2 ? id : `${id} ${ranked[0]?.entry}`
    const same = known ?? found.get(key)
    if (same !== undefined) same.heard.push(item)
    else if (ranked.length > 0) found.set(key, { id, first: item, ranked, heard: [item] })
  }
  return [...found.values()]
}

/** In the order of appearance, whatever fits which better; what is in doubt after what is sure. */
function rankFound(engine: Engine, all: readonly Found[]): readonly Ranked[] {
  const best = Math.max(0, ...all.map(({ ranked }) => ranked[0]?.score ?? 0))
  const first = all.flatMap(({ ranked: [item], first: { mention } }, place) =>
    item === undefined
      ? []
      : [{ ...item, score: best - (isSure(engine.codes(), mention) ? 0 : 0.05) - place * 0.0001 }],
  )
  const others = all.flatMap(({ ranked }, place) =>
    ranked.slice(1).map((item) => ({ ...item, score: item.score - 0.1 - place * 0.0001 })),
  )
  return bestOfEach([...first, ...others])
}

/** The entries of one code: the catalog that the paste identifies first, then by status and message. */
function rankMention(engine: Engine, { mention, paste: { text, reading, catalogs } }: Heard): readonly Ranked[] {
  const { index } = engine
  const found = engine.codes().find(mention.text)
  const numeric = /^[0-9]+$/.test(mention.text)
  const entries = found.filter(
    ({ entry }) => !numeric || mention.strength === 'told' || isMeant(engine, entry, { reading, catalogs }),
  )
  const named = entries.length < 2 ? [] : catalogsInText(index, text)
  const messages = reading.messages.flatMap((message) =>
    findMessages(index, message, { near: entries.map(({ entry }) => entry) }),
  )
  return entries
    .map((item) => {
      const likeness = Math.max(0, ...messages.map((hit) => (hit.entry === item.entry ? hit.likeness : 0)))
      const catalog = index.catalog(item.entry)
      const fit = named[catalog] === true ? 1 : (catalogs[catalog] ?? 0)
      const status = index.statuses(item.entry).some((own) => reading.statuses.includes(own)) ? 1 : 0
      const title = reading.messages.includes(index.title(item.entry)) ? 0.3 : 0
      const score = rankCode(item).score * 0.8 + 0.08 * fit + 0.04 * status + 0.05 * likeness + 0.02 * title
      return {
        ...rankCode(item),
        score,
        reason: item.alias === undefined ? ('read-code' as const) : ('alias' as const),
        ...toldBy(messages, item),
      }
    })
    .sort((left, right) => right.score - left.score || left.entry - right.entry)
}
