import { longestCode } from '../codes/code-words'
import { digitsAlone } from '../codes/digit-codes'
import { namedCatalog } from '../codes/named-catalog'
import { codesSpoken } from '../codes/spoken-codes'
import { isForeign } from '../paste/foreign-systems'
import { readBareStatus } from '../paste/read-bare-status'
import { type Mention, readMentions } from '../paste/read-mentions'
import { withoutIdentifiers } from '../paste/without-identifiers'
import type { Understood } from '../text/answer'
import { phraseOfStatus, statusesIn } from '../text/status-phrases'
import { hasUnspaced } from '../text/unspaced'
import { unwrap } from '../text/unwrap'
import type { Engine } from './engine'
import { nearestCodes } from './nearest-codes'
import { bestOfEach, nothing, type Outcome, type Ranked } from './outcome'
import { rankCode, rankPrefix } from './resolve-code'
import { identifierWords } from './resolve-identifier'
import { messagesAround, messagesBeside, shareSaid, toldBy } from './resolve-messages'
import { resolveRetry } from './resolve-retry'
import { resolveWords } from './resolve-words'
import { meantCode, slippedIn } from './slipped-codes'
import type { Leaning } from './tiers'
import { fuzzyScore, statusScore } from './tiers'
import { titleBeginnings } from './title-beginnings'
import { unknownCodes } from './unknown-codes'

const digitsScore = 0.85
/** The share of a text that makes it a message, whatever stands around it. */
const nearlyAll = 0.8
const mostOfIt = 0.6

/** Layers for a short query of one line: codes, statuses, prefixes, then titles, messages and words. */
export function resolveTyped(engine: Engine, query: string): Outcome {
  const text = unwrap(withoutIdentifiers(query))
  if (!/[\p{L}\p{N}]/u.test(text) || /^(?:null|true|false|undefined)$/.test(text)) return nothing
  const whole = unwrap(query)
  // An e-mail address or a UUID in a message is a value of it.
  if (whole !== text && shareSaid(engine, whole) >= mostOfIt) return resolveText(engine, { text: whole, said: query })
  const named = namedCatalog(engine.index, text)
  if (named === undefined || isSaid(engine, text, named.rest)) return resolveText(engine, { text, said: query })
  // Where a catalog has no code of a retry rule, those of others are no answer.
  const retry = resolveRetry(engine, named.rest, named.catalog)
  if (retry !== undefined) return retry
  const within = resolveWithin(engine, named, query)
  if (within.ranked.length > 0) return within
  const outside = resolveText(engine, { text, said: query, catalogs: leaningTo(engine, named) })
  return outside.ranked.length > 0 ? outside : within
}

interface Named {
  readonly catalog: number
  readonly rest: string
}

/** Whether a query that begins or ends with the name of a catalog is a message with that word in it: `Order 81 is paid`. */
function isSaid(engine: Engine, text: string, rest: string): boolean {
  const share = shareSaid(engine, text)
  return share === 1 || (share >= nearlyAll && shareSaid(engine, rest) < nearlyAll)
}

function leaningTo({ index }: Engine, { catalog }: Named): readonly number[] {
  return index.catalogs.map((_, number) => (number === catalog ? 3 : 0))
}

/** A query that begins or ends with the name of a catalog is a query in that catalog. */
function resolveWithin(engine: Engine, named: Named, said: string): Outcome {
  const { index } = engine
  const { catalog, rest } = named
  const understood = { label: 'catalog', value: index.catalogs[catalog]?.name ?? '' }
  if (rest === '') {
    const all = Array.from({ length: index.size }, (_, entry) => entry).filter(
      (entry) => index.catalog(entry) === catalog,
    )
    const ranked = all.map(
      (entry): Ranked => ({ entry, score: 0.5, reason: 'browse', exact: false, args: [], matches: [] }),
    )
    return { ...nothing, understood: [understood], ranked }
  }
  const outcome = resolveText(engine, { text: rest, said, catalogs: leaningTo(engine, named) })
  const ranked = outcome.ranked.filter(({ entry }) => index.catalog(entry) === catalog)
  const others = outcome.ranked.filter(({ entry }) => index.catalog(entry) !== catalog)
  const kept = ranked.length > 0 ? ranked : others
  // The page of a status is about all catalogs.
  const statuses = ranked.length > 0 ? [] : outcome.statuses
  return { ...outcome, understood: [understood, ...outcome.understood], ranked: kept, statuses }
}

