import type { Cell, Loss, Reader, Row } from '../rows/row'
import { child, type DataEntry, entriesOf, itemsOf, placeOf, textOf } from './data/data-node'
import { readData } from './data/read-data'

/** Reads Spark's `error-conditions.json`. A condition below another one is `PARENT.CHILD` on the wire. */
export const readSpark: Reader = (sources) => {
  const losses: Loss[] = []
  const rows = sources.flatMap((source) => {
    const { root, losses: lost } = readData(source)
    for (const loss of lost) losses.push(loss)
    return entriesOf(root).flatMap((entry) => conditionRows(entry, []))
  })
  return { rows, losses }
}

function conditionRows(entry: DataEntry, parents: readonly DataEntry[]): Row[] {
  const { node } = entry
  const place = node.lines.at(entry.keyAt)
  const path = [...parents, entry]
  const state = path.flatMap((part) => child(part.node, 'sqlState') ?? []).at(-1)
  const cells: Cell[] = [{ key: 'condition', text: path.map(({ key }) => key).join('.'), place, field: 'code' }]
  const message = path
    .flatMap((part) => itemsOf(child(part.node, 'message')))
    .map((line) => textOf(line) ?? '')
    .join('\n')
  cells.push({ key: 'message', text: message, place: placeOf(child(node, 'message') ?? node), field: 'message' })
  if (state !== undefined)
    cells.push({ key: 'sqlState', text: textOf(state) ?? '', place: placeOf(state), field: 'keyword' })
  for (const other of entriesOf(node)) {
    if (['message', 'sqlState', 'subClass'].includes(other.key) || other.node.kind !== 'scalar') continue
    cells.push({ key: other.key, text: other.node.text, place: placeOf(other.node) })
  }
  const family = parents.length === 0 && child(node, 'subClass') === undefined ? {} : { family: path[0]?.key ?? '' }
  return [{ place, cells, ...family }, ...entriesOf(child(node, 'subClass')).flatMap((sub) => conditionRows(sub, path))]
}
