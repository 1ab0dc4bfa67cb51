import { type Document, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import type { Place } from '../../model/catalog'
import type { DataPath, Located } from '../../model/located'

/** Data of a YAML document, and where each part of it is. */
export class YamlLocated implements Located {
  readonly value: unknown
  readonly #document: Document.Parsed
  readonly #text: string
  readonly #place: (offset: number) => Place
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>()

  constructor(document: Document.Parsed, text: string, place: (offset: number) => Place) {
    this.value = document.toJS({ maxAliasCount: 0 })
    this.#document = document
    this.#text = text
    this.#place = place
  }

  locate(path: DataPath, key = false): Place {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length)
      const offset = (key && length === path.length ? this.#keyOffset(part) : undefined) ?? this.#range(part)?.[0]
      if (offset !== undefined) return this.#place(offset)
    }
    return this.#place(0)
  }

  /** Only where the character itself is written, not an escape. */
  locateCharacter(path: DataPath, offset: number): Place | undefined {
    const range = this.#range(path)
    const node = this.#nodeAt(path)
    if (range === undefined || !isScalar(node) || typeof node.value !== 'string') return undefined
    const point = node.value.codePointAt(offset)
    const at = point === undefined ? -1 : this.#text.slice(range[0], range[1]).indexOf(String.fromCodePoint(point))
    return at < 0 ? undefined : this.#place(range[0] + at)
  }

  written(path: DataPath): string | undefined {
    const range = this.#range(path)
    return range === undefined ? undefined : this.#text.slice(range[0], range[1])
  }

  assign(path: DataPath, value: string): string {
    const key = path.at(-1)
    return typeof key === 'string' ? `${key}: ${value}` : value
  }

  #range(path: DataPath): readonly [number, number, ...number[]] | undefined {
    const node = this.#nodeAt(path)
    return isNode(node) ? (node.range ?? undefined) : undefined
  }

  #keyOffset(path: DataPath): number | undefined {
    const parent = this.#nodeAt(path.slice(0, -1))
    const key = isMap(parent) ? this.#pairsOf(parent).get(path.at(-1))?.key : undefined
    return isNode(key) ? key.range?.[0] : undefined
  }

  #nodeAt(path: DataPath): unknown {
    let node: unknown = this.#document.contents
    for (const step of path) {
      if (isMap(node)) node = this.#pairsOf(node).get(step)?.value
      else node = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
    }
    return node
  }

  /** The pairs of a map by key: a map with many keys is not searched again for each of them. */
  #pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
    const known = this.#pairs.get(map)
    if (known !== undefined) return known
    const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]))
    this.#pairs.set(map, pairs)
    return pairs
  }
}
