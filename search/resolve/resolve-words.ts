import type { Expansion } from '../index/lexicon'
import { findMessages } from '../templates/find-messages'
import { looseCode } from '../text/canonical-code'
import { isEveryday } from '../text/is-everyday'
import { type Token, tokenize } from '../text/tokenize'
import { hasMisspelt, matchesOf } from '../words/matches-of'
import { findByWords, lookUpWords, type QueryWord, type WordHit } from '../words/words'
import type { Engine } from './engine'
import type { Ranked } from './outcome'
import { rankMessage, wholeCandidates } from './resolve-messages'
import { type Leaning, leaningOf, sameWordsScore, titleScore, wordsScore } from './tiers'

const mostCandidates = 200
const mostResults = 50
const mostCompared = 24
/** What scores less than this share of the best is no result. */
const leastOfTop = 0.3
/** Between entries with the same words the letters of the whole decide; no more than that. */
const fuzzyWorth = 0.15
const cohesionWorth = 2
/** Words of a message may be missing, its arguments are unknown: less is enough. */
const messageCoverage = 0.25
/** Enough where the query holds a whole title. */
const titledCoverage = 0.3
/** Where every word is taken for a misspelling, short ones are taken for too much: `bake bread`. */
const leastMisspelt = 0.75
const smallCatalog = 200
const fewestOfMessage = 4
const largeCatalog = 5_000
/** A word alone is more often the beginning of a name than what somebody says. */
const fewestEveryday = 2
/** More is no sentence but a text. */
const mostEveryday = 40
/** For each further word of a sentence this share less has to be covered, at most that much. */
const shortSentence = 4
const ofEachWord = 0.03
const mostOfSentence = 0.15
/** So many words of a sentence in one entry are seldom chance: less of the sentence has to be covered, and more with fewer. */
const fewestTogether = 3
const togetherMargin = 0.04
const chanceMargin = 0.08
/** Where a query is about these catalogs, so many are offered, also some of which too little is said to be offered alone. */
const mostOffered = 5

/** Titles, messages and words: everything that is not a code. Best first, cut off where too little of the query is covered. */
export function resolveWords(engine: Engine, text: string, leaning: Leaning): readonly Ranked[] {
  const tokens = tokenize(text)
  if (tokens.length === 0) return []
  const { index } = engine
  const near = mayBeSaid(text, tokens) ? engine.near() : undefined
  const words = lookUpWords({ ...engine.words(), near }, tokens, text)
  const hits = findByWords(engine.words(), words, {
    limit: mostCandidates,
    least: Math.min(messageCoverage, leastCoverage(index.size) - mostOfSentence),
  })
  // Words that no entry has may be arguments: they do not speak against a message.
  const known = words.filter(({ expansions }) => expansions.length > 0)
  const told =
    known.length === words.length
      ? hits
      : findByWords(engine.words(), known, { limit: mostCandidates, least: messageCoverage })
  const messages = findMessages(index, text, {
    near: told.map(({ entry }) => entry),
    // A word or two are no message, and a keystroke shall not wait for the table of all of them.
    whole: tokens.length >= fewestOfMessage ? wholeCandidates(engine, text) : [],
  })
  return [
    ...titled(engine, { text, tokens }, hits),
    ...messages.map((hit) => rankMessage(engine, hit, leaning)),
    ...rankWords(engine, { text, words, hits, leaning, isNear: near !== undefined }),
  ]
}

function mayBeSaid(text: string, { length }: readonly Token[]): boolean {
  return length >= fewestEveryday && length <= mostEveryday && isEveryday(text)
}

/** Entries whose title the query is; stop words may differ. */
function titled(
  { index }: Engine,
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  hits: readonly WordHit[],
): readonly Ranked[] {
  const loose = looseCode(text)
  const wanted = tokens.map(({ term }) => term).join(' ')
  return hits
    .filter(({ entry }) => index.titleTerms(entry).join(' ') === wanted)
    .map(({ entry }) => ({
      entry,
      score: looseCode(index.title(entry)) === loose ? titleScore : sameWordsScore,
      reason: 'title' as const,
      exact: true,
      args: [],
      matches: [{ field: 'title' as const, words: [index.title(entry)] }],
    }))
}

interface WordSearch {
  readonly text: string
  readonly words: readonly QueryWord[]
  readonly hits: readonly WordHit[]
  readonly leaning: Leaning
  /** Whether what is near in meaning counts. */
  readonly isNear: boolean
}

/** Half of the query's weight in a small catalog; more in a large one, where chance finds more. */
function leastCoverage(size: number): number {
  if (size <= smallCatalog) return 0.5
  if (size >= largeCatalog) return 0.62
  return 0.5 + (0.12 * Math.log(size / smallCatalog)) / Math.log(largeCatalog / smallCatalog)
}

/** The longer a sentence, the more of it is beside the point. */
function ofSentence(words: number): number {
  return Math.min(mostOfSentence, Math.max(0, words - shortSentence) * ofEachWord)
}

