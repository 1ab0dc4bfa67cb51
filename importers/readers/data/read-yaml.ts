import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import { LineIndex } from '../../../catalog/parse/data/line-index'
import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { mostNodes } from '../../rows/limits'
import { lossAt } from '../../rows/row'
import type { DataEntry, DataNode, DataReading, ScalarNode } from './data-node'
import { findTooDeep } from './nesting'

/** The most entries that merge keys (`<<`) may copy. */
const mostMerged = 200_000

/** Reads YAML. An alias is replaced by its anchor, unless all of them together would make the result too large. */
export function readYaml(source: SourceFile): DataReading {
  const lines = new LineIndex(source.path, source.text)
  const deep = findTooDeep(source.text) ?? findDeepIndent(source.text)
  if (deep !== undefined) return { root: undefined, losses: [lossAt(lines.at(deep), 'YAML that is nested too deep')] }
  const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
  const parsed = parseAllDocuments(source.text, options)
  const documents: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : []
  const losses = documents.flatMap(({ errors }) =>
    errors.slice(0, 1).map(({ pos, code }) => lossAt(lines.at(pos[0]), `a part of a file that is no YAML (${code})`)),
  )
  const reader = new YamlReader(lines, source.text)
  const roots = documents.flatMap((document) => {
    const root = document.contents && reader.read(document.contents)
    return root ? [root] : []
  })
  if (reader.isBomb || isTooLarge(roots)) {
    const what = 'YAML aliases that expand to more than can be read'
    return { root: undefined, losses: [...losses, lossAt(lines.at(0), what)] }
  }
  return { root: roots.length > 1 ? { kind: 'list', items: roots, at: 0, lines } : roots[0], losses }
}

class YamlReader {
  readonly #anchors = new Map<string, DataNode>()
  readonly #lines: LineIndex
  readonly #text: string
  #merged = 0

  constructor(lines: LineIndex, text: string) {
    this.#lines = lines
    this.#text = text
  }

  /** Whether merge keys copy more than any source needs. */
  get isBomb(): boolean {
    return this.#merged > mostMerged
  }

  read(node: Node): DataNode {
    if (isAlias(node)) return this.#anchors.get(node.source) ?? this.#scalar(node, 'null', '')
    const data = this.#plain(node)
    if ('anchor' in node && node.anchor !== undefined) this.#anchors.set(node.anchor, data)
    return data
  }

  #plain(node: Node): DataNode {
    const placed = { at: node.range?.[0] ?? 0, lines: this.#lines }
    if (isSeq<Node | null>(node)) {
      const items = node.items.map((item) => (item ? this.read(item) : this.#scalar(node, 'null', '')))
      return { kind: 'list', items, ...placed }
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = node.items.flatMap(({ key, value }) => this.#pair(key, value))
      return { kind: 'map', entries, ...placed }
    }
    if (!isScalar(node)) return this.#scalar(node, 'null', '')
    const { value, range } = node
    if (typeof value === 'string') {
      const text = this.#scalar(node, 'text', value)
      return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? { ...text, isBlock: true } : text
    }
    const written = range ? this.#text.slice(range[0], range[1]) : String(value)
    if (typeof value === 'number' || typeof value === 'bigint') return this.#scalar(node, 'number', written)
    return this.#scalar(node, typeof value === 'boolean' ? 'boolean' : 'null', written)
  }

  #pair(key: Node, value: Node | null): DataEntry[] {
    const data = value ? this.read(value) : this.#scalar(key, 'null', '')
    if (isScalar(key) && key.value === '<<' && data.kind === 'map') {
      this.#merged += data.entries.length
      return this.isBomb ? [] : [...data.entries]
    }
    const { range } = key
    const written = isScalar(key) && typeof key.value === 'string' ? key.value : undefined
    const text = written ?? (range ? this.#text.slice(range[0], range[1]) : '')
    return text === '' ? [] : [{ key: text, keyAt: range?.[0] ?? 0, node: data }]
  }

  #scalar(node: Node, type: 'text' | 'number' | 'boolean' | 'null', text: string): ScalarNode {
    return { kind: 'scalar', type, text, at: node.range?.[0] ?? 0, lines: this.#lines }
  }
}

/** Measures the nodes with aliases followed, each shared node once: too many of them, or one in another too often. */
function isTooLarge(roots: readonly DataNode[]): boolean {
  const measured = new Map<DataNode, { size: number; depth: number }>()
  const measure = (node: DataNode): { size: number; depth: number } => {
    const known = measured.get(node)
    if (known !== undefined) return known
    const inner = node.kind === 'map' ? node.entries.map((entry) => entry.node) : node.kind === 'list' ? node.items : []
    let size = 1
    let depth = 1
    for (const item of inner) {
      const one = measure(item)
      size = Math.min(size + one.size, mostNodes + 1)
      depth = Math.max(depth, one.depth + 1)
    }
    const found = { size, depth }
    measured.set(node, found)
    return found
  }
  const all = roots.map(measure)
  return all.some(({ depth }) => depth > 500) || all.reduce((sum, { size }) => sum + size, 0) > mostNodes
}

/** Offset of a line whose indent or marks alone show that it is nested too deeply for the parser. */
function findDeepIndent(text: string): number | undefined {
  const deep = /^(?: {400}|(?:[-?:] ){97})/m.exec(text)
  return deep?.index
}
