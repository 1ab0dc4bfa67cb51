import type { Catalog } from '../../catalog/model/catalog'

/**
 * What to write where a code is in no catalog, so that the check accepts it: a draft needs a title or a message, and room in a
 * catalog that says how many drafts it may have.
 *
 * @param catalogs those that may get the entry
 */
export function entryToWrite(code: string, catalogs: readonly Catalog[]): string {
  const [only, ...more] = catalogs
  const where = only === undefined || more.length > 0 ? 'a catalog' : `the catalog ${only.slug}`
  const enough = `an entry for ${code} in ${where}; "draft": true and a title or a message are enough to begin with`
  if (!catalogs.some(isFull)) return enough
  const limit = more.length > 0 ? '' : ` (${only?.drafts} now)`
  return `${enough}, and "drafts" in its catalog.json${limit} one higher for each new code`
}

/** Whether one more draft would be more than a catalog allows. */
function isFull({ drafts: most, entries }: Catalog): boolean {
  return most !== undefined && entries.filter(({ draft }) => draft !== undefined).length >= most
}
