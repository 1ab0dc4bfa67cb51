import type { Understood } from './answer'
import type { Engine } from './engine'
import { fitEnvelopes } from './envelope-fit'
import { findMessages } from './find-messages'
import { isPhrase, isSure, tellingMentions } from './judge-mentions'
import { isQuietLog } from './log-lines'
import { nearestCodes } from './nearest-codes'
import { bestOfEach, nothing, type Outcome, type Ranked } from './outcome'
import type { Mention } from './read-mentions'
import { readPaste } from './read-paste'
import { formWords, type Paste, type Reading } from './reading'
import { rankCode } from './resolve-code'
import { rankStatus } from './resolve-typed'
import { rankMessage, resolveWords } from './resolve-words'
import { phraseOfStatus, statusOfPhrase } from './status-phrases'
import { tokenize } from './tokenize'
import { unknownCodes } from './unknown-codes'
import { findByWords, lookUpWords } from './words'

/** The most codes of one paste that are told apart. */
export const mostGroups = 200
const mostAligned = 60
/** A title that is only a reason phrase says less than a message beside it. */
const phraseWorth = 0.9
/** Logs of other systems are full of ordinary words: words alone need to cover most of a line. */
const leastInPaste = 0.43

/** Layers for what was copied from somewhere: codes that were read, then messages, then statuses, then words. */
export function resolvePaste(engine: Engine, text: string): Outcome {
  const slugs = engine.index.catalogs.map(({ slug }) => slug)
  const reading = readPaste(text, { table: engine.codes(), slugs })
  const paste = { text, reading, catalogs: fitEnvelopes(engine.index, reading) }
  const outcome = resolveReading(engine, paste)
  return { ...outcome, understood: [...understand(reading), ...outcome.understood], occurrence: reading.occurrence }
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

function resolveReading(engine: Engine, paste: Paste): Outcome {
  const mentions = tellingMentions(engine, paste)
  const sure = mentions.some((mention) => !isPhrase(engine.codes(), mention))
  const messages = sure ? [] : findPasteMessages(engine, paste)
  // Frameworks put the reason phrase beside the message of the API: {"error": "Conflict", "message": …}.
  const told = messages.some(({ exact, reason }) => exact && reason === 'message')
  if (sure || (mentions.length > 0 && !told)) return resolveMentions(engine, paste, mentions)
  const { reading } = paste
  const unknown = [
    ...reading.unknown.map(({ text }) => text),
    ...(reading.leaves.length > 0 ? [] : unknownCodes(engine, paste.text)),
  ]
  if (unknown.length > 0) {
    const whole = messages.filter(({ exact, score }) => exact && score > 0.68)
    const guesses =
      whole.length > 0
        ? []
        : [...new Set(unknown.slice(0, 5).flatMap((code) => nearestCodes(engine, code)))].slice(0, 5)
    return { ...nothing, statuses: statusPages(engine, reading), ranked: bestOfEach(whole), guesses }
  }
  if (!reading.failed && (reading.leaves.length > 0 || reading.statuses.length > 0)) {
    const said = reading.statuses.length > 0 ? [] : messages.filter(({ exact }) => exact || reading.form === 'log')
    return { ...nothing, ranked: said, understood: argsOf(said) }
  }
  const statuses = rankStatuses(engine, paste)
  const words = messages.length > 0 || statuses.length > 0 ? [] : pasteWords(engine, paste)
  const ranked = bestOfEach([...messages, ...statuses, ...words])
  return {
    ...nothing,
    statuses: messages.length > 0 ? [] : statusPages(engine, reading),
    ranked,
    understood: argsOf(ranked),
  }
}

function argsOf(ranked: readonly Ranked[]): readonly Understood[] {
  return (ranked[0]?.args ?? []).map(([label, value]) => ({ label, value }))
}

function statusPages(engine: Engine, { statuses }: Reading): readonly number[] {
  return statuses.filter((status) => engine.withStatus(status).length > 0)
}

function resolveMentions(engine: Engine, paste: Paste, mentions: readonly Mention[]): Outcome {
  const groups = new Map<string, { heard: string; key: string; sure: boolean; ranked: readonly Ranked[] }>()
  for (const mention of mentions) {
    const found = engine.codes().find(mention.text)
    const id = found.map(({ entry }) => entry).join()
    if (groups.has(id)) continue
    const ranked = rankMention(engine, paste, mention)
    groups.set(id, { heard: mention.text, key: mention.key ?? 'code', sure: isSure(engine.codes(), mention), ranked })
    if (groups.size === mostGroups) break
  }
  const all = [...groups.values()].filter(({ ranked }) => ranked.length > 0)
  // In the order of appearance, whatever fits which better; what is in doubt after what is sure.
  const best = Math.max(0, ...all.map(({ ranked }) => ranked[0]?.score ?? 0))
  const first = all.flatMap(({ ranked, sure }, place) =>
    ranked[0] === undefined ? [] : [{ ...ranked[0], score: best - (sure ? 0 : 0.05) - place * 0.0001 }],
  )
  const others = all.flatMap(({ ranked }, place) =>
    ranked.slice(1).map((item) => ({ ...item, score: item.score - 0.1 - place * 0.0001 })),
  )
  return {
    ...nothing,
    understood: [...all.slice(0, 10).map(({ heard, key }) => ({ label: key, value: heard })), ...argsOf(first)],
    groups: all.length > 1 ? all.map(({ heard, ranked }) => ({ heard, ranked })) : [],
    ranked: bestOfEach([...first, ...others]),
  }
}

/** The entries of one code: the catalog that the paste identifies first, then by status and message. */
function rankMention(engine: Engine, { reading, catalogs }: Paste, mention: Mention): readonly Ranked[] {
  const { index } = engine
  const found = engine.codes().find(mention.text)
  const numeric = /^[0-9]+$/.test(mention.text)
  const entries = found.filter(
    ({ entry }) =>
      !numeric || phraseOfStatus(Number(mention.text)) === undefined || (catalogs[index.catalog(entry)] ?? 0) >= 0.5,
  )
  const messages = reading.messages.flatMap((message) =>
    findMessages(
      index,
      message,
      entries.map(({ entry }) => entry),
    ),
  )
  return entries
    .map((item) => {
      const said = messages
        .filter(({ entry }) => entry === item.entry)
        .sort((left, right) => right.likeness - left.likeness)[0]
      const fit = catalogs[index.catalog(item.entry)] ?? 0
      const status = reading.statuses.includes(index.status(item.entry)) ? 1 : 0
      const title = reading.messages.includes(index.title(item.entry)) ? 0.3 : 0
      const score =
        rankCode(item).score * 0.8 + 0.08 * fit + 0.04 * status + 0.05 * (said?.likeness ?? 0) + 0.02 * title
      return {
        ...rankCode(item),
        score,
        reason: item.alias === undefined ? ('read-code' as const) : ('alias' as const),
        args: said?.args ?? [],
      }
    })
    .sort((left, right) => right.score - left.score || left.entry - right.entry)
}

function findPasteMessages(engine: Engine, { reading, catalogs }: Paste): readonly Ranked[] {
  const { index } = engine
  const hits = reading.messages.flatMap((message) => {
    const words = lookUpWords(engine.words(), tokenize(message), message)
    const candidates = findByWords(engine.words(), words, { limit: mostAligned, least: 0.15 }).map(({ entry }) => entry)
    return findMessages(index, message, candidates)
  })
  const leaning = { statuses: reading.statuses, catalogs }
  return bestOfEach(
    hits
      .filter(({ whole, agreeing }) => whole || agreeing >= 4)
      .map((hit) => {
        const item = rankMessage(engine, hit, leaning)
        const phrase = hit.title && statusOfPhrase(index.title(hit.entry)) !== undefined
        return phrase ? { ...item, score: item.score * phraseWorth } : item
      }),
  )
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
