import { expect, test } from 'vitest'
import { type CatalogNames, chooseFacet, dividingFacets, facetValueWords } from './search-facets'

const catalogs: readonly CatalogNames[] = [
  { slug: 'access-manager', name: 'Access Manager', count: 2, families: [{ slug: 'aut', name: 'Auth' }] },
  {
    slug: 'platform',
    name: 'Platform',
    count: 1,
    families: [
      { slug: 'aut', name: 'Auth' },
      { slug: 'all', name: 'All' },
    ],
  },
]

test('chooseFacet sets, changes and takes away', () => {
  const one = chooseFacet({}, 'status', '401')
  expect(one).toEqual({ status: 401 })
  const two = chooseFacet(one, 'retry', 'never')
  expect(two).toEqual({ status: 401, retry: 'never' })
  expect(chooseFacet(two, 'status', undefined)).toEqual({ retry: 'never' })
})

test('chooseFacet lets a family of another catalog fall', () => {
  const family = { family: 'access-manager/aut' }
  expect(chooseFacet(family, 'catalog', 'platform')).toEqual({ catalog: 'platform' })
  expect(chooseFacet(family, 'catalog', 'access-manager')).toEqual({ ...family, catalog: 'access-manager' })
  expect(chooseFacet({ ...family, catalog: 'access-manager' }, 'catalog', undefined)).toEqual(family)
})

test('facetValueWords names values as readers know them, and keeps what it does not know', () => {
  expect(facetValueWords('catalog', 'platform', catalogs)).toBe('Platform')
  expect(facetValueWords('family', 'platform/all', catalogs)).toBe('All')
  expect(facetValueWords('family', 'platform/aut', catalogs)).toBe('Auth (Platform)')
  expect(facetValueWords('family', 'gone/x', catalogs)).toBe('gone/x')
  expect(facetValueWords('retry', 'retryable', catalogs)).toBe('May be retried')
  expect(facetValueWords('retry', 'constructor', catalogs)).toBe('constructor')
  expect(facetValueWords('actor', 'api-team', catalogs)).toBe('The API team')
})

test('dividingFacets shows only what divides the results, and what is chosen', () => {
  const none = { catalog: [], status: [], family: [], retry: [], actor: [], severity: [], draft: [] }
  const counts = (...values: number[]) => values.map((count, at) => ({ value: String(at), count }))
  const facetCounts = { ...none, catalog: counts(5), status: counts(4, 1), actor: counts(5, 5), retry: counts(5, 1) }
  expect(dividingFacets({ facetCounts, total: 5 }, {})).toEqual(['status', 'retry'])
  expect(dividingFacets({ facetCounts, total: 5 }, { catalog: 'shop' })).toEqual(['catalog', 'status', 'retry'])
  expect(dividingFacets({ facetCounts: { ...none, status: counts(2, 1) }, total: 3 }, {})).toEqual([])
})
