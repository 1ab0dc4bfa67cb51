import { highlightCache, type TokenRuns } from './highlight-cache'
import { tokenRuns } from './token-runs'

/** The tokens of a text in a language, from the cache where it has them. They cover the text. */
export function highlightRuns(text: string, language: string): TokenRuns {
  const runs = highlightCache.get(text, language, () => tokenRuns(text, language))
  const covered = runs.reduce((sum, number, index) => sum + (index % 2 === 0 ? 0 : number), 0)
  if (covered !== text.length) throw new Error('The highlighting of a text does not cover it. Remove .faultbook/cache.')
  return runs
}
