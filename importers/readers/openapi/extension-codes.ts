import { fieldByName } from '../../mapping/field-names'
import type { Cell, Field } from '../../rows/row'
import { child, type DataNode, entriesOf, itemsOf, placeOf, textOf } from '../data/data-node'
import { isCode } from './body-code'

/** The names of extensions that list codes. */
const extensions = ['x-error-codes', 'x-errors', 'x-errorCodes', 'x-error-code', 'x-appwrite-errors', 'x-problem-types']

/** The codes that extensions of an object list, with what they say of each. */
export function extensionCodes(node: DataNode | undefined): Cell[][] {
  return extensions.flatMap((name) => listedCodes(child(node, name)))
}

function listedCodes(list: DataNode | undefined): Cell[][] {
  if (list === undefined) return []
  if (list.kind === 'scalar') return isCode(list) ? [[codeCell(list)]] : []
  if (list.kind === 'list') {
    return list.items.flatMap((item) => (item.kind === 'map' ? objectCells(item) : listedCodes(item)))
  }
  return list.entries.flatMap(({ key, keyAt, node }) => {
    const code: Cell = { key: 'code', text: key, place: node.lines.at(keyAt), field: 'code' }
    // A map by status holds lists of codes.
    if (/^[1-5]\d\d$/.test(key) && node.kind === 'list') {
      return listedCodes(node).map((cells): Cell[] => [...cells, { ...code, key: 'status', field: 'status' }])
    }
    if (node.kind === 'map') return [[code, ...memberCells(node)]]
    const text = textOf(node)
    const said: Cell[] =
      text === undefined
        ? []
        : [{ key: 'description', text, place: placeOf(node), field: 'summary', markup: 'markdown' }]
    return [[code, ...said]]
  })
}

function objectCells(node: DataNode): Cell[][] {
  const named = ['code', 'errorCode', 'error_code', 'name', 'type', 'reason', 'id', 'error']
  const code = named.map((name) => child(node, name)).find(isCode)
  if (code === undefined) return []
  return [
    [
      codeCell(code),
      ...memberCells(node).filter(
        ({ place }) => place.line !== placeOf(code).line || place.column !== placeOf(code).column,
      ),
    ],
  ]
}

function memberCells(node: DataNode): Cell[] {
  return entriesOf(node).flatMap(({ key, node: value }) => {
    const field: Field = fieldByName(key)?.field ?? 'ignore'
    const known = field === 'code' ? 'alias' : field
    const isProse = ['summary', 'cause', 'solution', 'section', 'when'].includes(known)
    return (value.kind === 'list' ? itemsOf(value) : [value]).flatMap((item): Cell[] => {
      const text = textOf(item)
      if (text === undefined) return []
      const cell = { key, text, place: placeOf(item), ...(known === 'ignore' ? {} : { field: known }) }
      return [isProse ? { ...cell, markup: 'markdown' } : cell]
    })
  })
}

function codeCell(node: DataNode): Cell {
  return { key: 'code', text: textOf(node) ?? '', place: placeOf(node), field: 'code' }
}
