import { child, type DataNode, itemsOf } from '../data/data-node'
import type { Documents } from './documents'
import type { NamedExample, ResponseUse } from './operations'

/** The examples of a schema, and the responses that have them. */
export interface SchemaExample {
  readonly examples: readonly NamedExample[]
  readonly mediaType: string
  /** By status and operation. */
  readonly uses: [ResponseUse, ...ResponseUse[]]
}

/**
 * Examples that the schemas of bodies hold. What is used under several statuses says nothing of either: the same code
 * would be the example of all of them.
 */
export class SchemaExamples {
  readonly #found = new Map<DataNode, SchemaExample>()

  constructor(readonly documents: Documents) {}

  /** Notes the examples of a schema for a response. False where it has none. */
  add(schema: DataNode | undefined, mediaType: string, use: ResponseUse): boolean {
    const target = this.documents.follow(schema)
    const known = target && this.#found.get(target)
    if (known !== undefined) known.uses.push(use)
    if (target === undefined || known !== undefined) return known !== undefined
    const single = child(target, 'example')
    const nodes = [...(single === undefined ? [] : [single]), ...itemsOf(child(target, 'examples'))]
    const examples = nodes.map((node): NamedExample => ({ name: '', node, isWrapped: false }))
    if (examples.length > 0) this.#found.set(target, { examples, mediaType, uses: [use] })
    return examples.length > 0
  }

  /** Those of one status. */
  ofOneStatus(): SchemaExample[] {
    return [...this.#found.values()].filter(({ uses }) => new Set(uses.map(({ status }) => status)).size === 1)
  }
}
