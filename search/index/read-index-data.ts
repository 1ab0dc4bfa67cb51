import { indexVersion, type SearchIndexData } from './index-data'

/**
 * Checks that what was loaded is an index of this version: a page may ask for a file that an
 * older build left in a cache, or get HTML in its place.
 *
 * @throws {Error} with one sentence that says what is wrong
 */
export function readIndexData(data: unknown): SearchIndexData {
  if (typeof data !== 'object' || data === null) throw new Error('Cannot open the search index: it is not an object')
  const version = 'v' in data ? data.v : undefined
  if (version !== indexVersion) {
    throw new Error(`Cannot open the search index: version ${String(version)} found, version ${indexVersion} expected`)
  }
  const missing = ['catalogs', 'entries', 'pairs', 'terms', 'docs', 'units', 'common'].find((key) => !(key in data))
  if (missing !== undefined) throw new Error(`Cannot open the search index: "${missing}" is missing`)
  // The parsed boundary: the build writes this version of the format, the checks below hold its parts together.
  const index = data as SearchIndexData
  if (!isWhole(index)) throw new Error('Cannot open the search index: its parts do not belong together')
  return index
}

function isWhole({ catalogs, entries, pairs, terms, docs, units, common, pieces }: SearchIndexData): boolean {
  if (!Array.isArray(catalogs) || typeof entries !== 'object' || entries === null) return false
  if (
    [pairs, terms, docs, units, common, entries.retry, entries.repeat, entries.actors].some(
      (text) => typeof text !== 'string',
    )
  )
    return false
  const size = catalogs.reduce((sum, { count }) => sum + count, 0)
  const columns = [entries.code, entries.title, entries.status, entries.family]
  const sparse = [entries.slug, entries.params, entries.more, entries.aliases, entries.deprecated, entries.retired]
  return (
    columns.every((column) => Array.isArray(column) && column.length === size) &&
    entries.retry.length === size &&
    entries.repeat.length === size &&
    entries.actors.length === size &&
    sparse.every((column) => Array.isArray(column)) &&
    (pieces === undefined
      ? entries.message.length === size && terms.split(' ').length === docs.split(' ').length
      : typeof pieces.mark === 'string' && Array.isArray(pieces.terms) && pieces.terms[0] === 0)
  )
}
