import { retryValues } from '../../catalog/values/vocabulary'
import type { FacetCount, FacetName, Facets } from '../text/answer'
import type { IndexView } from './index-view'

export const facetNames = [
  'catalog',
  'status',
  'severity',
  'family',
  'retry',
  'actor',
  'draft',
] as const satisfies readonly FacetName[]

/** The values that an entry has under a facet, as text. A family is named with its catalog: `access-manager/aut`. */
function facetValues(index: IndexView, entry: number, name: FacetName): readonly string[] {
  const catalog = index.catalogs[index.catalog(entry)]?.slug ?? ''
  const values = {
    catalog: () => [catalog],
    status: () => index.statuses(entry).map(String),
    family: () => (index.family(entry)[0] === '' ? [] : [`${catalog}/${index.family(entry)[0]}`]),
    retry: () => retryValues(index.retry(entry)),
    actor: () => index.actors(entry),
    severity: () => [index.severity(entry) ?? []].flat(),
    draft: () => (index.hasDrafts ? [index.isDraft(entry) ? 'yes' : 'no'] : []),
  } satisfies Record<FacetName, () => readonly string[]>
  return values[name]()
}

/** Whether an entry has all chosen values, one facet left aside. */
export function hasFacets(
  index: IndexView,
  entry: number,
  { facets, except }: { readonly facets: Facets; readonly except?: FacetName },
): boolean {
  return facetNames.every((name) => {
    const chosen = facets[name]
    if (chosen === undefined || name === except) return true
    const values = facetValues(index, entry, name)
    return (
      values.includes(String(chosen)) || (name === 'family' && values.some((value) => value.endsWith(`/${chosen}`)))
    )
  })
}

/** For each facet the values that entries have under all other chosen facets, the most frequent first. */
export function countFacets(
  index: IndexView,
  entries: readonly number[],
  facets: Facets,
): Readonly<Record<FacetName, readonly FacetCount[]>> {
  const chosen = facetNames.filter((name) => facets[name] !== undefined)
  const count = (name: FacetName): readonly FacetCount[] => {
    const counts = new Map<string, number>()
    const free = chosen.every((other) => other === name)
    for (const entry of entries) {
      if (!free && !hasFacets(index, entry, { facets, except: name })) continue
      for (const value of facetValues(index, entry, name)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .map(([value, found]) => ({ value, count: found }))
      .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
  }
  return {
    catalog: count('catalog'),
    status: count('status'),
    family: count('family'),
    retry: count('retry'),
    actor: count('actor'),
    severity: count('severity'),
    draft: count('draft'),
  }
}