interface Asked {
  readonly text: string
  /** All that was typed, in which the values of a message stand. */
  readonly said: string
  readonly catalogs?: readonly number[]
}

function resolveText(engine: Engine, { text, said, catalogs = [] }: Asked): Outcome {
  const retry = resolveRetry(engine, text)
  if (retry !== undefined) return retry
  const named = text.length > longestCode ? [] : engine.codes().find(text)
  const bare = readBareStatus(text).filter((status) => engine.withStatus(status).length > 0)
  const inside =
    named.length > 0 ? [] : readMentions(text, engine.codes()).filter(({ strength }) => strength === 'plain')
  if (inside.length > 0) {
    const around = messagesAround(engine, text, inside)
    const found = resolveInside(engine, inside, said)
    return around.length === 0 ? found : { ...found, ranked: bestOfEach([...around, ...found.ranked.map(beside)]) }
  }
  if (named.length > 0 || bare.length > 0) {
    // A reason phrase that is written as a code is that code: `not_found`, and not "Not Found".
    const isCode = /\p{L}/u.test(text) && named.some(({ likeness }) => likeness === 'literal')
    const found = resolveNamed(engine, text, { codes: named.map(rankCode), bare })
    return isCode ? { ...found, understood: [], statuses: [] } : found
  }
  const spelt = resolveSpelt(engine, text, said)
  if (spelt !== undefined) return spelt
  const prefixed = text.length > longestCode ? [] : engine.codes().findPrefix(text).map(rankPrefix)
  const unknown = unknownCodes(engine, text)
  if (unknown.length > 0 && prefixed.length === 0) {
    const around = messagesAround(
      engine,
      text,
      unknown.map((code) => ({ text: code })),
    )
    return around.length > 0 ? { ...nothing, ranked: bestOfEach(around) } : resolveUnknown(engine, unknown)
  }
  const found = resolveLoose(engine, text, { catalogs, statuses: statusesIn(text) })
  const begun =
    prefixed.length > 0 || /\s/.test(text) || found.some(({ reason }) => reason === 'title')
      ? []
      : engine.partPrefixes().find(text)
  const ranked = bestOfEach([
    ...prefixed,
    ...found,
    ...titleBeginnings(engine, text),
    ...begun.map((entry, place) => rankPrefix({ entry, likeness: 'canonical' }, place)),
  ])
  return {
    ...nothing,
    ranked,
    guesses:
      ranked.some(({ exact }) => exact) || /\s/.test(text) ? [] : guessesBeside(ranked, nearestCodes(engine, text)),
  }
}

/** A code of which only the digits are named, or that is spelt out word by word. */
function resolveSpelt(engine: Engine, text: string, said: string): Outcome | undefined {
  const digits = digitsAlone(text) ?? ''
  const entries = digits === '' ? [] : engine.digitCodes().find(digits)
  if (entries.length > 0)
    return { ...nothing, ranked: entries.map((entry, place) => rankDigits(entry, { place, digits })) }
  const spoken = codesSpoken(text, engine.codes(), (entry) => engine.index.code(entry))
  if (spoken === undefined) return undefined
  const { known, unknown } = spoken
  const mentions = known.map((code) => ({ text: code, at: 0, strength: 'plain' as const }))
  const found = known.length > 0 ? resolveInside(engine, mentions, said) : resolveUnknown(engine, unknown)
  return { ...found, understood: [...found.understood, ...unknown.map((value) => ({ label: 'unknown code', value }))] }
}

function rankDigits(entry: number, { place, digits }: { readonly place: number; readonly digits: string }): Ranked {
  const matches = [{ field: 'code' as const, words: [digits] }]
  return { entry, score: digitsScore - place * 1e-6, reason: 'code', exact: false, args: [], matches }
}

interface NamedThing {
  readonly codes: readonly Ranked[]
  readonly bare: readonly number[]
}

