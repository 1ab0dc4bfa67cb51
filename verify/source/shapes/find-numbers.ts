/** Numbers as long as those of a catalog whose codes are numbers; and those that Go counts. Undefined where no style is of numbers. */
export function numbersOf(styles: ReadonlySet<string>): RegExp | undefined {
  const lengths = [...styles]
    .flatMap((style) => /^9\{(\d+)\}$/.exec(style)?.[1] ?? [])
    .filter((length) => Number(length) > 3)
  return lengths.length === 0
    ? undefined
    : new RegExp(`\\biota\\b|\\b(?:${lengths.map((length) => `\\d{${length}}`).join('|')})\\b`)
}
