/**
 * Ids of a page that no heading of the content may take: those of the page itself, and those that its script adds.
 * The audit of a built site finds what is missing here, as an id that occurs twice.
 */
const idsOfPages = /^(?:contents?|header-search-(?:input|list|option)|occurrence)(?:-\d+)?$/

/**
 * Gives an id for a text: its words in lower case, joined by hyphens, and `-2`, `-3` where that one is taken.
 * No two calls of the same maker give the same id, and none gives one that pages use themselves.
 */
export function idMaker(prefix = ''): (text: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['section']
    const plain = `${prefix}${words.join('-')}`
    const base = idsOfPages.test(plain) ? `section-${plain}` : plain
    let count = counts.get(base) ?? 1
    let id = base
    while (taken.has(id)) id = `${base}-${++count}`
    counts.set(base, count)
    taken.add(id)
    return id
  }
}
