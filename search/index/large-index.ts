const largeIndex = 1_000

/**
 * From a thousand entries on, units are told apart by field only, a term in prose that many entries share is left out, and
 * postings and messages are files of their own.
 */
export function isLargeIndex(entries: number): boolean {
  return entries >= largeIndex
}
