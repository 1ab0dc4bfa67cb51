import type { Cell, Loss, Reader, Row } from '../rows/row'
import { child, entriesOf, placeOf, textOf } from './data/data-node'
import { readData } from './data/read-data'

/** Reads TypeScript's `diagnosticMessages.json`: a map of messages, each with its category and code. */
export const readDiagnostics: Reader = (sources) => {
  const losses: Loss[] = []
  const rows = sources.flatMap((source) => {
    const { root, losses: lost } = readData(source)
    for (const loss of lost) losses.push(loss)
    return entriesOf(root).flatMap(({ key, keyAt, node }): Row[] => {
      const place = node.lines.at(keyAt)
      const code = child(node, 'code')
      const category = child(node, 'category')
      const cells: Cell[] = [{ key: 'message', text: key, place, field: 'message' }]
      if (code !== undefined) cells.push({ key: 'code', text: textOf(code) ?? '', place: placeOf(code), field: 'code' })
      if (category !== undefined) {
        cells.push({ key: 'category', text: textOf(category) ?? '', place: placeOf(category), field: 'severity' })
      }
      for (const other of entriesOf(node)) {
        if (other.key === 'code' || other.key === 'category') continue
        cells.push({ key: other.key, text: textOf(other.node) ?? '', place: placeOf(other.node) })
      }
      return [{ place, cells }]
    })
  })
  return { rows, losses }
}
