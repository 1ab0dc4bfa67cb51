import type { SourceFile } from '../../catalog/parse/data/source-file'
import { fieldByName } from '../mapping/field-names'
import { mapKey } from '../mapping/guess-fields'
import { makeCell } from '../rows/make-cell'
import type { Cell, Loss, Reader, Row } from '../rows/row'
import { type DataEntry, type DataNode, type MapNode, placeOf } from './data/data-node'
import { readData } from './data/read-data'

/**
 * Reads errors from JSON, YAML or TOML of any shape: lists of objects, maps of a code to an object or to a
 * text, and groups of these. Which key is which field is for the mapping to say.
 */
export const readTree: Reader = (sources, { section }) => {
  const losses: Loss[] = []
  const rows = sources.flatMap((source: SourceFile) => {
    const { root, losses: lost } = readData(source)
    for (const loss of lost) losses.push(loss)
    return root === undefined ? [] : treeRows(root, section)
  })
  return { rows, losses }
}

/** The rows of a tree. A name chooses the part of it that is meant. */
export function treeRows(root: DataNode, section?: string): Row[] {
  const rows: Row[] = []
  if (section === undefined && root.kind === 'map' && root.entries.some(({ key }) => key === 'openrpc')) {
    collectNamed(root, rows)
    return rows
  }
  const start = section === undefined ? { node: root, family: undefined } : findPart(root, section)
  if (start !== undefined) collect(start.node, { rows, family: start.family })
  return rows
}

/** The errors of a description of a JSON-RPC API: the rest of it is methods and schemas. */
function collectNamed(root: DataNode, rows: Row[]) {
  const open: DataNode[] = [root]
  for (const node of open) {
    if (node.kind === 'scalar') continue
    for (const inner of node.kind === 'list' ? node.items : []) open.push(inner)
    for (const entry of node.kind === 'map' ? node.entries : []) {
      if (entry.key !== 'errors') open.push(entry.node)
      else collect(entry.node, { rows, family: undefined })
    }
  }
}

interface Walk {
  readonly rows: Row[]
  /** The group that the rows are in. */
  readonly family: string | undefined
}

function findPart(root: DataNode, name: string): { node: DataNode; family: string } | undefined {
  const open: DataNode[] = [root]
  // The list grows while it is read: the part that is nearest to the root is meant.
  for (const node of open) {
    if (node.kind === 'scalar') continue
    for (const entry of node.kind === 'map' ? node.entries : []) {
      if (entry.key.toLowerCase() === name.toLowerCase()) return { node: entry.node, family: entry.key }
    }
    for (const inner of node.kind === 'map' ? node.entries.map((entry) => entry.node) : node.items) open.push(inner)
  }
  return undefined
}

function collect(node: DataNode, walk: Walk) {
  if (node.kind === 'scalar') return
  if (node.kind === 'list') {
    for (const item of node.items) {
      if (item.kind === 'map' && isRecord(item)) addRow(item, undefined, walk)
      else collect(item, walk)
    }
    return
  }
  const { entries } = node
  const records = new Set(entries.filter((entry) => entry.node.kind === 'map' && isRecord(entry.node)))
  const texts = entries.filter((entry) => entry.node.kind === 'scalar' && entry.node.type === 'text')
  const isTextMap = texts.length > 1 && texts.length >= entries.length * 0.66 && texts.some(isMessage)
  const isPlain = isTextMap && !isRecord(node)
  for (const entry of entries) {
    if (records.has(entry) || (entry.node.kind === 'map' && records.size > entries.length / 2)) {
      if (entry.node.kind === 'map') addRow(entry.node, entry, walk)
    } else if (entry.node.kind === 'scalar') {
      if (isPlain && entry.node.type === 'text') walk.rows.push(textRow(entry, walk))
    } else if (!/^\$?(?:defs|definitions|properties|schema|meta|metadata|info)$/i.test(entry.key)) {
      collect(entry.node, { rows: walk.rows, family: groupName(entry.key) ?? walk.family })
    }
  }
}

/** Whether a key names a group of errors, and not only that they are errors. */
function groupName(key: string): string | undefined {
  return /^(?:errors?|codes?|error[-_ ]?codes?|items|data|list|entries|catalog|results?)$/i.test(key) ? undefined : key
}

/** Whether a map is one error: it says something of its own, and at least one of its keys is known. */
function isRecord({ entries }: MapNode): boolean {
  const own = entries.filter(
    ({ node }) => node.kind === 'scalar' || (node.kind === 'list' && node.items.every(isScalar)),
  )
  if (own.length === 0) return entries.some(({ key, node }) => isLanguageMap(node) && fieldByName(key) !== undefined)
  const isGroup = entries.some(
    ({ node }) => node.kind === 'list' && node.items.some((item) => item.kind === 'map' && isRecord(item)),
  )
  return !isGroup && own.some(({ key }) => fieldByName(key) !== undefined)
}

function isScalar(node: DataNode): boolean {
  return node.kind === 'scalar'
}

function isMessage({ node }: DataEntry): boolean {
  return node.kind === 'scalar' && /\s/.test(node.text.trim())
}

function textRow(entry: DataEntry, { family }: Walk): Row {
  const place = entry.node.lines.at(entry.keyAt)
  const text = entry.node.kind === 'scalar' ? entry.node.text : ''
  return {
    place,
    cells: [
      { key: mapKey, text: entry.key, place },
      { key: 'message', text, place: placeOf(entry.node) },
    ],
    ...(family === undefined ? {} : { family }),
  }
}

/** Keys that hold an error, and are no code. */
const wrappers = /^(?:attributes|error|data|value|body|properties|item|entry)$/i

function addRow(node: MapNode, entry: DataEntry | undefined, { rows, family }: Walk) {
  const place = entry === undefined ? placeOf(node) : node.lines.at(entry.keyAt)
  const isNamed = entry !== undefined && !wrappers.test(entry.key)
  const cells: Cell[] = isNamed ? [{ key: mapKey, text: entry.key, place }] : []
  // The texts of an error by language.
  addCells(node, { cells, path: isLanguageMap(node) ? 'message' : '' })
  rows.push({ place, cells, ...(family === undefined ? {} : { family }) })
}

function addCells(node: MapNode, { cells, path }: { cells: Cell[]; path: string }) {
  for (const { key, node: value } of node.entries) {
    const full = path === '' ? key : `${path}.${key}`
    if (value.kind === 'scalar') {
      if (value.type !== 'null') cells.push(makeCell(full, value.text, placeOf(value)))
    } else if (value.kind === 'map') addCells(value, { cells, path: full })
    else addItems(value.items, { cells, path: full })
  }
}

/** Texts of a list are the lines of one message; anything else is a value each. */
function addItems(items: readonly DataNode[], { cells, path }: { cells: Cell[]; path: string }) {
  const [first] = items
  if (first !== undefined && items.every((item) => item.kind === 'scalar') && fieldByName(path)?.field === 'message') {
    const text = items.map((item) => (item.kind === 'scalar' ? item.text : '')).join('\n')
    cells.push({ key: path, text, place: placeOf(first) })
    return
  }
  for (const item of items) {
    if (item.kind === 'scalar') cells.push({ key: path, text: item.text, place: placeOf(item) })
    else if (item.kind === 'map') addCells(item, { cells, path })
  }
}

function isLanguageMap(node: DataNode): boolean {
  return (
    node.kind === 'map' &&
    node.entries.length > 0 &&
    node.entries.every(({ key }) => /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/.test(key))
  )
}
