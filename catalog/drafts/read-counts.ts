/** How often codes were asked for: by code, or by `catalog/CODE`. */
export type Counts = ReadonlyMap<string, number>

export interface ReadCounts {
  readonly counts: Counts
  /** Lines that hold no code with a count, from 1. */
  readonly unread: readonly number[]
}

/**
 * Reads a list of counts: a code and a number in each line, apart by a comma, a semicolon, a tab or spaces, in
 * either order. The first line may be a heading. Counts of one code are added up.
 */
export function readCounts(text: string): ReadCounts {
  const counts = new Map<string, number>()
  const unread: number[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    if (line.trim() === '') continue
    const row = readRow(line)
    if (row !== undefined) counts.set(row.code, (counts.get(row.code) ?? 0) + row.count)
    else if (index > 0) unread.push(index + 1)
  }
  return { counts, unread }
}

function readRow(line: string): { readonly code: string; readonly count: number } | undefined {
  const cells = cellsOf(line)
  const [first = '', last = ''] = [cells[0], cells.at(-1)]
  if (cells.length < 2) return undefined
  if (isCount(last)) return { code: first, count: Number(last) }
  return isCount(first) ? { code: cells[1] ?? '', count: Number(first) } : undefined
}

/** The cells of a line, quotes taken off; a quote within quotes is doubled. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((character) => line.includes(character)) ?? ' '
  const pattern = separator === ' ' ? /"(?:[^"]|"")*"|\S+/g : new RegExp(`"(?:[^"]|"")*"|[^${separator}]+`, 'g')
  return (line.match(pattern) ?? [])
    .map((cell) => cell.trim().replace(/^"([\s\S]*)"$/, (_, inner: string) => inner.replaceAll('""', '"')))
    .filter((cell) => cell !== '')
}

function isCount(cell: string): boolean {
  return /^\d{1,15}$/.test(cell)
}
