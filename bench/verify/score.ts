/** What a comparison found, held against what it must find. */
export interface Score {
  readonly right: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

export function score(expected: ReadonlySet<string>, found: readonly string[]): Score {
  const all = new Set(found)
  return {
    right: [...all].filter((line) => expected.has(line)).length,
    missed: [...expected].filter((line) => !all.has(line)),
    wrong: [...all].filter((line) => !expected.has(line)),
  }
}

/** Recall and precision of some scores together, in words. */
export function shareOf(scores: readonly Score[]): string {
  const sum = (count: (score: Score) => number) => scores.reduce((total, item) => total + count(item), 0)
  const right = sum((item) => item.right)
  const missed = sum((item) => item.missed.length)
  const wrong = sum((item) => item.wrong.length)
  const share = (part: number, whole: number) => (whole === 0 ? 'none' : (part / whole).toFixed(4))
  return `${String(right + missed).padStart(5)} to find, ${String(missed).padStart(3)} missed, ${String(wrong).padStart(3)} wrong: recall ${share(right, right + missed)}, precision ${share(right, right + wrong)}`
}
