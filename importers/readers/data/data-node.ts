import type { Place } from '../../../catalog/model/catalog'
import type { LineIndex } from '../../../catalog/parse/data/line-index'
import type { Loss } from '../../rows/row'

/** Where a node is. */
interface Placed {
  readonly at: number
  readonly lines: LineIndex
}

/** A key of a map and its value, in the order of the source. A key that occurs twice is listed twice. */
export interface DataEntry {
  readonly key: string
  readonly keyAt: number
  readonly node: DataNode
}

export interface MapNode extends Placed {
  readonly kind: 'map'
  readonly entries: readonly DataEntry[]
}

export interface ListNode extends Placed {
  readonly kind: 'list'
  readonly items: readonly DataNode[]
}

/** A value as it was written: a number keeps its zeros. */
export interface ScalarNode extends Placed {
  readonly kind: 'scalar'
  readonly type: 'text' | 'number' | 'boolean' | 'null'
  readonly text: string
  /** Whether YAML has it as a block (`|`, `>`). */
  readonly isBlock?: true
}

/** Data of JSON, YAML or TOML, with the place of every value. */
export type DataNode = MapNode | ListNode | ScalarNode

/** Where a node is in its file. */
export function placeOf(node: DataNode): Place {
  return node.lines.at(node.at)
}

/** The first value under a key of a map; undefined for anything else. */
export function child(node: DataNode | undefined, key: string): DataNode | undefined {
  if (node?.kind !== 'map') return undefined
  if (node.entries.length > fewEntries) return indexOf(node).get(key)
  return node.entries.find((entry) => entry.key === key)?.node
}

/** Maps of more entries are looked up by an index, so that thousands of look-ups in thousands of keys stay cheap. */
const fewEntries = 24

const indexes = new WeakMap<MapNode, ReadonlyMap<string, DataNode>>()

function indexOf(node: MapNode): ReadonlyMap<string, DataNode> {
  const known = indexes.get(node)
  if (known !== undefined) return known
  const made = new Map<string, DataNode>()
  for (const { key, node: value } of node.entries) if (!made.has(key)) made.set(key, value)
  indexes.set(node, made)
  return made
}

/** The value at the end of a path of keys. */
export function descend(node: DataNode | undefined, ...path: readonly string[]): DataNode | undefined {
  return path.reduce<DataNode | undefined>((at, key) => child(at, key), node)
}

/** The text of a scalar that says something. */
export function textOf(node: DataNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.type === 'null') return undefined
  return node.text.trim() === '' ? undefined : node.text
}

/** The entries of a map, or none. */
export function entriesOf(node: DataNode | undefined): readonly DataEntry[] {
  return node?.kind === 'map' ? node.entries : []
}

/** The items of a list, or none. */
export function itemsOf(node: DataNode | undefined): readonly DataNode[] {
  return node?.kind === 'list' ? node.items : []
}

/** The node as JSON, numbers as they were written. */
export function jsonOf(node: DataNode, indent = ''): string {
  if (node.kind === 'scalar') {
    if (node.type === 'text') return JSON.stringify(node.text)
    return node.type === 'null' ? 'null' : node.text
  }
  const deeper = `${indent}  `
  const parts =
    node.kind === 'list'
      ? node.items.map((item) => deeper + jsonOf(item, deeper))
      : node.entries.map(({ key, node: value }) => `${deeper}${JSON.stringify(key)}: ${jsonOf(value, deeper)}`)
  const [open, close] = node.kind === 'list' ? ['[', ']'] : ['{', '}']
  return parts.length === 0 ? open + close : `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

/** The data of a file, as far as it could be read. */
export interface DataReading {
  readonly root: DataNode | undefined
  readonly losses: readonly Loss[]
}
