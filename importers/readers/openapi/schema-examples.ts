import { child, type DataNode, itemsOf } from '../data/data-node'
import type { Documents } from './documents'
import type { NamedExample, ResponseUse } from './operations'

/** The example of a schema, and the responses that have it. */
export interface SchemaExample {
  readonly example: NamedExample
  readonly mediaType: string
  /** By status and operation. */
  readonly uses: readonly [ResponseUse, ...ResponseUse[]]
}

/**
 * Examples that the schemas of bodies hold. One that is used under several statuses says nothing of either: the same code
 * would be the example of all of them.
 */
export class SchemaExamples {
  readonly #found = new Map<DataNode, SchemaExample>()

  constructor(readonly documents: Documents) {}

  add(schema: DataNode | undefined, mediaType: string, use: ResponseUse) {
    const target = this.documents.follow(schema)
    const node = child(target, 'example') ?? itemsOf(child(target, 'examples'))[0]
    if (target === undefined || node === undefined) return
    const known = this.#found.get(target)
    const uses: SchemaExample['uses'] = known === undefined ? [use] : [...known.uses, use]
    this.#found.set(target, { example: { name: '', node, isWrapped: false }, mediaType, uses })
  }

  /** Those of one status. */
  ofOneStatus(): SchemaExample[] {
    return [...this.#found.values()].filter(({ uses }) => new Set(uses.map(({ status }) => status)).size === 1)
  }
}
