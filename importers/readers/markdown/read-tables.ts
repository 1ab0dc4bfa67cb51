import { plainText } from '../../../catalog/text/plain-text'
import { fieldByName } from '../../mapping/field-names'
import { type Cell, type Loss, lossAt, type Row } from '../../rows/row'
import { cutCell, kindOf, sharedCodes } from './cell-parts'
import { looksLikeCode } from './code-words'
import type { Block, MarkdownFile, TableRow } from './cut-blocks'

type Table = Extract<Block, { kind: 'table' }>

/** A table and the headings above it, the nearest one last. */
interface Placed {
  readonly file: string
  readonly table: Table
  readonly headings: readonly string[]
}

/** Words of a heading that make the tables below it lists of errors. */
const ofErrors =
  /\b(?:errors?|error[- ]?codes?|codes?|faults?|failures?|exceptions?|problems?|fehler\w*)\b|ошибк|错误|エラー|오류|\berr(?:eur|o)s?\b/i

/** Reads the tables of errors: those below a heading that speaks of errors or codes, or that was asked for.
 * Without such a heading any table with a column of codes is taken, unless only tables of errors are wanted. */
export function readTables(
  files: readonly MarkdownFile[],
  section: string | undefined,
  isStrict = false,
): { rows: Row[]; losses: Loss[] } {
  const tables = files.flatMap(placedTables)
  const taken = chooseTables(tables, section, isStrict)
  const isTaken = new Set(taken)
  const losses = tables
    .filter((table) => !isTaken.has(table))
    .map(({ file, table, headings }) =>
      lossAt(
        { file, line: table.line, column: 1 },
        `a table under "${headings.at(-1) ?? ''}", which is no list of errors`,
      ),
    )
  const isOneOfMany = new Set(taken.map(nearest)).size > 1
  const rows = taken.flatMap((placed) => tableRows(placed, isOneOfMany, losses))
  return { rows, losses }
}

function placedTables({ source, blocks }: MarkdownFile): Placed[] {
  const open: { depth: number; text: string }[] = []
  return blocks.flatMap((block): Placed[] => {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop()
      open.push({ depth: block.depth, text: headingText(block.text) })
    }
    return block.kind === 'table' ? [{ file: source.path, table: block, headings: open.map(({ text }) => text) }] : []
  })
}

