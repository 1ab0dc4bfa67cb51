import type { ImportedOperation } from '../../rows/imported-entry'
import { child, type DataNode, descend, entriesOf } from '../data/data-node'
import type { Documents } from './documents'

/** A response that an operation may give. */
export interface ResponseUse {
  /** `404`, `4XX`, `default`. */
  readonly status: string
  readonly response: DataNode
  readonly operation: ImportedOperation
  readonly statusAt: { readonly at: number; readonly lines: DataNode['lines'] }
}

/** An operation and its node. */
export interface OperationNode {
  readonly operation: ImportedOperation
  readonly node: DataNode
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'])

/** All operations of the paths of an API description. */
export function operationsOf(documents: Documents, root: DataNode): OperationNode[] {
  return entriesOf(child(root, 'paths')).flatMap(({ key: path, node }) => {
    const item = documents.follow(node)
    const more = entriesOf(child(item, 'additionalOperations'))
    const own = entriesOf(item).filter(({ key }) => methods.has(key.toLowerCase()))
    return [...own, ...more].map((entry) => {
      return { operation: { method: entry.key.toUpperCase(), path }, node: documents.follow(entry.node) ?? entry.node }
    })
  })
}

/** The responses of an operation that are errors: neither a success nor a redirection. */
export function errorResponses(documents: Documents, { operation, node }: OperationNode): ResponseUse[] {
  return entriesOf(child(node, 'responses')).flatMap(({ key, keyAt, node: raw }): ResponseUse[] => {
    const response = documents.follow(raw)
    if (response === undefined || /^[123]/.test(key) || key.startsWith('x-')) return []
    return [{ status: key, response, operation, statusAt: { at: keyAt, lines: raw.lines } }]
  })
}

/** The media types of a response (OpenAPI 3), or the schema and examples of Swagger 2. */
export function mediaOf(
  response: DataNode,
): { mediaType: string; schema: DataNode | undefined; examples: NamedExample[] }[] {
  const media = entriesOf(child(response, 'content')).map(({ key, node }) => ({
    mediaType: key,
    schema: child(node, 'schema') ?? child(node, 'itemSchema'),
    examples: examplesOf(node),
  }))
  const schema = child(response, 'schema')
  const old = entriesOf(child(response, 'examples')).map(({ key, node }) => ({ mediaType: key, name: key, node }))
  if (schema === undefined && old.length === 0) return media
  const mediaType = old[0]?.mediaType ?? 'application/json'
  return [...media, { mediaType, schema, examples: old.map(({ name, node }) => ({ name, node, isWrapped: false })) }]
}

/** An example under its name. One of `examples` holds its value and a summary; one of `example` is the value. */
export interface NamedExample {
  readonly name: string
  readonly node: DataNode
  readonly isWrapped: boolean
}

function examplesOf(media: DataNode): NamedExample[] {
  const named = entriesOf(child(media, 'examples')).map(({ key, node }) => ({ name: key, node, isWrapped: true }))
  const single = child(media, 'example')
  const ofSchema = descend(media, 'schema', 'example')
  const lone = single ?? (named.length === 0 ? ofSchema : undefined)
  return lone === undefined ? named : [...named, { name: '', node: lone, isWrapped: false }]
}
