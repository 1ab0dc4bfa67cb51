/** How many texts, and a number that differs for other texts (FNV-1a): tells files apart that were not built together. */
export function markOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return `${texts.length}-${(hash >>> 0).toString(36)}`
}