/** A heading as it reads, without an anchor of MDX. */
export function headingText(markdown: string): string {
  return plainText(markdown.replace(/\s*\\?\{#[^}]*\}\s*$/, '').slice(0, 1000))
}

function nearest({ file, headings }: Placed): string {
  return headings.at(-1) ?? file
}

function chooseTables(tables: readonly Placed[], section: string | undefined, isStrict: boolean): readonly Placed[] {
  if (section !== undefined) {
    const wanted = section.toLowerCase().trim()
    const exact = tables.filter(({ headings }) => headings.some((heading) => heading.toLowerCase() === wanted))
    return exact.length > 0
      ? exact
      : tables.filter(({ headings }) => headings.some((heading) => heading.toLowerCase().includes(wanted)))
  }
  const coded = tables.filter(({ table }) => codeColumn(table) !== undefined)
  const byHeading = coded.filter(({ headings }) => ofErrors.test(headings.at(-1) ?? ''))
  const byAny = coded.filter(({ headings, table, file }) => {
    if (byHeading.length === 0) return headings.some((heading) => ofErrors.test(heading))
    // In a file on errors one heading of many may be the only one that says so.
    const speaks =
      headings.some((heading) => ofErrors.test(heading)) || /error/i.test(file.slice(file.lastIndexOf('/') + 1))
    return speaks && (isSameShape(table, byHeading) || hasSameCodes(table, byHeading))
  })
  const found = byHeading.length > 0 ? [...new Set([...byHeading, ...byAny])] : byAny
  const isFound = new Set(found)
  if (found.length > 0) return tables.filter((table) => isFound.has(table))
  const byColumn = coded.filter(({ table }) => table.header.cells.some(({ text }) => ofErrors.test(text)))
  return byColumn.length > 0 || isStrict ? byColumn : coded
}

/** Whether a table has the columns of one that was taken already. */
function isSameShape(table: Table, others: readonly Placed[]): boolean {
  const shape = ({ header }: Table) => header.cells.map(({ text }) => text.toLowerCase()).join('|')
  return others.some((other) => shape(other.table) === shape(table))
}

/** Whether the column of codes is called as in one that was taken, and has codes that are written as those are. */
function hasSameCodes(table: Table, others: readonly Placed[]): boolean {
  const [heading, codes] = codesOf(table)
  const areCodes = codes.filter((code) => looksLikeCode(code)).length >= codes.length * 0.8
  return (
    areCodes &&
    codes.length > 1 &&
    others.some((other) => {
      const [known, written] = codesOf(other.table)
      return known === heading && written.some((code) => kindOf(code) === kindOf(codes[0] ?? ''))
    })
  )
}

function codesOf(table: Table): readonly [string, readonly string[]] {
  const column = codeColumn(table) ?? 0
  const textIn = ({ cells }: TableRow) => plainText(cells[column]?.text ?? '')
  return [textIn(table.header).toLowerCase(), table.rows.map(textIn)]
}

/** The column that holds the codes, by its heading. */
export function codeColumn({ header }: Table): number | undefined {
  const keys = header.cells.map(({ text }) => plainText(text))
  const byCode = keys.findIndex((key) => fieldByName(key)?.field === 'code' || /\bcode\b/i.test(key))
  const by =
    byCode >= 0
      ? byCode
      : keys.findIndex((key) => /error|exception|fault/i.test(key) || fieldByName(key)?.field === 'name')
  return by < 0 ? undefined : by
}

function tableRows({ file, table, headings }: Placed, isOneOfMany: boolean, losses: Loss[]): Row[] {
  const columns = table.header.cells.map(({ text }, index) => plainText(text) || text || `column ${index + 1}`)
  const list = headings.at(-1)
  const code = codeColumn(table)
  const isCut = table.rows.some((row) => cutCode(row, { code, columns }))
  return table.rows
    .flatMap((whole) => eachCode(whole, { code, columns }))
    .flatMap((row): Row[] => {
      const cells = rowCells(row, { file, columns, code, isCut, losses })
      if (cells.length === 0) return []
      const place = { file, line: row.line, column: row.cells[0]?.column ?? 1 }
      if (list === undefined || !isOneOfMany) return [{ place, cells }]
      return [{ place, cells, list, family: list }]
    })
}

interface Columns {
  readonly columns: readonly string[]
  readonly code: number | undefined
}

/** Whether the cell of the code holds something besides it. */
function cutCode({ cells, line }: TableRow, { columns, code = -1 }: Columns): boolean {
  const place = { file: '', line, column: 1 }
  return cutCell(cells[code]?.text ?? '', { key: columns[code] ?? '', isCode: true, place })[0]?.field === 'code'
}

/** A row for each code that shares its cell with others. */
function eachCode(row: TableRow, { columns, code = -1 }: Columns): TableRow[] {
  const codes = sharedCodes(row.cells[code]?.text ?? '', columns[code] ?? '')
  if (codes.length === 0) return [row]
  const withCode = (text: string) => row.cells.map((cell, index) => (index === code ? { ...cell, text } : cell))
  return codes.map((text) => ({ ...row, cells: withCode(text) }))
}

interface RowReading extends Columns {
  readonly file: string
  readonly isCut: boolean
  readonly losses: Loss[]
}

function rowCells(row: TableRow, { file, columns, code, isCut, losses }: RowReading): Cell[] {
  return row.cells.flatMap(({ text, column }, index): Cell[] => {
    const place = { file, line: row.line, column }
    const key = columns[index]
    if (text === '') return []
    if (key === undefined) {
      losses.push(lossAt(place, `a value in a column without a heading: ${text.slice(0, 60)}`))
      return []
    }
    return cutCell(text, { key, isCode: index === code, isCut, place })
  })
}
