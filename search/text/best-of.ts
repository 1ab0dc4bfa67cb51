/**
 * The `limit` highest-scored of many numbers, best first; of equal scores the smaller number
 * first. A heap of the best so far: cheaper than sorting when many are few of use.
 *
 *        worst kept
 *        /        \      a better one replaces the root and sinks
 *     …              …
 */
export function bestOf(numbers: Iterable<number>, score: (number: number) => number, limit: number): readonly number[] {
  const heap: number[] = []
  const worse = (left: number, right: number): boolean => {
    const difference = score(left) - score(right)
    return difference < 0 || (difference === 0 && left > right)
  }
  for (const number of numbers) {
    if (heap.length < limit) {
      heap.push(number)
      rise(heap, worse)
    } else if (heap[0] !== undefined && worse(heap[0], number)) {
      heap[0] = number
      sink(heap, worse)
    }
  }
  return heap.sort((left, right) => score(right) - score(left) || left - right)
}

type Worse = (left: number, right: number) => boolean

function rise(heap: number[], worse: Worse): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!swapIfWorse(heap, { at, above }, worse)) return
    at = above
  }
}

function sink(heap: number[], worse: Worse): void {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    if (left >= heap.length) return
    const right = left + 1
    const below = right < heap.length && worse(heap[right] ?? 0, heap[left] ?? 0) ? right : left
    if (!swapIfWorse(heap, { at: below, above: at }, worse)) return
    at = below
  }
}

function swapIfWorse(
  heap: number[],
  { at, above }: { readonly at: number; readonly above: number },
  worse: Worse,
): boolean {
  const lower = heap[at]
  const upper = heap[above]
  if (lower === undefined || upper === undefined || !worse(lower, upper)) return false
  heap[at] = upper
  heap[above] = lower
  return true
}
