import { fieldByName } from '../../mapping/field-names'
import { mapKey } from '../../mapping/guess-fields'
import type { Loss, Reader, Row } from '../../rows/row'
import { type DataEntry, type DataNode, type MapNode, placeOf, textOf } from '../data/data-node'
import { readData } from '../data/read-data'
import { holdsErrorsOf, isGroup, isRecord, isSent, isValue, wrappers } from './is-record'
import { LostValues } from './lost-values'
import { nameRows, type TreeRow } from './name-rows'
import { recordCells } from './record-cells'

/**
 * Reads errors from JSON, YAML or TOML of any shape: lists of objects, maps of a code to an object or to a
 * text, and groups of these. Which key is which field is for the mapping to say.
 */
export const readTree: Reader = (sources, { section }) => {
  const losses: Loss[] = []
  const lost = new LostValues()
  const found: TreeRow[] = []
  for (const source of sources) {
    const { root, losses: unread } = readData(source)
    for (const loss of unread) losses.push(loss)
    if (root !== undefined)
      collectFrom(root, section, { found, lost, family: undefined, groups: [], isNumbered: false })
  }
  const rows = nameRows(found, lost)
  return { rows, losses: [...losses, ...lost.losses()] }
}

interface Walk {
  readonly found: TreeRow[]
  readonly lost: LostValues
  /** The group that the rows are in. */
  readonly family: string | undefined
  /** The names of all groups that the rows are in. */
  readonly groups: readonly string[]
  /** Whether one of them has a code. */
  readonly isNumbered: boolean
}

/** Collects the rows of a file. A name chooses the part of it that is meant. */
function collectFrom(root: DataNode, section: string | undefined, walk: Walk) {
  if (section === undefined && root.kind === 'map' && root.entries.some(({ key }) => key === 'openrpc')) {
    collectNamed(root, walk)
    return
  }
  const start = section === undefined ? { node: root, family: undefined } : findPart(root, section)
  if (start !== undefined) collect(start.node, { ...walk, family: start.family })
}

/** The errors of a description of a JSON-RPC API: the rest of it is methods and schemas. */
function collectNamed(root: DataNode, walk: Walk) {
  const open: DataNode[] = [root]
  for (const node of open) {
    if (node.kind === 'scalar') continue
    for (const inner of node.kind === 'list' ? node.items : []) open.push(inner)
    for (const entry of node.kind === 'map' ? node.entries : []) {
      if (entry.key !== 'errors') open.push(entry.node)
      else collect(entry.node, walk)
    }
  }
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
      if (item.kind !== 'map') collect(item, walk)
      else if (isRecord(item)) addRow(item, undefined, walk)
      else collectListed(item, walk)
    }
    return
  }
  const { entries } = node
  const records = new Set(entries.filter((entry) => entry.node.kind === 'map' && isRecord(entry.node)))
  const texts = entries.filter((entry) => entry.node.kind === 'scalar' && entry.node.type === 'text')
  const isTextMap = texts.length > 1 && texts.length >= entries.length * 0.66 && texts.some(isMessage)
  // What a group says of itself is no list of texts.
  const known = texts.filter(({ key }) => fieldByName(key) !== undefined).length
  const isPlain = isTextMap && !isRecord(node) && !(isGroup(node) && known > texts.length / 2)
  for (const entry of entries) {
    const { key, node: value } = entry
    if (records.has(entry) || (value.kind === 'map' && records.size > entries.length / 2 && !isGroup(value))) {
      if (value.kind === 'map') addRow(value, entry, walk)
    } else if (value.kind === 'scalar') {
      if (isPlain && value.type === 'text') addText(entry, walk)
    } else if (!/^\$?(?:defs|definitions|properties|schema|meta|metadata|info)$/i.test(key)) {
      const inner = {
        ...walk,
        family: isGroupName(key) ? key : walk.family,
        groups: isGroupName(key) && !isProperty(entry, node) ? [...walk.groups, key] : walk.groups,
      }
      if (value.kind === 'map') collectGroup(value, entry, inner)
      else collect(value, inner)
    }
  }
}

/** Collects what is below a group in a list, which says its name itself. */
function collectListed(node: MapNode, walk: Walk) {
  const names = ['name', 'title', 'id', 'key', 'group', 'category', 'domain', 'module', 'family']
  const named = names.flatMap((name) => node.entries.filter(({ key }) => key.toLowerCase() === name))
  const [name] = named.filter(({ node: value }) => value.kind === 'scalar' && value.type === 'text' && textOf(value))
  const family = textOf(name?.node)?.trim()
  if (name === undefined || family === undefined || isSent(node)) collectGroup(node, undefined, walk)
  else {
    const entries = node.entries.filter((entry) => entry !== name)
    collectGroup({ ...node, entries }, undefined, { ...walk, family, groups: [...walk.groups, family] })
  }
}

/** Collects what is below a group. What it says of itself is no error, unless it has a code and a message too. */
function collectGroup(node: MapNode, entry: DataEntry | undefined, walk: Walk) {
  const own = node.entries.filter(({ node: value }) => isValue(value))
  const isNumbered = walk.isNumbered || own.some(({ key }) => fieldByName(key)?.field === 'code')
  if (isGroup(node) && own.length > 0) {
    if (isSent(node)) {
      const entries = node.entries.filter((part) => !holdsErrorsOf(node, part))
      const groups = entry === undefined ? walk.groups : walk.groups.slice(0, -1)
      addRow({ ...node, entries }, entry, { ...walk, groups })
    } else {
      for (const { key, node: value } of own) {
        const isTold = fieldByName(key) !== undefined && textOf(value) !== undefined
        if (isTold) walk.lost.add(key, placeOf(value), 'of a group of errors, not of one')
      }
    }
  }
  collect(node, { ...walk, isNumbered })
}

/** Whether a key names a group of errors, and not only that they are errors. */
function isGroupName(key: string): boolean {
  return !/^(?:errors?|codes?|error[-_ ]?codes?|items|data|list|entries|catalog|results?)$/i.test(key)
}

/** Whether a key is a property of a group, such as `subDomains` beside its code, and no name. */
function isProperty({ key }: DataEntry, { entries }: MapNode): boolean {
  if (/^(?:sub[-_ ]?)?(?:domains?|groups?|categor(?:y|ies)|modules?|sections?|famil(?:y|ies)|children)$/i.test(key))
    return true
  const own = entries.filter(({ node }) => node.kind === 'scalar')
  return own.length === entries.length - 1 && own.some((other) => fieldByName(other.key)?.field === 'code')
}

function isMessage({ node }: DataEntry): boolean {
  return node.kind === 'scalar' && /\s/.test(node.text.trim())
}

function addText(entry: DataEntry, walk: Walk) {
  const place = entry.node.lines.at(entry.keyAt)
  const text = entry.node.kind === 'scalar' ? entry.node.text : ''
  const cells = [
    { key: mapKey, text: entry.key, place },
    { key: 'message', text, place: placeOf(entry.node) },
  ]
  addFound({ place, cells }, walk)
}

function addRow(node: MapNode, entry: DataEntry | undefined, walk: Walk) {
  const place = entry === undefined ? placeOf(node) : node.lines.at(entry.keyAt)
  const isNamed = entry !== undefined && !wrappers.test(entry.key)
  const name = isNamed ? [{ key: mapKey, text: entry.key, place }] : []
  addFound({ place, cells: [...name, ...recordCells(node, walk.lost)] }, walk)
}

function addFound(row: Row, { found, family, groups, isNumbered }: Walk) {
  found.push({ row: { ...row, ...(family === undefined ? {} : { family }) }, groups, isNumbered })
}
