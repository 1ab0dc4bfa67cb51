import type { RoundItem } from '../read-round'
import type { RivalDocument } from './documents'
import type { Rival, RivalHit } from './rival'

type Ask = (query: string) => Promise<readonly RivalHit[]>

/** An engine with the settings and the cut-off that were best on one set. */
export interface TunedRival {
  readonly name: string
  /** Its settings and cut-off in words. */
  readonly setting: string
  /** Items of the set that it answers rightly with them. */
  readonly right: number
  readonly ask: Ask
}

/** How a score is compared with a cut-off: as it is, or divided by the words of the query. */
const cutOffs = {
  'a score of': () => 1,
  'a score a word of': (query: string) => Math.max(1, query.match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
} as const

/** What one item brought, as far as a cut-off can tell. */
interface Answer {
  readonly isEmptyRight: boolean
  readonly isFirstRight: boolean
  /** Of the first result; `-Infinity` where there is none. */
  readonly top: number
}

type Choice = Omit<TunedRival, 'name'>

/** Tries all settings with all cut-offs on a set, and keeps what answers most items rightly, empty ones included. */
export async function tuneRival(
  rival: Rival,
  documents: readonly RivalDocument[],
  items: readonly RoundItem[],
): Promise<TunedRival> {
  let best: Choice | undefined
  for (const { name, open } of rival.settings) {
    const ask = await open(documents)
    const hits = new Map<string, readonly RivalHit[]>()
    for (const { query } of items) hits.set(query, await ask(query))
    const choice = bestCutOff(items, hits, name, ask)
    if (best === undefined || choice.right > best.right) best = choice
  }
  if (best === undefined) throw new Error(`${rival.name} has no settings.`)
  return { name: rival.name, ...best }
}

function bestCutOff(
  items: readonly RoundItem[],
  hits: ReadonlyMap<string, readonly RivalHit[]>,
  name: string,
  ask: Ask,
): Choice {
  let best: Choice | undefined
  for (const [words, divisor] of Object.entries(cutOffs)) {
    const answers = items.map((item) => answerOf(item, hits.get(item.query) ?? [], divisor(item.query)))
    const tops = [...new Set(answers.map(({ top }) => top).filter(Number.isFinite))].sort((one, other) => one - other)
    // A cut-off lies between two scores that occur; below the first it cuts nothing off.
    const limits = [-Infinity, ...tops.map((top, at) => (top + (tops[at + 1] ?? top)) / 2)]
    for (const limit of limits) {
      const right = answers.filter(({ isEmptyRight, isFirstRight, top }) =>
        top < limit || top === -Infinity ? isEmptyRight : isFirstRight,
      ).length
      if (best !== undefined && right <= best.right) continue
      const setting = `${name}${limit === -Infinity ? '' : `, cut off below ${words} ${limit.toPrecision(3)}`}`
      best = {
        right,
        setting,
        ask: async (query) => (await ask(query)).filter(({ score }) => score / divisor(query) >= limit),
      }
    }
  }
  if (best === undefined) throw new Error('No cut-off was tried.')
  return best
}

function answerOf({ expect }: RoundItem, hits: readonly RivalHit[], divisor: number): Answer {
  const [first] = hits
  return {
    isEmptyRight: expect.length === 0,
    isFirstRight: expect.some(({ catalog, code }) => `${catalog}/${code}` === first?.id),
    top: first === undefined ? -Infinity : first.score / divisor,
  }
}
