import type { Cell } from '../../rows/row'
import { type DataNode, placeOf, textOf } from '../data/data-node'

/** A cell of a node, under the name of its field. */
export function cell(field: 'code' | 'title' | 'message' | 'summary' | 'name' | 'deprecated', node: DataNode): Cell {
  return { key: field, field, text: textOf(node) ?? '', place: placeOf(node) }
}
