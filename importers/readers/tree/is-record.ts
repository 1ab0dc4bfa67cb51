import { fieldByName } from '../../mapping/field-names'
import type { Field } from '../../rows/row'
import type { DataEntry, DataNode, MapNode } from '../data/data-node'

/** Keys that hold an error, and are no code. */
export const wrappers = /^(?:attributes|error|data|value|body|properties|item|entry)$/i

/** Keys under which an error is shown, and not defined. */
const shows = /^(?:(?:.*[-_ ]?)?(?:examples?|samples?|responses?|requests?)|payload|body|json)$/i

/** Names of codes that may name anything else. */
const kinds = /^(?:id|key|type|reason|rule|number)$/i

const texts: ReadonlySet<Field | undefined> = new Set(['message', 'title', 'summary', 'userText'])

/** Whether a map is one error: it says something of its own, and at least one of its keys is known. */
export function isRecord(node: MapNode): boolean {
  const own = node.entries.filter(({ node: value }) => isValue(value))
  if (own.length === 0) return node.entries.some(({ key, node: value }) => isLanguageMap(value) && fieldByName(key))
  return own.some(({ key }) => fieldByName(key) !== undefined) && !isGroup(node)
}

/** Whether a map has errors below it, which are not part of what it says of itself. */
export function isGroup(node: MapNode): boolean {
  const known = groups.get(node)
  if (known !== undefined) return known
  const found = node.entries.some((entry) => holdsErrorsOf(node, entry))
  groups.set(node, found)
  return found
}

/** What was found out of a map, so that nested groups are not looked through again for each that they are in. */
const groups = new WeakMap<MapNode, boolean>()

/** Whether the errors of a group are under one of its keys. */
export function holdsErrorsOf(group: MapNode, { key, node }: DataEntry): boolean {
  // The same error in other languages is part of it.
  if (shows.test(key) || (isLanguageMap(node) && has(group, isCode))) return false
  if (node.kind === 'map' && isError(node) && !wrappers.test(key) && !inside.test(key)) return areMembers(group)
  if (node.kind !== 'list') return holdsErrors(node)
  return node.items.some((item) => item.kind === 'map' && isMember(item, { group, key }))
}

/** Whether errors right below a map are errors of their own: it has a code too, or there are several of them. */
function areMembers(group: MapNode): boolean {
  const isOne = ({ key, node }: DataEntry) => node.kind === 'map' && isError(node) && !inside.test(key)
  return has(group, isCode) || group.entries.filter(isOne).length > 1
}

/** Keys under which an error has another one as a part of it. */
const inside =
  /^(?:.*causes?|param(?:eter)?s?|fields|translations?|languages|inner|nested|original|parent|default|(?:.*[-_ ])?(?:err|error|fault|exception)|.*Error)$/i

/** Keys of lists of errors. */
const ofErrors = /(?:err(?:or)?s?|codes?|faults?|failures?|exceptions?|problems?|items|entries|list|children)$/i

/**
 * Whether a map in a list of another one is an error of its own. Below something that explains itself, what has no code is
 * a detail of it: a link, a parameter, one of its causes.
 */
function isMember(item: MapNode, { group, key }: { group: MapNode; key: string }): boolean {
  if (isError(item) || holdsErrors(item) || isGroup(item)) return true
  if (!isRecord(item) || isError(group)) return false
  if (!has(group, (field) => texts.has(field)) || has(item, isCode)) return true
  return ofErrors.test(key) && has(item, (field) => field === 'code' || field === 'name')
}

/** Whether a map says a code and a text, so that it can be nothing but an error. */
export function isError(node: MapNode): boolean {
  return has(node, isCode) && has(node, (field) => texts.has(field))
}

function isCode(field: Field | undefined, key: string): boolean {
  return field === 'code' && !kinds.test(key)
}

/** Whether a map says both a code and the message that comes with it. */
export function isSent(node: MapNode): boolean {
  return isError(node) && has(node, (field) => field === 'message')
}

function has(node: MapNode, test: (field: Field | undefined, key: string) => boolean): boolean {
  return node.entries.some(
    ({ key, node: value }) =>
      value.kind === 'scalar' && value.type !== 'null' && value.text !== '' && test(fieldByName(key)?.field, key),
  )
}

const holding = new WeakMap<DataNode, boolean>()

/** Whether errors are somewhere below a node. One under `error` is what the node wraps. */
function holdsErrors(node: DataNode): boolean {
  const known = holding.get(node)
  if (known !== undefined) return known
  const inner = node.kind === 'list' ? node.items.map((item) => ({ key: '', node: item })) : []
  const entries = node.kind === 'map' ? node.entries : inner
  const found = entries.some(({ key, node: value }) => {
    if (value.kind === 'scalar' || shows.test(key)) return false
    return (value.kind === 'map' && !wrappers.test(key) && isError(value)) || holdsErrors(value)
  })
  holding.set(node, found)
  return found
}

/** Whether a node is a value, or a list of values. */
export function isValue(node: DataNode): boolean {
  return node.kind === 'scalar' || (node.kind === 'list' && node.items.every(({ kind }) => kind === 'scalar'))
}

/** Whether the keys of a map are languages, and its values the same text in each. */
export function isLanguageMap(node: DataNode): boolean {
  return node.kind === 'map' && node.entries.length > 0 && node.entries.every(({ key }) => isLanguage(key))
}

/** Whether a key is a language: `de`, `pt-BR`. */
export function isLanguage(key: string): boolean {
  return /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/.test(key)
}
