import { child, type DataNode, entriesOf, itemsOf, textOf } from '../data/data-node'

/** What the body of an error response says. */
export interface BodyFacts {
  readonly code: DataNode
  readonly title?: DataNode
  readonly message?: DataNode
  readonly status?: DataNode
}

const codeKeys = [
  'errorCode',
  'error_code',
  'errCode',
  'code',
  'errorcode',
  'error_type',
  'errorType',
  'reason',
  'errorId',
]
/** Members of a body that hold its message, the clearest first. */
export const messageKeys = [
  'message',
  'detail',
  'error_description',
  'errorMessage',
  'error_message',
  'msg',
  'description',
  'details',
]
const inner = ['error', 'errors', 'fault', 'data', 'problem', 'detail', 'status']

/**
 * Finds the code in a body: a member whose name says so, in the body or in the error that it holds; else the
 * `type` of a problem (RFC 9457), whose `about:blank` stands for its status.
 */
export function readBody(body: DataNode, depth = 0): BodyFacts | undefined {
  if (body.kind === 'list')
    return body.items.map((item) => readBody(item, depth + 1)).find((facts) => facts !== undefined)
  if (body.kind !== 'map' || depth > 4) return undefined
  const titles = { ...optional('title', body, ['title']), ...optional('message', body, messageKeys) }
  const status = child(body, 'status')
  const facts = { ...titles, ...(textOf(status)?.match(/^[1-5]\d\d$/) && status ? { status } : {}) }
  const type = child(body, 'type')
  const isProblem = type !== undefined && (child(body, 'title') ?? child(body, 'detail') ?? status) !== undefined
  const own = codeKeys.map((key) => child(body, key)).find((node) => isCode(node) && !isStatusAgain(node, status))
  if (own !== undefined) return { ...facts, code: own }
  if (isProblem && textOf(type) === 'about:blank')
    return status && textOf(status) ? { ...facts, code: status } : undefined
  if (isProblem && type !== undefined && isCode(type)) return { ...facts, code: type }
  for (const key of inner) {
    const part = child(body, key)
    const found = part === undefined ? undefined : readBody(part, depth + 1)
    if (found !== undefined) return { ...facts, ...found }
  }
  const error = child(body, 'error') ?? type
  if (isCode(error) && error !== undefined) return { ...facts, code: error }
  const [only] = entriesOf(body)
  return depth === 0 && entriesOf(body).length === 1 && only?.node.kind === 'map'
    ? readBody(only.node, depth + 1)
    : undefined
}

/** Whether a value can be a code: a number or a word, no sentence. */
export function isCode(node: DataNode | undefined): boolean {
  const text = textOf(node)
  return (
    text !== undefined &&
    node?.kind === 'scalar' &&
    node.type !== 'boolean' &&
    !/\s|\{\{/.test(text.trim()) &&
    text.length <= 256
  )
}

/** A `code` that only repeats the status of the response says nothing of its own. */
function isStatusAgain(node: DataNode | undefined, status: DataNode | undefined): boolean {
  return textOf(status) !== undefined && textOf(node) === textOf(status)
}

function optional<K extends string>(name: K, body: DataNode, keys: readonly string[]): { [P in K]?: DataNode } {
  const node = keys.map((key) => child(body, key)).find((found) => textOf(found) !== undefined)
  // One key, the one that was asked for.
  return (node === undefined ? {} : { [name]: node }) as { [P in K]?: DataNode }
}

/** The texts of a list, or of one value. */
export function textsOf(node: DataNode | undefined): DataNode[] {
  return (node?.kind === 'list' ? itemsOf(node) : node === undefined ? [] : [node]).filter(
    (item) => textOf(item) !== undefined,
  )
}
