import type { IndexView } from '../index/index-view'

/**
 * The catalog whose name or slug a query begins or ends with, and the rest of the query:
 * `policycortex 400`, `token missing (access manager)`.
 */
export function namedCatalog(
  index: IndexView,
  text: string,
): { readonly catalog: number; readonly rest: string } | undefined {
  const plain = text
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const lower = plain.toLowerCase()
  for (const [catalog, { slug, name }] of index.catalogs.entries()) {
    for (const wanted of [name.toLowerCase(), slug.toLowerCase(), slug.toLowerCase().replaceAll('-', ' ')]) {
      if (wanted.length < 4 || lower.length !== plain.length) continue
      if (lower === wanted) return { catalog, rest: '' }
      if (lower.startsWith(`${wanted} `)) return { catalog, rest: plain.slice(wanted.length).replace(/^[\s:/-]+/, '') }
      if (lower.startsWith(`${wanted}/`)) return { catalog, rest: plain.slice(wanted.length + 1) }
      if (lower.endsWith(` ${wanted}`))
        return {
          catalog,
          rest: plain
            .slice(0, -wanted.length)
            .trim()
            .replace(/ (?:in|of|from|for)$/i, ''),
        }
    }
  }
  return undefined
}
