/** The lines (from 0) of HTTP text that are one of `wanted`; spaces around them do not count. */
export function findLines(text: string, wanted: readonly string[]): number[] {
  const names = new Set(wanted.map((line) => line.trim()))
  return text.split('\n').flatMap((line, index) => (names.has(line.trim()) ? [index] : []))
}

/** Lines (from 0) that only one of two texts has. */
export interface DifferingLines {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** More pairs of lines than this are not compared one by one: all between the equal ends then differs. */
const mostPairs = 250_000

/**
 * What differs between two texts: all lines but those of the longest text that both have in common. A comma at the end
 * of a line, which comes and goes with the line below, differs only where nothing else does.
 */
export function differingLines(before: string, after: string): DifferingLines {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const differing = differingTexts(old.map(withoutComma), now.map(withoutComma))
  return differing.before.length + differing.after.length > 0 ? differing : differingTexts(old, now)
}

function withoutComma(line: string): string {
  return line.replace(/,$/, '')
}

function differingTexts(old: readonly string[], now: readonly string[]): DifferingLines {
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const middle = differingMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return {
    before: middle.before.map((line) => line + start),
    after: middle.after.map((line) => line + start),
  }
}

function differingMiddle(old: readonly string[], now: readonly string[]): DifferingLines {
  if (old.length * now.length > mostPairs) return { before: [...old.keys()], after: [...now.keys()] }
  const common = commonLengths(old, now)
  const differing = { before: [] as number[], after: [] as number[] }
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      i++
      j++
    } else if (j >= now.length || (i < old.length && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      differing.before.push(i++)
    } else differing.after.push(j++)
  }
  return differing
}

/** For each pair of places, how many lines the texts after them have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const rows: number[][] = old.map(() => [])
  for (let i = old.length - 1; i >= 0; i--) {
    const row: number[] = new Array(now.length).fill(0)
    rows[i] = row
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j]
          ? lengthAt(rows, i + 1, j + 1) + 1
          : Math.max(lengthAt(rows, i + 1, j), lengthAt(rows, i, j + 1))
    }
  }
  return rows
}

function lengthAt(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}
