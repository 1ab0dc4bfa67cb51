import { actorWords, retryableLabel, retryWords } from '../../catalog/values/vocabulary'
import { facetNames } from '../../search/index/facet-counts'
import type { Answer, FacetName, Facets } from '../../search/text/answer'

/** What the interface needs to know of a catalog before the index is there. */
export interface CatalogNames {
  readonly slug: string
  readonly name: string
  readonly count: number
  readonly families: readonly { readonly slug: string; readonly name: string }[]
}

export const facetWords = {
  catalog: 'Catalog',
  status: 'Status',
  severity: 'Severity',
  family: 'Family',
  retry: 'Retry',
  actor: 'Who can act',
  draft: 'Documentation',
} as const satisfies Record<FacetName, string>

/** Facets with one of them set, or taken away where `value` is undefined. A family falls with its catalog. */
export function chooseFacet(facets: Facets, name: FacetName, value: string | undefined): Facets {
  const chosen: Facets = { ...facets, [name]: name === 'status' && value !== undefined ? Number(value) : value }
  const isOrphan = name === 'catalog' && value !== undefined && chosen.family?.startsWith(`${value}/`) === false
  const kept = Object.entries(isOrphan ? { ...chosen, family: undefined } : chosen)
  return Object.fromEntries(kept.filter(([, item]) => item !== undefined))
}

export function hasFacet(facets: Facets): boolean {
  return Object.keys(facets).length > 0
}

/** So few are seen at a glance. */
const fewest = 4

/** The facets that divide the results: with two values or more that not all of them have, and those that are chosen. */
export function dividingFacets(
  { facetCounts, total }: Pick<Answer, 'facetCounts' | 'total'>,
  facets: Facets,
): readonly FacetName[] {
  return facetNames.filter((name) => {
    if (facets[name] !== undefined) return true
    const counts = facetCounts[name]
    return (total >= fewest || hasFacet(facets)) && counts.length > 1 && counts.some(({ count }) => count < total)
  })
}

/** What a reader sees for a value of a facet. */
export function facetValueWords(name: FacetName, value: string, catalogs: readonly CatalogNames[]): string {
  const words = {
    catalog: () => catalogs.find(({ slug }) => slug === value)?.name,
    status: () => value,
    severity: () => value,
    family: () => familyName(value, catalogs),
    retry: () => (value === 'retryable' ? retryableLabel : new Map(Object.entries(retryWords)).get(value)?.label),
    actor: () => new Map(Object.entries(actorWords)).get(value)?.label,
    draft: () => (value === 'yes' ? 'Draft' : 'Complete'),
  } satisfies Record<FacetName, () => string | undefined>
  return words[name]() ?? value
}

/** `access-manager/aut`: the catalog is named too where another one has a family of this name. */
function familyName(value: string, catalogs: readonly CatalogNames[]): string | undefined {
  const cut = value.indexOf('/')
  const [catalogSlug, slug] = [value.slice(0, cut), value.slice(cut + 1)]
  const catalog = catalogs.find((item) => item.slug === catalogSlug)
  const name = catalog?.families.find((family) => family.slug === slug)?.name
  if (catalog === undefined || name === undefined) return undefined
  const isShared = catalogs.some((other) => other !== catalog && other.families.some((family) => family.name === name))
  return isShared ? `${name} (${catalog.name})` : name
}
