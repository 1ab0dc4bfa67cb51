import type { Answer } from '../../search/text/answer'
import { hitName, queryName } from './search-words'

export interface NothingAsked {
  readonly query: string
  readonly isFiltered: boolean
}

/**
 * What is said where nothing was found. "No errors found" is said of the whole text, so not where a page of its status
 * was found, nor where the text visibly holds the name of a code that may not be meant as one. `heading` may be empty.
 */
export function nothingWords(
  { statuses, guesses, understood }: Pick<Answer, 'statuses' | 'guesses' | 'understood'>,
  { query, isFiltered }: NothingAsked,
): { readonly heading: string; readonly sentence: string } {
  const asked = query.trim() === '' ? '' : queryName(query)
  if (isFiltered) {
    return { heading: 'No errors found', sentence: `Nothing ${asked === '' ? '' : `for ${asked} `}passes the filters.` }
  }
  const unknown = understood.flatMap(({ label, value }) => (label.startsWith('unknown ') ? [value] : []))
  const missing = unknown.length === 0 ? '' : `No catalog has ${unknown.map((code) => `“${code}”`).join(' or ')}.`
  if (statuses.length > 0) return { heading: '', sentence: missing || `No code fits the rest of ${asked}.` }
  const held = guesses.filter((hit) => query.includes(hit.code)).map((hit) => `“${hitName(hit)}”`)
  if (held.length > 0) {
    const names = [...new Set(held)].join(', ')
    return { heading: 'Nothing certain', sentence: `Your text has ${names}, but not as the code of an error.` }
  }
  return { heading: 'No errors found', sentence: missing || `No code, message or description fits ${asked}.` }
}
