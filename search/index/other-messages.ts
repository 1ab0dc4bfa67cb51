import type { Catalog, Entry } from '../../catalog/model/catalog'
import { bodyOf } from '../text/http-text'
import { scanJson } from '../text/scan-json'

const most = 4
const fewestWords = 2

/**
 * Messages that the examples of an entry show besides its wire message: "API key required"
 * of a status that has many, "First name is required" of a validation error. People paste
 * those, so search knows them.
 */
export function otherMessages(entry: Entry, catalog: Catalog): readonly string[] {
  const paths = new Set(
    (catalog.envelope?.fields ?? [])
      .filter(({ role }) => role === 'message' || role === 'field-message')
      .map(({ path }) => path),
  )
  const known = new Set([entry.message, entry.title])
  const found = new Set<string>()
  for (const example of entry.examples) {
    for (const { path, value } of scanJson(bodyOf(example.response ?? '')).leaves) {
      if (!paths.has(path) || typeof value !== 'string' || known.has(value)) continue
      if (entry.params.length > 0 && path === messagePath(catalog)) continue
      if (value.split(' ').length >= fewestWords) found.add(value)
    }
  }
  return [...found].slice(0, most)
}

function messagePath(catalog: Catalog): string | undefined {
  return catalog.envelope?.fields.find(({ role }) => role === 'message')?.path
}
