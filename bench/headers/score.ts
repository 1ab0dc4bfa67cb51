/** What one test of the Observatory says of a response. */
export interface Verdict {
  readonly test: string
  /** The finding, by the name that the Observatory has for it. */
  readonly result: string
  readonly modifier: number
  readonly isPassed: boolean
}

/** From this score on, without any bonus, the Observatory counts bonuses too. */
export const leastForBonus = 90

/** The score of the Observatory: 100, less what was found wrong; and with every bonus, where little was. */
export function score(verdicts: readonly Verdict[]): number {
  const sum = (modifiers: readonly number[]) => modifiers.reduce((total, modifier) => total + modifier, 100)
  const modifiers = verdicts.map(({ modifier }) => modifier)
  const withoutBonus = sum(modifiers.filter((modifier) => modifier < 0))
  return withoutBonus >= leastForBonus ? sum(modifiers) : Math.max(withoutBonus, 0)
}
