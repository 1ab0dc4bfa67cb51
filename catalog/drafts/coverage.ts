import type { Catalog, Entry } from '../model/catalog'
import { fewestCauses } from '../model/entry-schema'

/** The parts that coverage is measured by. */
export const coverageParts = ['causes', 'fixes', 'examples', 'retry', 'userText'] as const
export type CoveragePart = (typeof coverageParts)[number]

/** How many of some codes have each part. */
export interface Covered {
  readonly codes: number
  readonly drafts: number
  readonly parts: Readonly<Record<CoveragePart, number>>
}

export interface FamilyCoverage extends Covered {
  /** Empty for the codes that belong to no family. */
  readonly slug: string
  readonly name: string
}

export interface CatalogCoverage extends Covered {
  readonly slug: string
  readonly name: string
  /** Those that have codes, in the order of the catalog. */
  readonly families: readonly FamilyCoverage[]
}

/** How well catalogs are documented, family by family. Retired codes count for nothing: nobody writes them any more. */
export function coverage(catalogs: readonly Catalog[]): CatalogCoverage[] {
  return catalogs.map((catalog) => {
    const entries = catalog.entries.filter(({ retired }) => retired === undefined)
    const known = new Set(catalog.families.map(({ slug }) => slug))
    const families = catalog.families.map(({ slug, name }) => ({
      slug,
      name,
      ...covered(entries.filter(({ family }) => family === slug)),
    }))
    const rest = entries.filter(({ family }) => family === undefined || !known.has(family))
    const others = { slug: '', name: known.size === 0 ? 'All codes' : 'Other codes', ...covered(rest) }
    const { slug, name } = catalog
    return { slug, name, ...covered(entries), families: [...families, others].filter(({ codes }) => codes > 0) }
  })
}

function covered(entries: readonly Entry[]): Covered {
  const count = (part: CoveragePart) => entries.filter((entry) => has[part](entry)).length
  return {
    codes: entries.length,
    drafts: entries.filter(({ draft }) => draft !== undefined).length,
    parts: {
      causes: count('causes'),
      fixes: count('fixes'),
      examples: count('examples'),
      retry: count('retry'),
      userText: count('userText'),
    },
  }
}

/**
 * A fix is what removes a cause, or a step of the solutions. One is enough: a reader who finds a single step can act, and how many
 * causes need a fix of their own, nobody but their author can tell.
 */
const has = {
  causes: ({ causes, variants }) =>
    causes.length + variants.flatMap((variant) => variant.causes).length >= fewestCauses,
  fixes: ({ causes, variants, solutions }) =>
    solutions.length > 0 ||
    [...causes, ...variants.flatMap((variant) => variant.causes)].some(({ fix }) => fix !== undefined),
  examples: ({ examples }) => examples.length > 0,
  retry: ({ retry }) => retry !== undefined,
  userText: ({ userText }) => userText !== undefined,
} as const satisfies Record<CoveragePart, (entry: Entry) => boolean>
