/**
 * Endings that are cut, longest first, each with the fewest letters that must be left.
 * Lighter than Porter's: what matters is that both sides are cut alike and that a typing
 * error stays one edit away from the right stem.
 */
const endings: readonly (readonly [ending: string, left: number])[] = [
  ['izations', 4],
  ['ization', 4],
  ['izing', 4],
  ['ized', 4],
  ['izes', 4],
  ['ize', 4],
  ['ations', 4],
  ['ation', 4],
  ['ating', 4],
  ['ated', 4],
  ['ates', 4],
  ['ate', 4],
  ['ures', 4],
  ['ure', 4],
  ['ments', 4],
  ['ment', 4],
  ['ities', 4],
  ['ity', 4],
  ['ions', 4],
  ['ion', 4],
  ['ings', 3],
  ['ing', 3],
  ['ies', 3],
  ['ers', 5],
  ['er', 5],
  ['ed', 3],
  ['es', 3],
  ['ly', 4],
  ['s', 3],
  ['y', 3],
  ['e', 3],
]

/** The endings by their last letter: most words need only a few comparisons. */
const endingsByLetter: ReadonlyMap<string, typeof endings> = new Map(
  [...new Set(endings.map(([ending]) => ending.slice(-1)))].map((letter) => [
    letter,
    endings.filter(([ending]) => ending.endsWith(letter)),
  ]),
)

const unfinishedEndings: ReadonlySet<string> = new Set(
  endings.flatMap(([ending]) => Array.from({ length: ending.length - 1 }, (_, at) => ending.slice(0, at + 1))),
)

/** Whether an ending may come of letters, although more are to follow: `in` of `ing`, `atio` of `ation`. */
export function isUnfinishedEnding(letters: string): boolean {
  return unfinishedEndings.has(letters)
}

/** The stem of a lower-case word: `expired`, `expires`, `expiry` and `expiration` give `expir`. */
export function stem(word: string): string {
  if (word.length < 4) return word
  const base =
    word.length > 7 ? word.replace(/is(?=(?:e[sd]?|ing|ations?)$)/, 'iz').replace(/bilit(?:y|ies)$/, 'ble') : word
  for (const [ending, left] of endingsByLetter.get(base.slice(-1)) ?? []) {
    if (base.length - ending.length < left || !base.endsWith(ending)) continue
    if (ending === 's' && (base.endsWith('ss') || base.endsWith('us'))) return base
    return trimmed(base.slice(0, -ending.length))
  }
  return trimmed(base)
}

/** `submitt` (of `submitted`) gives `submit`, `cancell` gives `cancel`, `modifi` gives `modif`; `pass` and `full` stay. */
function trimmed(base: string): string {
  const last = base.at(-1)
  if (base.length > 4 && (last === 'i' || last === 'y')) return base.slice(0, -1)
  if (base.length < 5 || last !== base.at(-2) || last === 's' || (last === 'l' && base.length < 6)) return base
  return base.slice(0, -1)
}
