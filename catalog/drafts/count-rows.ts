/** A cell of a table, without the quotes and blanks around it. */
export interface CountCell {
  readonly text: string
  /** Where it begins in its file, from 1. */
  readonly line: number
  readonly column: number
}

export type CountRow = readonly CountCell[]

/** What tables have between their cells; blanks where there is none of these, as `uniq -c` writes them. */
const separators = ['\t', ';', '|', ','] as const

/** The rows of a table with any of the usual separators, empty ones left out. A cell in quotes may have separators and lines. */
export function countRows(text: string): CountRow[] {
  const bare = text.replace(/^\uFEFF/, '')
  // Spreadsheets write the separator into a line of its own.
  const named = /^sep=([,;|\t])\r?$/im.exec(bare.split('\n', 1)[0] ?? '')?.[1]
  const separator = named ?? separatorOf(bare)
  const rows = rowsOf(bare, separator).slice(named === undefined ? 0 : 1)
  return rows
    .map((row) => (separator === '|' ? withoutEdges(row) : row))
    .filter((row) => row.some((cell) => cell.text !== '') && !row.every((cell) => /^:?-+:?$/.test(cell.text)))
}

/** The separator that most lines have; of several the one that numbers do not have. */
function separatorOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|[\r\n]/, 200)
    .filter((line) => line.trim() !== '')
  const shares = separators.map((separator) => ({
    separator,
    count: lines.filter((line) => line.includes(separator)).length,
  }))
  const best = shares.reduce((most, next) => (next.count > most.count ? next : most))
  return best.count === 0 ? ' ' : best.separator
}

function rowsOf(text: string, separator: string): CountRow[] {
  const rows: CountRow[] = []
  let row: CountCell[] = []
  let [at, line, lineStart] = [0, 1, 0]
  while (at < text.length) {
    const start = afterBlanks(text, at, separator)
    const end = endOfCell(text, start, separator)
    const written = text.slice(start, end)
    row.push({ text: unquoted(written.trim()), line, column: start - lineStart + 1 })
    for (const match of written.matchAll(/\r\n|[\r\n]/g)) {
      line++
      lineStart = start + match.index + match[0].length
    }
    at = afterBlanks(text, end, separator)
    if (text[at] === separator) {
      at++
      continue
    }
    const lineEnd = /^(?:\r\n|[\r\n])/.exec(text.slice(at, at + 2))?.[0]
    // After blanks alone the next cell begins.
    if (lineEnd === undefined && at < text.length) continue
    at += lineEnd?.length ?? 0
    line++
    lineStart = at
    rows.push(row)
    row = []
  }
  return row.length === 0 ? rows : [...rows, row]
}

function afterBlanks(text: string, from: number, separator: string): number {
  let at = from
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at++
  return at
}

/** Where a cell ends: behind its quotes, if these are closed and nothing but a separator follows. */
function endOfCell(text: string, start: number, separator: string): number {
  if (text[start] === '"') {
    let close = text.indexOf('"', start + 1)
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
    const next = text[afterBlanks(text, close + 1, separator)]
    const isBehindBlank = separator === ' ' && /\s/.test(text[close + 1] ?? ' ')
    if (close >= 0 && (next === undefined || /[\r\n]/.test(next) || next === separator || isBehindBlank))
      return close + 1
  }
  const isEnd = (sign: string | undefined) =>
    sign === undefined || sign === '\n' || sign === '\r' || sign === separator || (separator === ' ' && sign === '\t')
  let end = start
  while (!isEnd(text[end])) end++
  return end
}

function unquoted(text: string): string {
  return text.replace(/^"([\s\S]*)"$/, (_, inner: string) => inner.replaceAll('""', '"')).trim()
}

/** Without the empty cells before and behind the lines of a Markdown table. */
function withoutEdges(row: CountRow): CountRow {
  const first = row[0]?.text === '' ? 1 : 0
  return row.slice(first, row.length > 1 && row.at(-1)?.text === '' ? -1 : undefined)
}
