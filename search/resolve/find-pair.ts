import type { Engine } from './engine'
import type { FoundPair, Outcome, Ranked } from './outcome'

const comparisons = [
  /^(?:what(?:'s| is) )?(?:the )?difference between (.{2,80}?) and (.{2,80})$/i,
  /^compare (.{2,80}?) (?:and|with|to) (.{2,80})$/i,
  /^(.{2,80}?) (?:vs\.?|versus) (.{2,80})$/i,
]
const withStatus = /^\d{3} (?!\d{3}$)[^\s,/]+$|^(?!\d{3} )[^\s,/]+ \d{3}$/
/** Two words that are codes need no word of comparison: `forbidden, insufficient_scope`, `compare forbidden or conflict`. */
const twoWords = /^(?:compare )?([^\s,]{2,80})(?: ?[,/] ?| (?:or |and )?)([^\s,]{2,80})$/i
/** Of each side of a comparison so many results may be what is meant. */
const mostMeant = 3
/** Less tells no two catalogs of a code apart. */
const clear = 0.02

/**
 * The two sides of a query that asks for a difference: `token expired vs token revoked`, or of one that is two codes as
 * they are written.
 */
export function comparedSides(query: string, isCode: (word: string) => boolean): readonly [string, string] | undefined {
  const text = query.replace(/[\s?.!]+$/, '').trim()
  const [, left = '', right = ''] = twoWords.exec(text) ?? []
  // A number beside a code, with nothing between them, is its status: `429 rate_limit_exceeded`.
  if (isCode(left) && isCode(right) && !withStatus.test(text)) return [left, right]
  for (const pattern of comparisons) {
    const [, one, other] = pattern.exec(text) ?? []
    if (one !== undefined && other !== undefined) return [one, other]
  }
  return undefined
}

/** The pair that the two sides of a comparison mean, the likeliest first; undefined where they are no pair. */
export function pairOfSides(
  { index }: Engine,
  [ones, others]: readonly [readonly Ranked[], readonly Ranked[]],
): FoundPair | undefined {
  for (const one of ones.slice(0, mostMeant))
    for (const other of others.slice(0, mostMeant)) if (index.isPair(one.entry, other.entry)) return [one, other]
  return undefined
}

/** The first two results, where they are a pair and both were named. */
export function pairOnTop({ index }: Engine, { ranked }: Outcome): FoundPair | undefined {
  const [one, other] = ranked
  if (one === undefined || other === undefined || !isNamed(one) || !isNamed(other)) return undefined
  return index.isPair(one.entry, other.entry) ? [one, other] : undefined
}

/** The codes of a paste that is about two, where they are a pair. Where nothing says of which catalog one is, it may be of each. */
export function pairOfPaste(
  engine: Engine,
  found: readonly { readonly ranked: readonly Ranked[] }[],
): FoundPair | undefined {
  const [one, other, more] = found.map(({ ranked }) =>
    ranked.filter(({ score }) => score > (ranked[0]?.score ?? 0) - clear),
  )
  return one && other && !more ? pairOfSides(engine, [one, other]) : undefined
}

/** A title that two codes share names neither of them. */
function isNamed({ exact, reason }: Ranked): boolean {
  return exact && reason.includes('code')
}
