import type { Catalog, EnvelopeField } from '../../../catalog/model/catalog'
import type { EnvelopeRole } from '../../../catalog/values/vocabulary'
import { inComment, propertyKey, sourceLiteral, typeNameOf } from './typescript-text'

/** A field of an envelope, and those below it. */
interface Node {
  readonly name: string
  readonly isList: boolean
  field?: EnvelopeField
  readonly below: Node[]
}

/** What a constructor knows by itself of a field, as TypeScript; `undefined` leaves the field out of JSON. */
const known: Partial<Record<EnvelopeRole, (type: string) => string | undefined>> = {
  code: (type) => (isNumber(type) ? 'Number(body.code)' : 'body.code'),
  title: () => 'body.title',
  message: () => 'message',
  status: (type) => (isNumber(type) ? 'body.status' : 'body.status?.toString()'),
  link: () => 'body.type',
  'request-id': () => 'options.requestId',
  'retry-after': (type) => (isNumber(type) ? 'options.retryAfter' : undefined),
}

/** Roles that say that an item of a list is the error itself, and not one of its fields. */
const ofError: readonly EnvelopeRole[] = ['code', 'title', 'message', 'status', 'link']

/**
 * A constructor for the error responses of a catalog in its own envelope, or an empty text where it has none. What the
 * constructor cannot know is in `fields`, typed by the envelope; a field that every body has is needed.
 */
export function envelopeConstructor(catalog: Catalog, name: string): string {
  const { envelope } = catalog
  const typeName = typeNameOf(name)
  if (envelope === undefined) return ''
  const tree = treeOf(envelope.fields)
  const given = membersOf(tree)
  const isAsked = isNeeded(tree)
  const needed = [
    ...(given.length === 0
      ? []
      : [`readonly fields${isAsked ? ':' : '?:'} ${typeName}Fields${isAsked ? '' : ' | undefined'}`]),
    ...(needsRequestId(tree) ? ['readonly requestId: string'] : []),
  ]
  const body = bodyOf(tree, 'options.fields')
  const header = requestIdHeader(catalog)
  const lines = [
    `const { status, headers, body, message } = problem(error, ...(given as never as Given<E>))`,
    `headers['Content-Type'] = ${sourceLiteral(envelope.mediaType)}`,
    ...(header === undefined ? [] : [`if (options.requestId) headers[${sourceLiteral(header)}] = options.requestId`]),
    `return new Problem(status, headers, ${body}, message)`,
  ]
  const options = `Occurrence & { readonly fields?: ${given.length === 0 ? 'undefined' : `${typeName}Fields`} }`
  const isRead = lines.some((line) => line.includes('options.'))
  const all = isRead ? [`const options = (given[1] ?? {}) as ${options}`, ...lines] : lines
  return `${fieldsInterface(catalog, typeName, given)}/** A response of ${inComment(catalog.name)} in its own envelope. */
export function ${name}Problem<const E extends Documented>(
  error: E,
  ...given: Given<E${needed.length === 0 ? '' : `, { ${needed.join('; ')} }`}>
): Problem {
${all.map((line) => `  ${line}`).join('\n')}
}
`
}

function fieldsInterface(catalog: Catalog, typeName: string, members: readonly string[]): string {
  if (members.length === 0) return ''
  return `/** What only the caller knows of an error body of ${inComment(catalog.name)}. */
export interface ${typeName}Fields {
${members.map((member) => `  ${member.replace('*/ readonly', '*/\n  readonly')}`).join('\n')}
}

`
}

/** The header field that carries the ID of a request, where it is another one than `problem()` writes. */
function requestIdHeader({ requestId }: Catalog): string | undefined {
  const isOther = requestId?.in === 'header' && requestId.name.toLowerCase() !== 'x-request-id'
  return isOther ? requestId.name : undefined
}

function isNumber(type: string): boolean {
  return /^(?:number|integer|int|long|float|double)\b/i.test(type)
}

