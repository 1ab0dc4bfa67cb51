import { cutPaste, type PasteUnit } from '../paste/cut-paste'
import { findCodes, type PlacesOfCodes } from '../paste/find-codes'
import { isClientCode, isForeign, isRuntimeError } from '../paste/foreign-systems'
import { isQuietLog } from '../paste/log-lines'
import { isAmidWords } from '../paste/paste-messages'
import { roleOfKey } from '../paste/payload-keys'
import { readPaste } from '../paste/read-paste'
import { readStatuses } from '../paste/read-status'
import { formWords, type Paste, type Reading } from '../paste/reading'
import { toldOfCause } from '../paste/told-of-cause'
import type { Understood } from '../text/answer'
import { phraseOfStatus, statusOfPhrase } from '../text/status-phrases'
import { tokenize } from '../text/tokenize'
import { findByWords, lookUpWords } from '../words/words'
import type { Engine } from './engine'
import { fitEnvelopes } from './envelope-fit'
import { findPasteMessages, openMessages, titlesOf } from './hear-messages'
import { isPhrase } from './judge-mentions'
import { nearestCodes } from './nearest-codes'
import { bestOfEach, nothing, type Outcome, type Ranked } from './outcome'
import { sharedOccurrence } from './own-occurrence'
import { argsOf, hear, mostGroups, resolveMentions } from './resolve-mentions'
import { messagesAround } from './resolve-messages'
import { rankStatus } from './resolve-typed'
import { resolveWords } from './resolve-words'
import { unansweredLines } from './unanswered-lines'
import { keyedUnknown, unknownCodes } from './unknown-codes'

/** A longer paste is no message. */
const longestMessage = 1_000
const mostGuesses = 5
/** Beside a code that nobody knows a message counts only where it is there whole. */
const leastWhole = 0.68
/** How well a body fits a catalog whose error it may be. */
const leastFit = 0.5
/** Logs of other systems are full of ordinary words: words alone need to cover most of a line. */
const leastInPaste = 0.43

/** Layers for what was copied from somewhere: codes that were read, then messages, then statuses, then words. */
export function resolvePaste(engine: Engine, text: string): Outcome {
  const codes = findCodes(text, engine.codes())
  const ends = [...codes.values()].slice(0, mostGroups).flatMap((places) => [places[0] ?? 0, places.at(-1) ?? 0])
  const units = cutPaste(
    text,
    ends.sort((left, right) => left - right),
  )
  const pastes = units.map((unit) => readUnit(engine, unit, units.length === 1))
  const found = resolveRecords(engine, text, pastes, codes)
  const [first = text.length] = found.groups[0]?.places ?? []
  const about = pastes.find(({ end }) => first < end)?.text ?? text
  const outcome = { ...found, unknownCodes: keyedUnknown(pastes), told: toldOfCause(about) }
  const places = outcome.groups.flatMap((group) => group.places)
  return text.includes('\n')
    ? { ...outcome, unanswered: unansweredLines(pastes, places, (code) => engine.codes().find(code).length > 0) }
    : outcome
}

function resolveRecords(engine: Engine, text: string, pastes: readonly Paste[], codes: PlacesOfCodes): Outcome {
  const [first] = pastes
  if (first !== undefined && pastes.length === 1)
    return resolveLines(engine, first, codes) ?? resolveWhole(engine, first, codes)
  const whole = { text: pastes.map((paste) => paste.text).join(''), at: 0, end: text.length }
  return (
    resolveUnits(engine, pastes, codes) ?? {
      ...resolveWhole(engine, readUnit(engine, whole, true), codes),
      // What one record says of its occurrence is not true of another one that has the message.
      occurrence: {},
    }
  )
}

/** More lines are a log, whose records begin in some way. */
const mostLines = 300

/**
 * A list of messages, one on each line, that nothing else divides; undefined where fewer than two lines are messages by
 * themselves, or a code is named. A message and a title of one entry are a single error.
 */
function resolveLines(engine: Engine, paste: Paste, codes: PlacesOfCodes): Outcome | undefined {
  if (codes.size > 0 || paste.reading.leaves.length > 0) return undefined
  const lines = linesOf(paste.text).slice(0, mostLines)
  if (lines.length < 2) return undefined
  const told = openMessages(engine)
  const heard = lines.flatMap((line) => told(readUnit(engine, line, false)))
  const entries = new Set(heard.map(({ ranked }) => ranked?.[0]?.entry))
  const isSingle = entries.size < 2 && heard.filter(({ ranked }) => ranked?.[0]?.reason === 'message').length < 2
  return isSingle ? undefined : resolveMentions(engine, heard, codes)
}

