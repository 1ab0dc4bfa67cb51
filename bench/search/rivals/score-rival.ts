import type { RoundItem } from '../read-round'
import type { Share } from '../score-round'

/** The ids of what an engine finds, the best first. */
export type AskIds = (query: string) => Promise<readonly string[]>

/** What an engine reached on some items. A share of nothing has `all` 0. */
export interface RivalScore {
  readonly first: Share
  readonly amongFive: Share
  /** Of the items where nothing may be found. */
  readonly empty: Share
  /** Right first, or rightly empty. */
  readonly right: Share
}

interface ScoredItem {
  readonly item: RoundItem
  /** Of the first expected entry, from 0; -1 where none was found. */
  readonly place: number
  readonly isEmpty: boolean
}

/** Asks each query once. */
export async function askAll(ask: AskIds, items: readonly RoundItem[]): Promise<readonly ScoredItem[]> {
  const scored: ScoredItem[] = []
  for (const item of items) {
    const ids = await ask(item.query)
    const wanted = new Set(item.expect.map(({ catalog, code }) => `${catalog}/${code}`))
    scored.push({ item, place: ids.findIndex((id) => wanted.has(id)), isEmpty: ids.length === 0 })
  }
  return scored
}

/** Sums up what was asked, as far as the items are among these. */
export function scoreItems(scored: readonly ScoredItem[], isCounted: (item: RoundItem) => boolean): RivalScore {
  const counted = scored.filter(({ item }) => isCounted(item))
  const answered = counted.filter(({ item }) => item.expect.length > 0)
  const empty = counted.filter(({ item }) => item.expect.length === 0)
  const share = (items: readonly ScoredItem[], isRight: (item: ScoredItem) => boolean) => ({
    right: items.filter(isRight).length,
    all: items.length,
  })
  return {
    first: share(answered, ({ place }) => place === 0),
    amongFive: share(answered, ({ place }) => place >= 0 && place < 5),
    empty: share(empty, ({ isEmpty }) => isEmpty),
    right: share(counted, ({ item, place, isEmpty }) => (item.expect.length === 0 ? isEmpty : place === 0)),
  }
}
