import type { Row } from '../../rows/row'
import { child, type DataNode, placeOf, textOf } from '../data/data-node'
import { cutBlocks } from '../markdown/cut-blocks'
import { readTables } from '../markdown/read-tables'

/**
 * Rows of the Markdown tables of errors in a description, placed where the table is in its file. Only in the
 * description of an error itself is every table with codes one of errors.
 */
export function descriptionRows(owner: DataNode | undefined, section: string | undefined, isError = false): Row[] {
  const node = child(owner, 'description')
  const text = textOf(node)
  if (node === undefined || text === undefined || !text.includes('|')) return []
  const start = placeOf(node)
  const { rows } = readTables([cutBlocks({ path: start.file, text })], section, !isError)
  // In YAML a block of text begins below its `|`; in JSON all of it is in one line.
  const isBlock = /\.ya?ml$/i.test(start.file)
  return rows.map((row) => {
    const move = (line: number) => (isBlock ? start.line + line : start.line)
    const cells = row.cells.map((cell) => ({ ...cell, place: { ...cell.place, line: move(cell.place.line) } }))
    return { ...row, place: { ...row.place, line: move(row.place.line) }, cells }
  })
}
