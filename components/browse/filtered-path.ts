import { searchPath } from '../../catalog/address/links'

/** The search with these filters and nothing typed: `/search/#catalog=shop&status=404`. */
export function filteredPath(filters: Readonly<Record<string, string | number>>): string {
  const words = Object.entries(filters).map(([name, value]) => [name, String(value)])
  return `${searchPath}#${new URLSearchParams(words)}`
}
