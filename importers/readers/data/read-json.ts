import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { LineIndex } from '../../../catalog/parse/data/line-index'
import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { lossAt } from '../../rows/row'
import type { DataNode, DataReading } from './data-node'

import { findTooDeep } from './nesting'

/** Reads JSON, also with comments and trailing commas. What is commented out is not there. */
export function readJson(source: SourceFile): DataReading {
  const lines = new LineIndex(source.path, source.text)
  const deep = findTooDeep(source.text)
  if (deep !== undefined) return { root: undefined, losses: [lossAt(lines.at(deep), 'JSON that is nested too deep')] }
  const errors: ParseError[] = []
  const root = parseTree(source.text, errors, { allowTrailingComma: true })
  const [error] = errors
  const losses = error
    ? [lossAt(lines.at(error.offset), `the rest of a file that is not JSON (${printParseErrorCode(error.error)})`)]
    : []
  return { root: root && toData(root, { lines, text: source.text }), losses }
}

interface Context {
  readonly lines: LineIndex
  readonly text: string
}

function toData(node: Node, context: Context): DataNode {
  const placed = { at: node.offset, lines: context.lines }
  const children = node.children ?? []
  if (node.type === 'array') return { kind: 'list', items: children.map((item) => toData(item, context)), ...placed }
  if (node.type === 'object') {
    const entries = children.flatMap(({ children: [key, value] = [] }) =>
      key && value ? [{ key: String(key.value), keyAt: key.offset, node: toData(value, context) }] : [],
    )
    return { kind: 'map', entries, ...placed }
  }
  if (node.type === 'string') return { kind: 'scalar', type: 'text', text: String(node.value), ...placed }
  const text = context.text.slice(node.offset, node.offset + node.length)
  const type = node.type === 'number' || node.type === 'boolean' ? node.type : 'null'
  return { kind: 'scalar', type, text, ...placed }
}
