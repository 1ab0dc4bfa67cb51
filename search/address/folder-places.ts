import { looseCode } from '../text/canonical-code'
import type { AddressBook } from './address-book'
import type { AddressPlace } from './code-places'

/** Folders of pages that have no page of their own, by what people write for them. */
const folders = new Map([
  ['guides', 'guides'],
  ['guide', 'guides'],
  ['families', 'family'],
  ['family', 'family'],
  ['statuses', 'status'],
  ['status', 'status'],
])
/** What stands for all catalogs: the pages of comparisons are linked from the codes that they compare. */
const catalogWords = new Set(['catalogs', 'catalog', 'apis', 'compare', 'comparisons'])

/**
 * What is in a folder that has no page: `/guides/`, `/admin-api/guides/`, `/access-manager/family/`, `/catalogs/`. Empty
 * where the address names no such folder.
 */
export function folderPlaces(segments: readonly string[], { catalogs, pages }: AddressBook): readonly AddressPlace[] {
  const keys = segments.map(looseCode)
  const [first = '', second] = keys
  if (keys.length === 1 && catalogWords.has(first))
    return catalogs.map(({ slug, name }) => ({ path: `/${slug}/`, label: name }))
  const home = keys.length === 2 ? catalogs.find(({ slug }) => looseCode(slug) === first) : undefined
  const folder = folders.get(home === undefined ? first : (second ?? ''))
  if (folder === undefined || keys.length > (home === undefined ? 1 : 2)) return []
  return pages
    .filter((page) => {
      const parts = page.split('/').filter(Boolean)
      return parts.at(-2) === folder && (home === undefined || parts[0] === home.slug)
    })
    .map((path) => ({ path, label: path }))
}
