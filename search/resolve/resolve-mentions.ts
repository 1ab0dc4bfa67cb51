import { literalMentions, type Mention } from '../paste/read-mentions'
import type { Paste } from '../paste/reading'
import { findMessages } from '../templates/find-messages'
import type { Occurrence, Understood } from '../text/answer'
import { phraseOfStatus } from '../text/status-phrases'
import type { Engine } from './engine'
import { isSure } from './judge-mentions'
import { bestOfEach, nothing, type Outcome, type Ranked } from './outcome'
import { rankCode } from './resolve-code'

/** The most codes of one paste that are told apart. */
export const mostGroups = 200

/** A code that was read, with the unit of the paste that names it. */
export interface Heard {
  readonly mention: Mention
  readonly paste: Paste
}

interface Found {
  readonly heard: Heard
  readonly ranked: readonly Ranked[]
}

/** The entries of all codes that were read, each code once for the catalog that its unit means, in the order of appearance. */
export function resolveMentions(engine: Engine, text: string, heard: readonly Heard[]): Outcome {
  const all = findEach(engine, heard)
  const ranked = rankFound(engine, all)
  const literal = literalMentions(text, engine.codes()).flatMap(({ text: code }) =>
    engine
      .codes()
      .find(code)
      .filter(({ likeness }) => likeness === 'literal')
      .map(rankCode),
  )
  const least = Math.min(1, ...ranked.map(({ score }) => score)) - 0.05
  // Codes that only stand there: below those that the paste is about.
  const beside = literal.map((item, place) => ({ ...item, score: Math.max(0.1, least - place * 0.0001) }))
  const names = all
    .slice(0, 10)
    .map(({ heard: { mention } }) => ({ label: mention.key ?? 'code', value: mention.text }))
  return {
    ...nothing,
    understood: [...names, ...argsOf(ranked)],
    groups:
      all.length > 1
        ? all.map((found) => ({
            heard: found.heard.mention.text,
            ranked: found.ranked,
            occurrence: found.heard.paste.reading.occurrence,
          }))
        : [],
    ranked: bestOfEach([...ranked, ...beside]),
    occurrence: occurrenceOf(all),
  }
}

export function argsOf(ranked: readonly Ranked[]): readonly Understood[] {
  return (ranked[0]?.args ?? []).map(([label, value]) => ({ label, value }))
}

/** What identifies the occurrence, where all codes stand in one unit: that of another one is not theirs. */
function occurrenceOf([first, ...others]: readonly Found[]): Occurrence {
  const paste = first?.heard.paste
  return others.every(({ heard }) => heard.paste === paste) ? (paste?.reading.occurrence ?? {}) : {}
}

function findEach(engine: Engine, heard: readonly Heard[]): readonly Found[] {
  const found = new Map<string, Found>()
  for (const item of heard) {
    const entries = engine.codes().find(item.mention.text)
    const id = entries.map(({ entry }) => entry).join()
    // A code of one catalog is the same wherever it stands; of several, the unit decides.
    if (entries.length < 2 && found.has(id)) continue
    const ranked = rankMention(engine, item)
    const key = entries.length < 2 ? id : `${id} ${ranked[0]?.entry}`
    if (ranked.length > 0 && !found.has(key)) found.set(key, { heard: item, ranked })
    if (found.size === mostGroups) break
  }
  return [...found.values()]
}

/** In the order of appearance, whatever fits which better; what is in doubt after what is sure. */
function rankFound(engine: Engine, all: readonly Found[]): readonly Ranked[] {
  const best = Math.max(0, ...all.map(({ ranked }) => ranked[0]?.score ?? 0))
  const first = all.flatMap(({ ranked: [item], heard: { mention } }, place) =>
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
function rankMention(engine: Engine, { mention, paste: { reading, catalogs } }: Heard): readonly Ranked[] {
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
      const status = index.statuses(item.entry).some((own) => reading.statuses.includes(own)) ? 1 : 0
      const title = reading.messages.includes(index.title(item.entry)) ? 0.3 : 0
      const score =
        rankCode(item).score * 0.8 + 0.08 * fit + 0.04 * status + 0.05 * (said?.likeness ?? 0) + 0.02 * title
      return {
        ...rankCode(item),
        score,
        reason: item.alias === undefined ? ('read-code' as const) : ('alias' as const),
        args: said?.args ?? item.args ?? [],
        ...(said?.variant !== undefined && { variant: said.variant }),
      }
    })
    .sort((left, right) => right.score - left.score || left.entry - right.entry)
}
