import { actors, retryRules } from '../../../catalog/values/vocabulary'
import { facetNames } from '../../../search/index/facet-counts'
import type { FacetName, Facets } from '../../../search/text/answer'
import { chooseFacet } from '../search-facets'

/** What of a search may be in an address. */
export interface SearchAddress {
  readonly query: string
  readonly facets: Facets
}

const longestRead = 1_000
/** As long as the severity of an entry may be. */
const longestSeverity = 60

/**
 * Reads `#q=token&retry=backoff`. A query that came as `?q=`, as some browsers send it from their
 * address bar, is read as well. Facets that are none are left out.
 */
export function readSearchAddress(hash: string, search = ''): SearchAddress {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''))
  const query = fragment.get('q') ?? new URLSearchParams(search).get('q') ?? ''
  const facets = facetNames.reduce((chosen: Facets, name) => {
    const value = fragment.get(name)
    return value === null || !isFacetValue(name, value) ? chosen : chooseFacet(chosen, name, value)
  }, {})
  return { query: query.slice(0, longestRead), facets }
}

/** The fragment for a search, `''` for none. Whoever calls says whether the query may be shared. */
export function writeSearchAddress({ query, facets }: SearchAddress): string {
  const fragment = new URLSearchParams()
  if (query.trim() !== '') fragment.set('q', query)
  for (const name of facetNames) {
    const value = facets[name]
    if (value !== undefined) fragment.set(name, String(value))
  }
  return fragment.size === 0 ? '' : `#${fragment}`
}

function isFacetValue(name: FacetName, value: string): boolean {
  const tests = {
    catalog: () => isPath(value),
    family: () => isPath(value),
    status: () => /^[1-5][0-9]{2}$/.test(value),
    retry: () => value === 'retryable' || retryRules.some((rule) => rule === value),
    severity: () => value !== '' && value.length <= longestSeverity,
    draft: () => value === 'yes' || value === 'no',
    actor: () => actors.some((actor) => actor === value),
  } satisfies Record<FacetName, () => boolean>
  return tests[name]()
}

function isPath(value: string): boolean {
  return /^[\w.-]{1,128}(?:\/[\w.-]{1,128})?$/.test(value)
}
