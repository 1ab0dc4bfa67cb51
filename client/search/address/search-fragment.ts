import type { Answer, Facets, Reason } from '../../../search/text/answer'
import type { Origin } from '../search-field'
import { writeSearchAddress } from './search-address'
import { isShareableQuery } from './shareable-query'

/** What is found for these reasons has the whole query for its public name, so the query is no secret. */
const publicReasons: ReadonlySet<Reason> = new Set(['exact-code', 'code', 'alias', 'status'])

export interface FragmentOptions {
  readonly query: string
  readonly origin: Origin
  readonly facets: Facets
  /** The answer to this very query, where it is there already. */
  readonly answer: Pick<Answer, 'results'> | undefined
}

/**
 * The fragment that the address of a search page gets: the facets, and the query where it was typed
 * and is short and harmless. A paste gets there only if it is a code that the catalogs publish.
 */
export function searchFragment({ query, origin, facets, answer }: FragmentOptions): string {
  const reason = answer?.results[0]?.reason
  const isPublic = origin === 'typed' || (reason !== undefined && publicReasons.has(reason))
  return writeSearchAddress({ query: isPublic && isShareableQuery(query) ? query : '', facets })
}
