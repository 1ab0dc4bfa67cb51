import { countColumns, countOf } from './count-columns'
import { type CountCell, type CountRow, countRows } from './count-rows'

/** How often codes were asked for: by code, or by `catalog/CODE`. */
export type Counts = ReadonlyMap<string, number>

/** A row that was not counted, and what is wrong with it. */
export interface UnreadCount {
  readonly line: number
  readonly column: number
  readonly expected: string
  readonly received: string
}

export interface ReadCounts {
  readonly counts: Counts
  readonly unread: readonly UnreadCount[]
  /** Where a list says nothing at all of codes: the place at which that shows. Nothing was counted then. */
  readonly fault?: UnreadCount
}

/**
 * Reads a table of counts: a code and a whole number in each row, between commas, semicolons, tabs, `|` or blanks. A heading
 * says which columns these are; without one, the codes of the catalogs and the only column with numbers do. Counts of
 * one code are added up.
 *
 * @param isCode whether a catalog has a code of this name
 */
export function readCounts(text: string, isCode: (name: string) => boolean): ReadCounts {
  const rows = countRows(text)
  const columns = countColumns(rows, isCode)
  const counts = new Map<string, number>()
  const unread: UnreadCount[] = []
  if (columns === undefined) return { counts, unread, fault: withoutColumn(rows) }
  const [heading = []] = columns.hasHeading ? rows : []
  const named = (column: number, what: string) => `${what} in the column ${heading[column]?.text || column + 1}`
  const body = rows.slice(columns.hasHeading ? 1 : 0)
  for (const row of body) {
    const { text: code = '' } = row[columns.code] ?? {}
    const count = countOf(row[columns.count]?.text ?? '')
    const extra = columns.hasHeading ? row.slice(heading.length).find((cell) => cell.text !== '') : undefined
    if (extra !== undefined) unread.push(tooWide(row, heading, extra))
    else if (code !== '' && count !== undefined) counts.set(code, (counts.get(code) ?? 0) + count)
    else if (code === '') unread.push(unreadAt(row, columns.code, named(columns.code, 'a code')))
    else unread.push(unreadAt(row, columns.count, named(columns.count, 'a whole number')))
  }
  const [first] = unread
  // A heading alone is a list in which nothing was asked for.
  return counts.size > 0 || first === undefined ? { counts, unread } : { counts, unread: [], fault: first }
}

function unreadAt(row: CountRow, at: number, expected: string): UnreadCount {
  const cell = row[at] ?? row.at(-1)
  const received = row[at] === undefined || row[at].text === '' ? 'nothing' : JSON.stringify(row[at].text)
  return { ...placeOf(cell), expected, received }
}

/** A number with a comma and without quotes is two cells: its first part is no count. */
function tooWide(row: CountRow, heading: CountRow, extra: CountCell): UnreadCount {
  const expected = `${heading.length} columns, as in the heading; a value with the separator in it in quotes`
  return { ...placeOf(extra), expected, received: `${row.length} columns` }
}

function withoutColumn([first = [], ...rest]: readonly CountRow[]): UnreadCount {
  const expected = 'one column with counts, which a heading names, and one with codes'
  const names = first.map(({ text }) => JSON.stringify(text)).join(', ')
  const received =
    first.length === 0 ? 'an empty file' : rest.length === 0 ? `one line: ${names}` : `the columns ${names}`
  return { ...placeOf(first[0]), expected, received }
}

function placeOf(cell: CountCell | undefined): { readonly line: number; readonly column: number } {
  return { line: cell?.line ?? 1, column: cell?.column ?? 1 }
}
