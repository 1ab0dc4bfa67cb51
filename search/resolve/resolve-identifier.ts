import { termsOf, tokenize } from '../text/tokenize'
import { hasMisspelt, matchesOf } from '../words/matches-of'
import { findByWords, lookUpWords, type QueryWord } from '../words/words'
import type { Engine } from './engine'
import type { Ranked } from './outcome'
import { fuzzyScore, titleScore } from './tiers'

const mostCandidates = 60
const nameScore = titleScore - 0.02

/**
 * What an identifier that is no code may still mean: the words of a title in any order
 * (`tokenInvalid`), or two words or more of a code (`already_exists`), typos forgiven.
 * Less than that is a code of another system.
 */
export function identifierWords(engine: Engine, text: string): readonly Ranked[] {
  const found = wordsOfName(engine, text)
  return found.length > 0 ? found : wordsOfName(engine, bareName(text)).filter(isWholeTitle)
}

/** Whether an identifier names the whole title of an entry that was found by it, be it misspelt. */
export function isWholeTitle({ score }: Ranked): boolean {
  return score === nameScore
}

/** A name without its package, and without what says only that it is an error: `iam.ErrTokenExpired`, `TokenExpiredException`. */
function bareName(text: string): string {
  const name = text.slice(Math.max(text.lastIndexOf('.'), text.lastIndexOf(':')) + 1)
  const bare = name
    .replace(/^(?:[Ee]rr(?:or)?(?:_|(?=\p{Lu}))|ERR(?:OR)?_)/u, '')
    .replace(/(?:_?(?:exception|error|err|fault))+$/i, '')
  return /\p{L}[_-]\p{L}|\p{Ll}\p{Lu}/u.test(bare) && bare !== text ? bare : ''
}

function wordsOfName(engine: Engine, text: string): readonly Ranked[] {
  if (text === '') return []
  const { index } = engine
  const capitals = /^\p{Lu}+$/u.test(text)
  const words = lookUpWords(engine.words(), tokenize(text), text).map((word) => literalOnly(word, capitals))
  if (words.length === 0 || words.some(({ expansions }) => expansions.length === 0)) return []
  return findByWords(engine.words(), words, { limit: mostCandidates, least: 0.6 }).flatMap(
    ({ entry, coverage }): readonly Ranked[] => {
      const title = [...new Set(index.titleTerms(entry))]
      const inTitle = coversAll(index.terms(), words, title) && words.length === title.length
      const inCode = words.length >= 2 && coversAll(index.terms(), words, termsOf(index.code(entry)))
      if (!inTitle && !inCode) return []
      const matches = matchesOf(engine.index, entry, words)
      return [
        {
          entry,
          score: inTitle ? nameScore : fuzzyScore + 0.2 * coverage,
          reason: hasMisspelt(words, matches) ? 'fuzzy' : inTitle ? 'title' : 'words',
          exact: false,
          args: [],
          matches,
        },
      ]
    },
  )
}

function literalOnly(word: QueryWord, capitals: boolean): QueryWord {
  return {
    ...word,
    expansions: word.expansions.filter(({ kind }) => kind === 'same' || (kind === 'typo' && !capitals)),
  }
}

function coversAll(terms: readonly string[], words: readonly QueryWord[], wanted: readonly string[]): boolean {
  return words.every(({ expansions }) => expansions.some(({ term }) => wanted.includes(terms[term] ?? '')))
}