/** A code or a status by its name. Words of a title may be meant as well ("conflict", "not found"), digits never. */
function resolveNamed(engine: Engine, text: string, { codes, bare }: NamedThing): Outcome {
  const ofStatus = bare.flatMap((status) => engine.withStatus(status)).map(rankStatus)
  const sure = codes.some(({ reason }) => reason === 'exact-code') && /[0-9_]/.test(text)
  const phrase = text.replace(/(?<![\w.-])[1-5][0-9][0-9](?![\w.-])/g, ' ').trim()
  const words = sure || phrase === '' ? [] : resolveWords(engine, phrase, { catalogs: [], statuses: bare })
  // Several words that happen to spell a code ("token expired") are a question as well.
  const isQuestion = bare.length === 0 && /\s/.test(phrase)
  const titles = isQuestion ? words : titlesOnly(words)
  const others = sure ? [] : [...engine.codes().findPrefix(text).map(rankPrefix), ...titles]
  const ranked = bestOfEach([...codes, ...ofStatus, ...others])
  const understood: Understood[] = bare
    .slice(0, 3)
    .map((status) => ({ label: 'status', value: `${status} ${phraseOfStatus(status) ?? ''}`.trim() }))
  return { ...nothing, understood, statuses: bare, ranked }
}

function titlesOnly(ranked: readonly Ranked[]): readonly Ranked[] {
  return ranked.filter(({ reason }) => reason === 'title')
}

export function rankStatus(entry: number): Ranked {
  return { entry, score: statusScore, reason: 'status', exact: true, args: [], matches: [] }
}

/** Codes that are among other words: "what is AUT-0007", "ORD-0001: Order 81 is already paid". */
function resolveInside(engine: Engine, mentions: readonly Mention[], said: string): Outcome {
  const ranked = mentions.flatMap(({ text }, place) => {
    const entries = engine.codes().find(text)
    const messages = messagesBeside(engine, said, { code: text, entries: entries.map(({ entry }) => entry) })
    return entries.map((found): Ranked => {
      const item = rankCode(found)
      return {
        ...item,
        ...toldBy(messages, found),
        heard: text,
        score: item.score * 0.95 - place * 0.0001,
        reason: item.alias === undefined ? 'read-code' : 'alias',
      }
    })
  })
  return {
    ...nothing,
    understood: mentions.map(({ text }) => ({ label: 'code', value: text })),
    ranked: bestOfEach(ranked),
  }
}

/** A code that is only a value of the message that the text is. */
function beside(item: Ranked): Ranked {
  return { ...item, score: item.score / 2 }
}

/** A number that no code has, or a slip of the fingers that leaves no doubt about the code. */
function resolveUnknown(engine: Engine, unknown: readonly string[]): Outcome {
  const meant = unknown.flatMap((code) => meantCode(engine, code)).map(rankMeant)
  const guesses = unknown.flatMap((code) => nearestCodes(engine, code))
  return { ...nothing, ranked: bestOfEach(meant), guesses: guessesBeside(meant, [...new Set(guesses)]) }
}

function rankMeant(entry: number): Ranked {
  return {
    entry,
    score: fuzzyScore + 0.34,
    reason: 'fuzzy',
    exact: false,
    args: [],
    matches: [{ field: 'code', words: [] }],
  }
}

function guessesBeside(ranked: readonly Ranked[], guesses: readonly number[]): readonly number[] {
  return guesses.filter((guess) => !ranked.some(({ entry }) => entry === guess)).slice(0, 5)
}

/** Words, except that an identifier has to name the whole of a title or code: `invalid_grant` is not "Invalid Grant Type". */
function resolveLoose(engine: Engine, text: string, leaning: Leaning): readonly Ranked[] {
  const meant = slippedIn(text).flatMap((code) => meantCode(engine, code).map(rankMeant))
  if (isForeign(text, [], [])) return meant
  if (/\s/.test(text) || hasUnspaced(text)) return [...meant, ...resolveWords(engine, text, leaning)]
  const identifier = /[_0-9]|\p{L}-\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|^\p{Lu}{4,}$/u.test(text)
  return [...meant, ...(identifier ? identifierWords(engine, text) : resolveWords(engine, text, leaning))]
}