/** The fields by their paths: `error.code`, `errors[].field`. */
function treeOf(fields: readonly EnvelopeField[]): Node[] {
  const roots: Node[] = []
  for (const field of fields) {
    let level = roots
    let node: Node | undefined
    for (const part of field.path.split('.')) {
      const [name = '', isList] = part.endsWith('[]') ? [part.slice(0, -2), true] : [part, false]
      const found = level.find((other) => other.name === name)
      node = found ?? { name, isList, below: [] }
      if (found === undefined) level.push(node)
      if (isList && !node.isList) level[level.indexOf(node)] = node = { ...node, isList: true }
      level = node.below
    }
    if (node !== undefined) node.field = field
  }
  return roots
}

function knownValue({ field }: Node): string | undefined {
  return field === undefined ? undefined : known[field.role]?.(field.type)
}

/** Whether the constructor writes something of it. */
function isWritten(node: Node): boolean {
  if (node.below.length === 0) return knownValue(node) !== undefined
  return node.isList ? isErrorList(node) : node.below.some(isWritten)
}

/** A list whose items are errors: the constructor writes one. */
function isErrorList({ below }: Node): boolean {
  return below.some(({ field }) => field !== undefined && ofError.includes(field.role))
}

/** The members that the caller gives, as TypeScript declares them. */
function membersOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const type = givenType(node)
    if (type === undefined) return []
    const isOptional = !isNeeded([node])
    const meaning = node.field === undefined ? '' : `/** ${inComment(node.field.meaning)} */ `
    return [
      `${meaning}readonly ${propertyKey(node.name)}${isOptional ? '?' : ''}: ${type}${isOptional ? ' | undefined' : ''}`,
    ]
  })
}

/** Undefined where the caller gives nothing of it. */
function givenType(node: Node): string | undefined {
  if (node.below.length === 0) return knownValue(node) === undefined ? typeOf(node) : undefined
  const members = membersOf(node.below)
  if (members.length === 0) return undefined
  const item = `{ ${members.join('; ')} }`
  return node.isList && !isErrorList(node) ? `readonly ${item.includes(';') ? `(${item})` : item}[]` : item
}

function typeOf({ field, isList }: Node): string {
  const type = field?.type ?? ''
  const list = /^(?:array|list)(?: of (\w+))?/i.exec(type)
  if (list !== null || isList) return `readonly ${scalar(list?.[1]?.replace(/s$/, '') ?? '')}[]`
  return scalar(type)
}

function scalar(type: string): string {
  if (/^string/i.test(type)) return 'string'
  if (isNumber(type)) return 'number'
  if (/^bool/i.test(type)) return 'boolean'
  return /^object/i.test(type) ? '{ readonly [name: string]: unknown }' : 'unknown'
}

/** Whether every body has something in it that only the caller knows. */
function isNeeded(nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    if (givenType(node) === undefined) return false
    if (node.below.length === 0 || (node.isList && !isErrorList(node))) return node.field?.required === true
    return isWritten(node) || node.field?.required === true ? isNeeded(node.below) : false
  })
}

function needsRequestId(nodes: readonly Node[]): boolean {
  return nodes.some(({ field, below }) => (field?.role === 'request-id' && field.required) || needsRequestId(below))
}

/** An object with what the constructor knows, and what the caller gives, at `given`. */
function bodyOf(nodes: readonly Node[], given: string): string {
  const written = nodes.filter(isWritten).map((node) => {
    if (node.below.length === 0) return `${propertyKey(node.name)}: ${knownValue(node)}`
    const inner = bodyOf(node.below, `${given}?.[${sourceLiteral(node.name)}]`)
    return `${propertyKey(node.name)}: ${node.isList ? `[${inner}]` : inner}`
  })
  const rest = membersOf(nodes).length > 0 ? [`...${given}`] : []
  // What the caller gives comes first, so that it replaces nothing that the catalog says.
  return `{ ${[...rest, ...written].join(', ')} }`
}
