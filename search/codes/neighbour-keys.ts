const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
/** How far each row is shifted to the right, in keys. */
const shifts = [0, 0.25, 0.75] as const
const farthest = 1.3

const places: ReadonlyMap<string, readonly [x: number, y: number]> = new Map(
  rows.flatMap((row, y) => [...row].map((letter, x) => [letter, [x + (shifts[y] ?? 0), y]] as const)),
)

/** Whether two lower-case letters are neighbours on a keyboard (QWERTY), so that a finger may slip from one to the other. */
export function areNeighbourKeys(left: string, right: string): boolean {
  const [from, to] = [places.get(left), places.get(right)]
  if (from === undefined || to === undefined || left === right) return false
  return Math.hypot(from[0] - to[0], from[1] - to[1]) <= farthest
}
