/** What codes of a family begin with, and what follows. */
export interface Head {
  /** `ORD-`, `E`, `FST_ERR_`. */
  readonly text: string
  /** How many digits follow, at least and at most; undefined where words follow. */
  readonly digits: readonly [number, number] | undefined
}

/** Fewest codes that share a head of words, and the share of all codes that do. */
const fewest = 3
const leastShare = 0.6

/**
 * What the codes of a catalog begin with, by which a code that it does not have is known: letters before digits, and a
 * first word that most codes share.
 */
export function codeHeads(codes: readonly string[]): Head[] {
  const numbered = new Map<string, [number, number]>()
  const words = new Map<string, number>()
  for (const code of codes) {
    const [, head, digits] = /^([A-Za-z][\w.:/-]*?[-_.:#]?)(\d{2,})$/.exec(code) ?? []
    if (head !== undefined && digits !== undefined) {
      const [least, most] = numbered.get(head) ?? [digits.length, digits.length]
      numbered.set(head, [Math.min(least, digits.length), Math.max(most, digits.length)])
      continue
    }
    for (const end of wordEnds(code)) words.set(code.slice(0, end), (words.get(code.slice(0, end)) ?? 0) + 1)
  }
  const heads = [...numbered].map(([text, digits]): Head => ({ text, digits }))
  return [...heads, ...sharedWords(words, codes.length)]
}

/** Where the first and the first two words of a code end, what joins them included. */
function wordEnds(code: string): number[] {
  const ends = [...code.matchAll(/[A-Za-z0-9]+[-_.:/]+/g)].map((match) => match.index + match[0].length)
  return ends.slice(0, 2)
}

function sharedWords(words: ReadonlyMap<string, number>, all: number): Head[] {
  const shared = [...words].filter(
    ([text, count]) =>
      count >= fewest && count >= all * leastShare && (/[A-Z]{2}|err/i.test(text) ? text.length > 3 : text.length > 7),
  )
  // The longest one says most.
  return shared
    .filter(([text]) => !shared.some(([other]) => other !== text && other.startsWith(text)))
    .filter(([text]) => text === text.toUpperCase() || /err/i.test(text))
    .map(([text]) => ({ text, digits: undefined }))
}
