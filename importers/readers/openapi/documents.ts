import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { type Loss, lossAt } from '../../rows/row'
import { child, type DataNode, itemsOf, placeOf, textOf } from '../data/data-node'
import { readData } from '../data/read-data'
import { isRemote, joinPath } from './references'

/** Most references that may follow one another. */
const longestChain = 32

/** The files of an API description, with references among them followed. Never a remote one. */
export class Documents {
  readonly roots: ReadonlyMap<string, DataNode>
  readonly losses: Loss[] = []
  readonly #resolved = new Map<string, DataNode | undefined>()
  readonly #refused = new Set<string>()
  readonly #told = new Set<string>()
  readonly #fileOf = new WeakMap<object, string>()

  constructor(sources: readonly SourceFile[]) {
    const roots = new Map<string, DataNode>()
    for (const source of sources) {
      const { root, losses } = readData(source)
      for (const loss of losses) this.losses.push(loss)
      if (root === undefined) continue
      roots.set(source.path, root)
      this.#fileOf.set(root.lines, source.path)
    }
    this.roots = roots
  }

  /** Adds a loss once, however many responses share the schema that it is of. */
  tell(loss: Loss) {
    const key = `${loss.file}:${loss.line}:${loss.column} ${loss.what}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.losses.push(loss)
  }

  /** The node itself, or what its `$ref` leads to. Undefined where it leads nowhere. */
  follow(node: DataNode | undefined): DataNode | undefined {
    let here = node
    for (let steps = 0; steps < longestChain; steps++) {
      const reference = child(here, '$ref')
      const target = textOf(reference)
      if (here === undefined || reference === undefined || target === undefined) return here
      const next = this.#lookUp(target, this.#fileOf.get(here.lines) ?? '')
      if (next === undefined) this.#refuse(target, reference)
      here = next
    }
    const start = child(node, '$ref')
    if (start !== undefined) this.#refuse(textOf(start) ?? '', start, 'a circle, or more steps than anybody needs')
    return undefined
  }

  #lookUp(reference: string, from: string): DataNode | undefined {
    const [path = '', pointer = ''] = reference.split('#')
    if (isRemote(path)) return undefined
    const file = path === '' ? from : joinPath(from, path)
    const key = `${file}#${pointer}`
    if (this.#resolved.has(key)) return this.#resolved.get(key)
    const node = pointer
      .split('/')
      .slice(1)
      .reduce<DataNode | undefined>((at, part) => step(at, unescapedPart(part)), this.roots.get(file))
    this.#resolved.set(key, node)
    return node
  }

  #refuse(target: string, node: DataNode, reason = 'it is not there, or outside the folder of the source') {
    if (this.#refused.has(target)) return
    this.#refused.add(target)
    const why = isRemote(target) ? 'nothing is fetched' : reason
    this.losses.push(lossAt(placeOf(node), `what ${target} leads to: ${why}`))
  }
}

function step(node: DataNode | undefined, part: string): DataNode | undefined {
  return node?.kind === 'list' ? itemsOf(node)[Number(part)] : child(node, part)
}

function unescapedPart(part: string): string {
  let text = part
  try {
    text = decodeURIComponent(part)
  } catch {
    // A stray percent sign stands for itself.
  }
  return text.replaceAll('~1', '/').replaceAll('~0', '~')
}
