/** One number for two entries of so many, in whichever order they are given. */
export function pairNumber([one, other]: readonly [number, number], size: number): number {
  return Math.min(one, other) * size + Math.max(one, other)
}
