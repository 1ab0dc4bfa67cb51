const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
/** How far each row is shifted to the right, in keys. */
const shifts = [-0.5, 0, 0.25, 0.75] as const
const farthest = 1.3

const places: ReadonlyMap<string, readonly [x: number, y: number]> = new Map(
  rows.flatMap((row, y) => [...row].map((key, x) => [key, [x + (shifts[y] ?? 0), y]] as const)),
)

/** Whether two digits or lower-case letters are neighbours on a keyboard (QWERTY), so that a finger may slip from one to the other. */
export function areNeighbourKeys(left: string, right: string): boolean {
  const [from, to] = [places.get(left), places.get(right)]
  if (from === undefined || to === undefined || left === right) return false
  return Math.hypot(from[0] - to[0], from[1] - to[1]) <= farthest
}