/** The lines of a text that say something, without the mark of an item of a list. */
function linesOf(text: string): readonly PasteUnit[] {
  return [...text.matchAll(/^[ \t]*(?:[-*•] |[0-9]{1,3}[.)] )?(?=\S)(.+)$/gm)].map(
    ({ index, 0: line, 1: said = '' }) => {
      const at = index + line.length - said.length
      return { text: said, at, end: at + said.length }
    },
  )
}

function readUnit(engine: Engine, unit: PasteUnit, isWhole: boolean): Paste {
  const slugs = engine.index.catalogs.map(({ slug }) => slug)
  const reading = readPaste(unit.text, { table: engine.codes(), slugs })
  return { ...unit, isWhole, reading, catalogs: fitEnvelopes(engine.index, reading, unit.text) }
}

/** The codes of all records; undefined where none is sure to name one. */
function resolveUnits(engine: Engine, pastes: readonly Paste[], codes: PlacesOfCodes): Outcome | undefined {
  const told = openMessages(engine)
  const heard = pastes.flatMap((paste) => {
    const named = hear(engine, paste)
    return named.length > 0 ? named : told(paste)
  })
  if (!heard.some((item) => item.isBeside || !isPhrase(engine.codes(), item.mention))) return undefined
  const outcome = resolveMentions(engine, heard, codes)
  return { ...outcome, understood: [{ label: 'form', value: formWords.log }, ...outcome.understood] }
}

function resolveWhole(engine: Engine, paste: Paste, codes: PlacesOfCodes): Outcome {
  const { reading } = paste
  const outcome = resolveReading(engine, paste, codes)
  const occurrence = outcome.groups.length > 0 ? outcome.occurrence : sharedOccurrence(paste)
  return { ...outcome, understood: [...understand(reading), ...outcome.understood], occurrence }
}

function understand({ form, statuses, unknown }: Reading): readonly Understood[] {
  return [
    { label: 'form', value: formWords[form] },
    ...statuses
      .slice(0, 3)
      .map((status) => ({ label: 'status', value: `${status} ${phraseOfStatus(status) ?? ''}`.trim() })),
    ...unknown.slice(0, 3).map(({ key = 'code', text }) => ({ label: `unknown ${key}`, value: text })),
  ]
}

function resolveReading(engine: Engine, paste: Paste, codes: PlacesOfCodes): Outcome {
  const heard = hear(engine, paste)
  const beside = heard.filter(({ isBeside }) => isBeside)
  const mentions = heard.flatMap(({ mention, isBeside }) => (isBeside ? [] : [mention]))
  const sure = mentions.some((mention) => !isPhrase(engine.codes(), mention))
  const messages = sure ? [] : findPasteMessages(engine, paste)
  // Frameworks put the reason phrase beside the message of the API: {"error": "Conflict", "message": …}.
  const told = messages.some(({ exact, reason }) => exact && reason === 'message')
  if (sure && paste.text.length <= longestMessage && (paste.reading.leaves.length === 0 || isAmidWords(paste.text))) {
    const around = paste.reading.messages.flatMap((message) => messagesAround(engine, message, mentions))
    if (around.length > 0) return { ...nothing, ranked: bestOfEach(around), understood: argsOf(around) }
  }
  if (sure || (mentions.length > 0 && !told)) return resolveMentions(engine, heard, codes)
  if (beside.length > 0) return resolveMentions(engine, beside, codes)
  const { reading } = paste
  const failing = reading.statuses.some((status) => status >= 400)
  const unknown = [
    // What a client calls a response says nothing against its status.
    ...reading.unknown.map(({ text }) => text).filter((code) => !failing || !isClientCode(code)),
    ...(reading.leaves.length > 0 ? [] : unknownCodes(engine, paste.text)),
  ]
  const isOthers = isForeign(
    paste.text,
    reading.hosts,
    engine.index.catalogs.flatMap(({ host = [] }) => host),
  )
  const isOtherBody = saysOtherThings(paste, messages)
  if (unknown.length > 0 || isOthers || isOtherBody) {
    const named = isOthers ? [] : [...unknown, ...(isOtherBody ? [] : reading.identifiers)]
    const whole = messages.filter(({ exact, score }) => exact && score > leastWhole)
    const ranked = [...whole, ...named.flatMap((code) => titlesOf(engine, code))]
    return {
      ...nothing,
      statuses: isOthers ? [] : statusPages(engine, reading),
      ranked: bestOfEach(ranked),
      guesses: ranked.length > 0 ? [] : guessesOf(engine, unknown),
    }
  }
  if (!reading.failed && (reading.leaves.length > 0 || reading.statuses.length > 0)) {
    const named = reading.statuses.length > 0 ? [] : reading.identifiers.flatMap((code) => titlesOf(engine, code))
    const heard = reading.statuses.length > 0 ? [] : messages.filter(({ exact }) => exact || reading.form === 'log')
    const said = bestOfEach([...heard, ...named])
    return { ...nothing, ranked: said, understood: argsOf(said) }
  }
  const titles = reading.identifiers.flatMap((code) => titlesOf(engine, code))
  if (titles.length > 0)
    return { ...nothing, statuses: statusPages(engine, reading), ranked: bestOfEach([...messages, ...titles]) }
  const statuses = rankStatuses(engine, paste)
  const isOver = messages.length > 0 || statuses.length > 0 || isRuntimeError(paste.text)
  const words = isOver ? [] : pasteWords(engine, paste)
  const ranked = bestOfEach([...messages, ...statuses, ...words])
  return {
    ...nothing,
    statuses: messages.length > 0 ? [] : statusPages(engine, reading),
    ranked,
    understood: argsOf(ranked),
  }
}

