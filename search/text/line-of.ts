/** Gives the number of the line, from 1, that a place of a text is in. Reads the text when it is first asked. */
export function openLines(text: string): (place: number) => number {
  let ends: readonly number[] | undefined
  return (place) => {
    ends ??= [...text.matchAll(/\n/g)].map(({ index }) => index)
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((ends[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
