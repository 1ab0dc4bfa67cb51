import type { IndexView } from '../index/index-view'

/** Entries by the first letters of the parts of their codes. */
export interface PartPrefixes {
  /** Entries whose code has parts that begin as those of a text do, in their order: `org_no` is `organization_not_found`. */
  find(text: string): readonly number[]
}

const mostFound = 20

export function openPartPrefixes(index: IndexView): PartPrefixes {
  const codes: { readonly entry: number; readonly parts: readonly string[] }[] = []
  for (let entry = 0; entry < index.size; entry += 1) {
    const parts = partsOf(index.code(entry))
    if (parts.length > 1) codes.push({ entry, parts })
  }
  return {
    find: (text) => {
      const wanted = partsOf(text)
      if (wanted.length < 2 || !/^\p{L}{2}/u.test(wanted[0] ?? '')) return []
      const found: { readonly entry: number; readonly skipped: number }[] = []
      for (const { entry, parts } of codes) {
        const skipped = skippedParts(parts, wanted)
        if (skipped !== undefined) found.push({ entry, skipped })
      }
      return found
        .sort((left, right) => left.skipped - right.skipped || left.entry - right.entry)
        .slice(0, mostFound)
        .map(({ entry }) => entry)
    },
  }
}

function partsOf(code: string): readonly string[] {
  return code
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1_')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
}

/** How many parts are passed by before the last one is found; undefined where one is missing. */
function skippedParts(parts: readonly string[], wanted: readonly string[]): number | undefined {
  let at = 0
  let skipped = 0
  for (const [place, start] of wanted.entries()) {
    while (at < parts.length && parts[at]?.startsWith(start) !== true) {
      // The first part is what a code is about.
      if (place === 0) return undefined
      at += 1
      skipped += 1
    }
    if (at === parts.length) return undefined
    at += 1
  }
  return skipped
}
