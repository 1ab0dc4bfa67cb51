import { openWholeSearch } from '../../search/open-index'
import type { Search } from '../../search/text/answer'
import { rankFuzzily } from '../../search/words/fuzzy'
import type { Reference } from '../../site/reference/reference'

/** Catalogs that are open, and the search over them. */
export interface OpenReference {
  readonly reference: Reference
  readonly search: Search
}

/** Gives the catalogs as they are now. Rejects with a sentence where they cannot be read. */
export type ReferenceSource = () => Promise<OpenReference>

/** How long catalogs are taken to be as they were read: a server runs for days, and content changes. */
const freshFor = 30_000

/**
 * Opens catalogs when they are asked for, once for all who ask at a time, and again when they were read too long ago.
 *
 * @param now milliseconds, for a test
 */
export function keptSource(open: () => Promise<Reference>, now: () => number = Date.now): ReferenceSource {
  let kept: { readonly opened: Promise<OpenReference>; readonly at: number } | undefined
  return () => {
    if (kept !== undefined && now() - kept.at < freshFor) return kept.opened
    const opened = openAll(open)
    const entry = { opened, at: now() }
    kept = entry
    opened.catch(() => {
      if (kept === entry) kept = undefined
    })
    return opened
  }
}

async function openAll(open: () => Promise<Reference>): Promise<OpenReference> {
  const reference = await open()
  const data = await reference.searchIndex()
  if (data === undefined) throw new Error(`${reference.from} has no search index: /search/index.json is missing.`)
  return { reference, search: await openWholeSearch(data, reference.searchPiece, () => rankFuzzily) }
}