/** The nearest codes of those that nobody knows. */
function guessesOf(engine: Engine, unknown: readonly string[]): readonly number[] {
  return [...new Set(unknown.slice(0, mostGuesses).flatMap((code) => nearestCodes(engine, code)))].slice(0, mostGuesses)
}

/**
 * Whether a body says what happened in words that no entry has, in a shape that no catalog has: its status alone is no
 * answer, unless a code is the same number, and no other name of what happened is beside it.
 */
function saysOtherThings({ reading, catalogs }: Paste, messages: readonly Ranked[]): boolean {
  if (reading.form !== 'json' || messages.length > 0 || catalogs.some((fit) => fit >= leastFit)) return false
  const isCoded = reading.mentions.some(({ text }) => reading.statuses.includes(Number(text)))
  if (isCoded && reading.identifiers.length === 0) return false
  return reading.leaves.some(
    ({ key, value }) =>
      typeof value === 'string' &&
      roleOfKey(key) === 'message' &&
      /\p{L}\s+\S*\p{L}/u.test(value) &&
      statusOfPhrase(value) === undefined &&
      readStatuses(value).length === 0,
  )
}

function statusPages(engine: Engine, { statuses }: Reading): readonly number[] {
  return statuses.filter((status) => engine.withStatus(status).length > 0)
}

/** Entries of the statuses that were read, those of a catalog that is meant first, then by the words of the message. */
function rankStatuses(engine: Engine, { reading, catalogs }: Paste): readonly Ranked[] {
  const { index } = engine
  const text = reading.messages.join(' ').slice(0, 1_000)
  const words = new Map(
    findByWords(engine.words(), lookUpWords(engine.words(), tokenize(text), text), { limit: 200, least: 0.1 }).map(
      ({ entry, coverage }) => [entry, coverage],
    ),
  )
  return reading.statuses
    .filter((status) => status >= 400)
    .flatMap((status) => engine.withStatus(status))
    .map((entry) => {
      const item = rankStatus(entry)
      const named = reading.mentions.some(({ text: code }) => code === index.code(entry)) ? 3 : 0
      const lean = named + 0.5 * (catalogs[index.catalog(entry)] ?? 0) + 0.5 * (words.get(entry) ?? 0)
      return { ...item, score: item.score * (0.7 + 0.1 * lean) }
    })
}

function pasteWords(engine: Engine, { text, reading, catalogs }: Paste): readonly Ranked[] {
  if (isQuietLog(text)) return []
  const leaning = { statuses: reading.statuses, catalogs }
  const found = reading.messages.slice(0, 4).flatMap((message) => resolveWords(engine, message.slice(0, 400), leaning))
  return found.some(({ score }) => score >= leastInPaste) ? found : []
}
