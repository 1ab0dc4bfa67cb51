import { type AST, parseTOML } from 'toml-eslint-parser'
import { LineIndex } from '../../../catalog/parse/data/line-index'
import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { lossAt } from '../../rows/row'
import type { DataEntry, DataNode, DataReading } from './data-node'
import { findTooDeep } from './nesting'

/** Reads TOML 1.0 and 1.1. */
export function readToml(source: SourceFile): DataReading {
  const lines = new LineIndex(source.path, source.text)
  const deep = findTooDeep(source.text)
  if (deep !== undefined) return { root: undefined, losses: [lossAt(lines.at(deep), 'TOML that is nested too deep')] }
  try {
    const [table] = parseTOML(source.text, { tomlVersion: '1.1' }).body
    const root = new Branch(0)
    for (const item of table.body) {
      if (item.type === 'TOMLKeyValue') root.put(keyParts(item.key), item.value)
      else addTable(root, item)
    }
    return { root: root.data(lines), losses: [] }
  } catch (error) {
    const at = error instanceof Error && 'index' in error && typeof error.index === 'number' ? error.index : 0
    const what = `a file that is no TOML (${error instanceof Error ? error.message : 'unreadable'})`
    return { root: undefined, losses: [lossAt(lines.at(at), what)] }
  }
}

interface KeyPart {
  readonly key: string
  readonly at: number
}

/** A table while it is being filled: TOML may come back to it. */
class Branch {
  readonly at: number
  readonly #entries = new Map<string, { at: number; value: Branch | Branch[] | AST.TOMLContentNode }>()

  constructor(at: number) {
    this.at = at
  }

  put(path: readonly KeyPart[], value: AST.TOMLContentNode) {
    const last = path.at(-1)
    if (last !== undefined) this.descend(path.slice(0, -1)).#entries.set(last.key, { at: last.at, value })
  }

  descend(path: readonly KeyPart[]): Branch {
    let here: Branch = this
    for (const { key, at } of path) {
      const found = here.#entries.get(key)?.value
      const next = Array.isArray(found) ? found.at(-1) : found
      if (next instanceof Branch) {
        here = next
        continue
      }
      const made = new Branch(at)
      here.#entries.set(key, { at, value: made })
      here = made
    }
    return here
  }

  append(path: readonly KeyPart[]): Branch {
    const last = path.at(-1)
    const parent = this.descend(path.slice(0, -1))
    const made = new Branch(last?.at ?? 0)
    if (last === undefined) return made
    const found = parent.#entries.get(last.key)?.value
    if (Array.isArray(found)) found.push(made)
    else parent.#entries.set(last.key, { at: last.at, value: [made] })
    return made
  }

  data(lines: LineIndex): DataNode {
    const entries = [...this.#entries].map(([key, { at, value }]): DataEntry => {
      if (value instanceof Branch) return { key, keyAt: at, node: value.data(lines) }
      if (!Array.isArray(value)) return { key, keyAt: at, node: contentData(value, lines) }
      return { key, keyAt: at, node: { kind: 'list', items: value.map((item) => item.data(lines)), at, lines } }
    })
    return { kind: 'map', entries, at: this.at, lines }
  }
}

function addTable(root: Branch, table: AST.TOMLTable) {
  const path = keyParts(table.key)
  const branch = table.kind === 'array' ? root.append(path) : root.descend(path)
  for (const { key, value } of table.body) branch.put(keyParts(key), value)
}

function keyParts(key: AST.TOMLKey): KeyPart[] {
  return key.keys.map((part) => ({ key: part.type === 'TOMLBare' ? part.name : part.value, at: part.range[0] }))
}

function contentData(node: AST.TOMLContentNode, lines: LineIndex): DataNode {
  const placed = { at: node.range[0], lines }
  if (node.type === 'TOMLArray') {
    return { kind: 'list', items: node.elements.map((item) => contentData(item, lines)), ...placed }
  }
  if (node.type === 'TOMLInlineTable') {
    const branch = new Branch(node.range[0])
    for (const { key, value } of node.body) branch.put(keyParts(key), value)
    return branch.data(lines)
  }
  if (node.kind === 'string') return { kind: 'scalar', type: 'text', text: node.value, ...placed }
  if (node.kind === 'boolean') return { kind: 'scalar', type: 'boolean', text: String(node.value), ...placed }
  if (node.kind === 'integer' || node.kind === 'float') {
    return { kind: 'scalar', type: 'number', text: node.number, ...placed }
  }
  return { kind: 'scalar', type: 'text', text: node.datetime, ...placed }
}
