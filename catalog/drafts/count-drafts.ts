import type { Catalog } from '../model/catalog'
import { type DraftPart, draftParts } from '../model/draft'
import { fewestCauses, fewestSolutions } from '../model/entry-schema'

/** Parts of which one is not enough. */
const needed = new Map<DraftPart, string>([
  ['causes', ` (at least ${fewestCauses} each)`],
  ['solutions', ` (at least ${fewestSolutions} each)`],
])

/** How many drafts a catalog has, and how many of them lack each part. */
export interface DraftCount {
  readonly catalog: string
  readonly drafts: number
  readonly missing: readonly (readonly [part: DraftPart, count: number])[]
}

/** Catalogs that have drafts, in their order, with what these lack. */
export function countDrafts(catalogs: readonly Catalog[]): DraftCount[] {
  return catalogs.flatMap(({ slug, entries }) => {
    const drafts = entries.flatMap(({ draft }) => (draft === undefined ? [] : [draft]))
    if (drafts.length === 0) return []
    const missing = draftParts.flatMap((part) => {
      const count = drafts.filter((lacked) => lacked.includes(part)).length
      return count === 0 ? [] : [[part, count] as const]
    })
    return [{ catalog: slug, drafts: drafts.length, missing }]
  })
}

/** `shop: 412 drafts; missing or not enough: causes 400 (at least 2 each), examples 398` */
export function draftCountWords({ catalog, drafts, missing }: DraftCount): string {
  const lacks = missing.map(([part, count]) => `${part} ${count}${needed.get(part) ?? ''}`).join(', ')
  return `${catalog}: ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}; missing or not enough: ${lacks}`
}