function rankWords(engine: Engine, { text, words, hits, leaning, isNear }: WordSearch): readonly Ranked[] {
  const { index } = engine
  const sure = words.some(({ expansions: [first] }) => first !== undefined && !isGuess(first))
  const least = sure ? leastCoverage(index.size) - (isNear ? ofSentence(words.length) : 0) : leastMisspelt
  const qualities = termQualities(engine, words)
  const kept = hits.filter(
    (hit) =>
      (isNear && sure ? isEnough(hit, least) : hit.literal >= least) ||
      (hit.coverage >= titledCoverage && hasWholeTitle(engine, hit.entry, qualities)),
  )
  if (kept.length === 0) return []
  const offered = isNear ? mostOffered : 0
  const beside = hits.filter((hit) => !kept.includes(hit)).slice(0, Math.max(0, offered - kept.length))
  const weighed = [...kept, ...beside].map((hit) => ({
    hit,
    score: weighHit(engine, hit, { words, qualities, leaning }),
  }))
  const best = weighed.reduce((most, { score }) => Math.max(most, score), 0)
  // Comparing letters is what costs: it is left out where it cannot lift an entry into the answer.
  const near = weighed
    .sort((left, right) => right.score - left.score)
    .filter(({ score }, at) => at < offered || score * (1 + fuzzyWorth) >= leastOfTop * best)
    .slice(0, mostResults)
  const likeness = engine.likeness()?.(
    text,
    near.slice(0, mostCompared).map(({ hit: { entry } }) => ({
      code: index.code(entry),
      title: index.title(entry),
      text: index.templates(entry)[0]?.pieces.join(' ') ?? '',
    })),
  )
  // A title with the only word that was asked for is about it. What else has the word stays in the answer.
  const leadOf = (entry: number) => (words.length > 1 || titleShare(engine, entry, qualities) > 0 ? 1 : 0.9)
  const scored = near.map(({ hit, score }, at) => ({ hit, score: score * (1 + fuzzyWorth * (likeness?.[at] ?? 0)) }))
  const top = scored.reduce((most, { score }) => Math.max(most, score), 0)
  return scored
    .sort((left, right) => right.score - left.score)
    .filter(({ score }, at) => at < offered || score >= leastOfTop * top)
    .map(({ hit, score }) => {
      const matches = matchesOf(engine.index, hit.entry, words)
      return {
        entry: hit.entry,
        score: wordsScore * (0.5 + 0.5 * hit.coverage) * Math.sqrt(score / top) * leadOf(hit.entry),
        // Where the words of the entry itself are too few, those that are near in meaning have brought it here.
        reason: hasMisspelt(words, matches)
          ? 'fuzzy'
          : hit.literal < least && hit.coverage > hit.literal
            ? 'near'
            : 'words',
        exact: false,
        args: [],
        matches,
      }
    })
}

interface Weighing {
  readonly words: readonly QueryWord[]
  readonly qualities: ReadonlyMap<string, number>
  readonly leaning: Leaning
}

/** The score of an entry by its words: those of its title, of one unit, and what else speaks for it, count more. */
function weighHit(engine: Engine, { entry, score }: WordHit, { words, qualities, leaning }: Weighing): number {
  const { index } = engine
  const lean = leaningOf(index.statuses(entry), index.catalog(entry), leaning)
  const cohesion = engine.unitFit(words, entry)
  const title = titleShare(engine, entry, qualities)
  return score * (1 + 0.3 * title) * (1 + 0.35 * lean) * (1 + cohesionWorth * cohesion ** 2)
}

/** Share of a title's words that the query has, misspelt ones and synonyms for less. */
function titleShare({ index }: Engine, entry: number, qualities: ReadonlyMap<string, number>): number {
  const terms = index.titleTerms(entry)
  if (terms.length === 0) return 0
  return terms.reduce((sum, term) => sum + (qualities.get(term) ?? 0), 0) / terms.length
}

/** Whether all words of a title, two or more, stand in the query: "too many concurrent requests". */
function hasWholeTitle(engine: Engine, entry: number, qualities: ReadonlyMap<string, number>): boolean {
  return engine.index.titleTerms(entry).length >= 2 && titleShare(engine, entry, qualities) === 1
}

/** How well the query stands for each term that it may mean. */
function termQualities({ index }: Engine, words: readonly QueryWord[]): ReadonlyMap<string, number> {
  const terms = index.terms()
  return new Map(
    words.flatMap(({ expansions }) =>
      [...expansions].reverse().map(({ term, quality }) => [terms[term] ?? '', quality] as const),
    ),
  )
}

/**
 * Whether an entry says enough of what somebody said, with words that mean about the same counted. That three words of a
 * sentence stand in one entry is seldom chance, one or two often are, and near words beside a single one prove nothing.
 */
function isEnough({ coverage, literal, own }: WordHit, least: number): boolean {
  if (own <= 1) return literal >= least + chanceMargin
  if (own < fewestTogether) return coverage >= least + chanceMargin
  return coverage >= least - togetherMargin
}

/** A term that may not be what a word of the query means. */
function isGuess({ kind }: Expansion): boolean {
  return kind === 'typo' || kind === 'near'
}
