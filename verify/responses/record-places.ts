import type { Place } from '../../catalog/model/catalog'
import type { DataPath } from '../../catalog/model/located'
import { LineIndex } from '../../catalog/parse/data/line-index'
import { child, type DataNode, entriesOf, itemsOf, placeOf } from '../../importers/readers/data/data-node'
import { readJson } from '../../importers/readers/data/read-json'
import type { ResponsePlaces } from './record'

/** A text within a file: places in it are counted from where it begins. */
export interface Part {
  readonly file: string
  readonly text: string
  /** The line of the file in which it begins, in the first column. */
  readonly line: number
  /** How many signs are before it in this line. */
  readonly indent?: number
}

/** Places in a text that is a part of a file. They are looked for when they are asked for: most responses are right. */
class PartPlaces {
  readonly #part: Part
  #root: DataNode | undefined
  #isRead = false

  constructor(part: Part) {
    this.#part = part
  }

  /** The JSON of the text. */
  get root(): DataNode | undefined {
    const { file, text } = this.#part
    if (!this.#isRead) this.#root = readJson({ path: file, text }).root
    this.#isRead = true
    return this.#root
  }

  at(offset: number): Place {
    return this.shifted(new LineIndex(this.#part.file, this.#part.text).at(offset))
  }

  shifted({ file, line, column }: Place): Place {
    return { file, line: line + this.#part.line - 1, column: column + (line === 1 ? (this.#part.indent ?? 0) : 0) }
  }
}

/** The places of a response of HTTP text: its lines from the status line on, and its body. */
export function httpPlaces(message: Part, body: Part): ResponsePlaces {
  const json = new PartPlaces(body)
  const start: Place = { file: message.file, line: message.line, column: 1 }
  return {
    status: () => start,
    header(name, text = '') {
      const lines = message.text.split(/\r?\n/, body.line - message.line)
      const isField = (line: string) => line.toLowerCase().startsWith(`${name}:`) && line.includes(text)
      const index = lines.findIndex(isField)
      if (index < 0) return start
      const column = text === '' ? 1 : (lines[index] ?? '').indexOf(text, name.length) + 1
      return { file: message.file, line: message.line + index, column }
    },
    body: (path, isKey) => json.shifted(nodePlace(json.root, path, isKey) ?? { ...start, line: 1 }),
    inBody: (offset) => json.at(offset),
  }
}

/** Where a JSON record has the parts of its response; a body by itself is the record. */
export interface RecordPaths {
  readonly status: DataPath
  readonly headers: DataPath
  readonly body: DataPath
}

/** The places of a response of a JSON record. Its node may be read when it is asked for. */
export function recordPlaces(
  place: Place,
  { status, headers, body }: RecordPaths,
  node: () => { readonly root: DataNode | undefined; shifted(place: Place): Place },
): ResponsePlaces {
  const at = (path: DataPath, isKey = false) => {
    const { root, shifted } = node()
    const found = nodePlace(root, path, isKey)
    return found === undefined ? place : shifted(found)
  }
  return {
    status: () => at(status),
    header(name) {
      const fields = nodeAt(node().root, headers)
      const key = entriesOf(fields).find((entry) => entry.key.toLowerCase() === name)?.key
      if (key !== undefined) return at([...headers, key])
      const isOwn = (item: DataNode) => {
        const field = child(item, 'name')
        return field?.kind === 'scalar' && field.text.toLowerCase() === name
      }
      const index = itemsOf(fields).findIndex(isOwn)
      return at(index < 0 ? headers : [...headers, index, 'value'])
    },
    body: (path, isKey) => at([...body, ...path], isKey),
    inBody: () => at(body),
  }
}

/** The node of a record that is a line of its file. */
export function lineNode(part: Part) {
  const places = new PartPlaces(part)
  return () => ({ root: places.root, shifted: (place: Place) => places.shifted(place) })
}

/** The node of a record whose file was read as a whole. */
export function wholeNode(root: DataNode | undefined) {
  return () => ({ root, shifted: (place: Place) => place })
}

/** The place of a value, or of its key; of what is around it where it has none, as in a body that is a text. */
function nodePlace(root: DataNode | undefined, path: DataPath, isKey = false): Place | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(root, path.slice(0, length))
    if (node === undefined) continue
    const around = nodeAt(root, path.slice(0, Math.max(length - 1, 0)))
    const entry = entriesOf(around).find(({ key }) => key === path[length - 1])
    if (isKey && length === path.length && entry !== undefined) return entry.node.lines.at(entry.keyAt)
    return placeOf(node)
  }
  return undefined
}

function nodeAt(root: DataNode | undefined, path: DataPath): DataNode | undefined {
  return path.reduce<DataNode | undefined>(
    (node, step) => (typeof step === 'number' ? itemsOf(node)[step] : child(node, step)),
    root,
  )
}
