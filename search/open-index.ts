import { findGuides } from './guides/find-guides'
import { countFacets, hasFacets } from './index/facet-counts'
import { type IndexPieces, joinIndex } from './index/index-pieces'
import { type IndexView, viewIndex } from './index/index-view'
import { readIndexData } from './index/read-index-data'
import type { NearSource } from './near/near-words'
import { openEngine } from './resolve/engine'
import { bestOfEach, nothing, type Outcome, type Ranked } from './resolve/outcome'
import { resolveQuery } from './resolve/resolve-query'
import { retiredPenalty } from './resolve/tiers'
import type { Answer, AnswerOptions, Hit, Search, SearchResult } from './text/answer'
import { foldText } from './text/fold-text'
import type { LikenessSource } from './text/likeness'
import { openLines } from './text/line-of'

const defaultLimit = 50
/** The most results of `search()`: a status of a large catalog has more. */
const mostResults = 1_000

/** What a search works with besides its index, where that is there. */
export interface SearchParts {
  /** What is near to everyday words in meaning. */
  readonly near?: NearSource | undefined
  /** The pieces of an index that was divided. */
  readonly pieces?: IndexPieces | undefined
}

/**
 * Opens an index that `buildSearchIndex` made, also after a round trip through JSON. `likeness` decides between
 * entries with the same words as soon as it has loaded.
 *
 * @throws {Error} if it is of another version or damaged
 */
export function openSearch(data: unknown, likeness: LikenessSource, { near, pieces }: SearchParts = {}): Search {
  const index = viewIndex(readIndexData(data), pieces)
  const engine = openEngine(index, { likeness, near })
  return {
    answer: (query, options = {}) => {
      const text = foldText(query)
      return text.trim() === '' ? browse(index, options) : present({ index, text, options }, resolveQuery(engine, text))
    },
    search: (query) => {
      const { ranked } = resolveQuery(engine, foldText(query))
      return inOrder(index, ranked)
        .slice(0, mostResults)
        .map((item) => resultOf(index, item))
    },
  }
}

/**
 * Opens an index that may be in pieces, for a program that has no hurry. `loadPiece` gives the JSON of a piece.
 *
 * @throws {Error} if it, or a piece of it, is of another version or damaged
 */
export async function openWholeSearch(
  data: unknown,
  loadPiece: (name: string) => Promise<unknown>,
  likeness: LikenessSource,
): Promise<Search> {
  return openSearch(await joinIndex(readIndexData(data), loadPiece), likeness)
}

/** A blank query asks for everything, in the order of the catalogs. */
function browse(index: IndexView, options: AnswerOptions): Answer {
  const ranked = Array.from(
    { length: index.size },
    (_, entry): Ranked => ({ entry, score: 0.5, reason: 'browse', exact: false, args: [], matches: [] }),
  )
  return { ...present({ index, text: '', options }, { ...nothing, ranked }), kind: 'browse' }
}

interface Question {
  readonly index: IndexView
  readonly text: string
  readonly options: AnswerOptions
}

function present({ index, text, options }: Question, outcome: Outcome): Answer {
  const { facets = {}, limit = defaultLimit } = options
  const lineOf = openLines(text)
  const groups = outcome.groups.map(({ heard, isMessage, ranked: found, places, occurrences, told }) => ({
    heard,
    ...(isMessage && { isMessage: true as const }),
    occurrence: occurrences[0] ?? {},
    occurrences,
    ...(told.length > 0 && {
      valuesByLine: told.map(({ at, args }) => ({ line: lineOf(at), values: Object.fromEntries(args) })),
    }),
    count: places.length,
    lines: [...new Set(places.map(lineOf))],
    results: found.filter(({ entry }) => hasFacets(index, entry, { facets })).map((item) => hitOf(index, item)),
  }))
  const ranked = inOrder(index, outcome.ranked)
  const chosen = Object.values(facets).some((value) => value !== undefined)
  const kept = chosen ? ranked.filter(({ entry }) => hasFacets(index, entry, { facets })) : ranked
  const isSure =
    chosen || outcome.statuses.length + groups.length > 0 || ranked[0]?.exact === true || ranked[0]?.reason === 'browse'
  const hits = kept.slice(0, limit).map((item) => hitOf(index, item))
  return {
    kind: ranked.length > 0 ? 'found' : 'nothing',
    understood: outcome.understood,
    statuses: outcome.statuses,
    guides: isSure ? [] : findGuides(index.guides, text),
    groups: groups.filter((_, number) => !outcome.groups[number]?.isBeside),
    beside: groups.filter((_, number) => outcome.groups[number]?.isBeside),
    unanswered: outcome.unanswered.map(({ at, statuses, codes }) => ({ line: lineOf(at), statuses, codes })),
    unknownCodes: outcome.unknownCodes,
    told: outcome.told,
    results: hits,
    ...(outcome.pair !== undefined &&
      !chosen && { pair: [hitOf(index, outcome.pair[0]), hitOf(index, outcome.pair[1])] as const }),
    total: kept.length,
    guesses: outcome.guesses.map((entry) =>
      hitOf(index, { entry, score: 0.1, reason: 'fuzzy', exact: false, args: [], matches: [] }),
    ),
    occurrence: outcome.occurrence,
    facetCounts: countFacets(
      index,
      ranked.map(({ entry }) => entry),
      facets,
    ),
  }
}

/** Puts retired entries just below live ones that match equally well. */
function inOrder(index: IndexView, ranked: readonly Ranked[]): readonly Ranked[] {
  if (!ranked.some(({ entry }) => index.retired(entry) !== undefined)) return ranked
  return bestOfEach(
    ranked.map((item) =>
      index.retired(item.entry) === undefined ? item : { ...item, score: item.score - retiredPenalty },
    ),
  )
}

function resultOf(index: IndexView, { entry, score, reason, args, variant }: Ranked): SearchResult {
  return {
    catalog: index.catalogs[index.catalog(entry)]?.slug ?? '',
    code: index.code(entry),
    slug: index.slug(entry),
    ...(variant !== undefined && { variant }),
    score: Math.round(Math.min(1, Math.max(0.001, score)) * 10_000) / 10_000,
    reason,
    params: Object.fromEntries(args),
  }
}

function hitOf(index: IndexView, item: Ranked): Hit {
  const { entry, exact, matches, alias, heard } = item
  const [family, familyName] = index.family(entry)
  const deprecated = index.deprecated(entry)
  const retired = index.retired(entry)
  const retry = index.retry(entry)
  const repeat = index.repeat(entry)
  return {
    ...resultOf(index, item),
    catalogName: index.catalogs[index.catalog(entry)]?.name ?? '',
    title: index.title(entry),
    statuses: index.statuses(entry),
    family,
    familyName,
    actors: index.actors(entry),
    exact,
    matches,
    ...(retry === undefined ? {} : { retry }),
    ...(repeat === undefined ? {} : { repeat }),
    ...(alias === undefined ? {} : { alias }),
    ...(heard === undefined ? {} : { heard }),
    ...(index.isDraft(entry) && { draft: true as const }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(retired === undefined ? {} : { retired }),
  }
}
