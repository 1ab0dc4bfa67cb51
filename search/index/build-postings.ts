import { fields } from '../text/answer'
import { writeTerms } from '../text/term-text'
import { placeOf } from '../text/units'
import type { SearchIndexData } from './index-data'
import { isLargeIndex } from './large-index'
import { joinedPostings, type KeptPostings } from './part-postings'
import { writeNumbers, writeRising } from './postings-text'
import { type IndexedEntry, noPosting, type Posting, postingsOf } from './read-postings'

/** In a large index a term in prose that so many entries share is left out. */
const commonShare = 0.04
const lastTellingPlace = fields.indexOf('message')

/**
 * The inverted index: for each term the entries that have it, and where in them. `parts` are the entries of each catalog;
 * of a large index `kept` may have the postings of some.
 */
export function buildPostings(
  parts: readonly (readonly IndexedEntry[])[],
  kept?: KeptPostings,
): Pick<SearchIndexData, 'terms' | 'docs' | 'units' | 'common'> {
  const entries = parts.flat()
  const isLarge = isLargeIndex(entries.length)
  const postings = isLarge && kept !== undefined ? joinedPostings(parts, kept) : postingsOf(entries, isLarge)
  const terms = [...postings.keys()].sort()
  const all = terms.map((term) => postings.get(term) ?? noPosting())
  const told = all.map((posting) => thinned(posting, entries.length))
  return {
    terms: writeTerms(terms),
    docs: told.map(({ docs }) => writeRising(docs)).join(' '),
    units: told.map(({ firsts, units }) => (isLarge ? writeNumbers(firsts) : units.join(''))).join(''),
    common: writeRising(all.flatMap((posting, term) => (isCommon(posting, entries.length) ? [term] : []))),
  }
}

function isCommon({ docs }: Posting, size: number): boolean {
  return isLargeIndex(size) && docs.length >= commonShare * size
}

/** A common term is kept where it stands in a code, title, keyword or message. */
function thinned(posting: Posting, size: number): Posting {
  if (!isCommon(posting, size)) return posting
  const kept = posting.firsts.map((unit) => placeOf(unit) <= lastTellingPlace)
  return {
    ...posting,
    docs: posting.docs.filter((_, at) => kept[at]),
    firsts: posting.firsts.filter((_, at) => kept[at]),
  }
}
