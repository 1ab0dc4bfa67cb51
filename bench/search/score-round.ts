import { answerJson } from '../../cli/reports/answer-json'
import type { Search } from '../../search/text/answer'
import type { RoundItem } from './read-round'

/** A share as its parts, so that sums of kinds stay exact. */
export interface Share {
  readonly right: number
  readonly all: number
}

/** `0.981`; a dash for a share of nothing. */
export function shareText({ right, all }: Share): string {
  return all === 0 ? '–' : (right / all).toFixed(3)
}

/** What a set, or one kind of it, reached. A share of nothing has `all` 0. */
export interface RoundScore {
  readonly first: Share
  readonly amongFive: Share
  /** Of the items where nothing may be found. */
  readonly empty: Share
  /** Of the items with `params`: the first result has each value whole. */
  readonly values: Share
  /** Of the items with a request id: the answer gives it. */
  readonly ids: Share
  /** Of items with many errors: distinct codes that are the first result of a group. */
  readonly recall: Share
  /** Of the same items: groups whose first result is one of those codes. */
  readonly precision: Share
}

/** One item that was not wholly right, with what was found instead. */
export interface RoundMiss {
  readonly item: RoundItem
  readonly got: readonly string[]
  readonly why: string
}

interface ScoredRound {
  readonly score: RoundScore
  readonly misses: readonly RoundMiss[]
}

const none: Share = { right: 0, all: 0 }
const nothing: RoundScore = {
  first: none,
  amongFive: none,
  empty: none,
  values: none,
  ids: none,
  recall: none,
  precision: none,
}

/** Asks each query of a set once. */
export function scoreRound(search: Search, items: readonly RoundItem[]): ScoredRound {
  const scored = items.map((item) => (item.isMany ? scoreMany(search, item) : scoreOne(search, item)))
  return {
    score: scored.map(({ score }) => score).reduce(sumOf, nothing),
    misses: scored.flatMap(({ misses }) => misses),
  }
}

function sumOf(left: RoundScore, right: RoundScore): RoundScore {
  return {
    first: sumOfShares(left.first, right.first),
    amongFive: sumOfShares(left.amongFive, right.amongFive),
    empty: sumOfShares(left.empty, right.empty),
    values: sumOfShares(left.values, right.values),
    ids: sumOfShares(left.ids, right.ids),
    recall: sumOfShares(left.recall, right.recall),
    precision: sumOfShares(left.precision, right.precision),
  }
}

function sumOfShares(left: Share, right: Share): Share {
  return { right: left.right + right.right, all: left.all + right.all }
}

function scoreOne(search: Search, item: RoundItem): ScoredRound {
  const results = search.search(item.query)
  const names = results.map(nameOf)
  const got = names.slice(0, 5)
  if (item.expect.length === 0) {
    const isEmpty = names.length === 0
    const misses = isEmpty ? [] : [{ item, got, why: `${names.length} results where none may be` }]
    return { score: { ...nothing, empty: oneOf(isEmpty) }, misses }
  }
  const wanted = new Set(item.expect.map(nameOf))
  const place = names.findIndex((name) => wanted.has(name))
  const hasValues =
    item.params === undefined ||
    Object.entries(item.params).every(([name, value]) => results[0]?.params[name] === value)
  const hasId = item.requestId === undefined || search.answer(item.query).occurrence.requestId === item.requestId
  const score = {
    ...nothing,
    first: oneOf(place === 0),
    amongFive: oneOf(place >= 0 && place < 5),
    values: item.params === undefined ? none : oneOf(place === 0 && hasValues),
    ids: item.requestId === undefined ? none : oneOf(hasId),
  }
  if (place === 0 && hasValues && hasId) return { score, misses: [] }
  const why = place < 0 ? 'not found' : place > 0 ? `place ${place + 1}` : hasValues ? 'another request id' : values()
  return { score, misses: [{ item, got, why }] }

  function values(): string {
    return `values ${JSON.stringify(results[0]?.params)}`
  }
}

function oneOf(isRight: boolean): Share {
  return { right: isRight ? 1 : 0, all: 1 }
}

function scoreMany(search: Search, item: RoundItem): ScoredRound {
  const { groups } = answerJson(search.answer(item.query, { limit: 1_000 }))
  const wanted = new Set(item.expect.map(nameOf))
  const leading = new Set(groups.map(nameOf))
  const lost = [...wanted].filter((name) => !leading.has(name))
  const wrong = [...leading].filter((name) => !wanted.has(name))
  const score = {
    ...nothing,
    recall: { right: wanted.size - lost.length, all: wanted.size },
    precision: { right: leading.size - wrong.length, all: leading.size },
  }
  const parts = [
    ...(lost.length === 0 ? [] : [`lost ${lost.join(', ')}`]),
    ...(wrong.length === 0 ? [] : [`wrong ${wrong.join(', ')}`]),
  ]
  return { score, misses: parts.length === 0 ? [] : [{ item, got: [...leading].slice(0, 5), why: parts.join('; ') }] }
}

function nameOf({ catalog, code }: { readonly catalog: string; readonly code: string }): string {
  return `${catalog}/${code}`
}
