import type { RedirectTable } from './redirect-table'

/**
 * Each address in any case, by its lower case, with the page that it leads to. Two pages that differ in
 * case only are left out: both answer as they are.
 */
export function foldedPaths({ pages, redirects }: RedirectTable): Map<string, string> {
  const folded = new Map<string, string>()
  const clashing = new Set<string>()
  for (const page of pages) {
    const key = page.toLowerCase()
    if (folded.has(key)) clashing.add(key)
    folded.set(key, page)
  }
  for (const key of clashing) folded.delete(key)
  for (const { from, to } of redirects) {
    const key = from.toLowerCase()
    if (!folded.has(key) && !clashing.has(key)) folded.set(key, to)
  }
  return folded
}
