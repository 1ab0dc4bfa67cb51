import { namesNothing } from '../../mapping/is-no-error'
import { type Cell, lossAt } from '../../rows/row'
import { child, type DataEntry, type DataNode, entriesOf, itemsOf, placeOf, textOf } from '../data/data-node'
import { isCode, messageKeys } from './body-code'
import type { Documents } from './documents'
import { enumWords } from './enum-words'
import { cell } from './node-cell'

/** A schema that lists codes, and the cells of each. */
export interface CodeList {
  /** The node that lists them: the same one for all that refer to it. */
  readonly node: DataNode
  readonly codes: readonly (readonly Cell[])[]
}

const codeName = /^(?:error_?)?code$|^err_?code$|^error_?type$|^reason$|^error$|^error_?id$/i
const innerName = /^(?:error|errors|fault|problem|detail|details|data|items)$/i
const deepest = 8
/** The most parts of one object that are looked at: a description may refer to itself. */
const mostParts = 100

/** The lists of codes that a schema of an error holds: enums and constants of the members that name codes. */
export function schemaCodes(documents: Documents, schema: DataNode | undefined): CodeList[] {
  const found = new Map<DataNode, CodeList>()
  walk(schema, { documents, found, seen: new Set(), depth: 0, texts: [] })
  return [...found.values()]
}

interface Walk {
  readonly documents: Documents
  readonly found: Map<DataNode, CodeList>
  readonly seen: Set<DataNode>
  readonly depth: number
  /** Constant texts of the object that the schema is a part of. */
  readonly texts: readonly Cell[]
}

function walk(raw: DataNode | undefined, { documents, found, seen, depth, texts: outer }: Walk) {
  const schema = documents.follow(raw)
  if (schema === undefined || seen.has(schema) || depth > deepest) return
  seen.add(schema)
  const deeper = { documents, found, seen, depth: depth + 1, texts: [] }
  const texts = [...outer, ...constantTexts(documents, schema)]
  for (const part of itemsOf(child(schema, 'allOf'))) walk(part, { ...deeper, texts })
  for (const key of ['oneOf', 'anyOf']) for (const part of itemsOf(child(schema, key))) walk(part, { ...deeper, texts })
  walk(child(schema, 'items'), deeper)
  const members = entriesOf(child(schema, 'properties'))
  const hasCode = members.some(({ key }) => codeName.test(key))
  // The `type` of a problem (RFC 9457) is its code, where it has no other.
  const isProblem = !hasCode && members.some(({ key }) => /^(?:detail|instance)$/.test(key))
  for (const { key, node } of members) {
    const isNamed = codeName.test(key) || (isProblem && key === 'type') || (!hasCode && isCodeBeside(key, members))
    const list = isNamed ? codeList(documents, node, key) : undefined
    if (list === undefined) {
      if (innerName.test(key)) walk(node, deeper)
    } else if (!found.has(list.node)) found.set(list.node, withTexts(list, texts, documents))
  }
}

/** Whether a member is a code for what is beside it: an `issue` with a description, the `name` of an error with a message. */
function isCodeBeside(key: string, members: readonly DataEntry[]): boolean {
  const has = (name: string) => members.some((member) => member.key === name)
  return (key === 'issue' && has('description')) || (key === 'name' && has('message'))
}

/** The texts that a schema and the parts of its `allOf` give as constants: each says what the body always says. */
function constantTexts(documents: Documents, schema: DataNode, seen = new Set<DataNode>()): Cell[] {
  if (seen.has(schema) || seen.size > mostParts) return []
  seen.add(schema)
  const members = entriesOf(child(schema, 'properties')).flatMap(({ key, node }): Cell[] => {
    const target = documents.follow(node)
    const value = child(target, 'const') ?? onlyItem(child(target, 'enum'))
    const field = messageKeys.includes(key) ? 'message' : key === 'title' ? 'title' : undefined
    return field === undefined || value === undefined || textOf(value) === undefined ? [] : [cell(field, value)]
  })
  const ofParts = itemsOf(child(schema, 'allOf')).flatMap((part) => {
    const target = documents.follow(part)
    return target === undefined ? [] : constantTexts(documents, target, seen)
  })
  return [...members, ...ofParts]
}

/** A lone code with the texts that its body always has. Beside several codes a constant text is about none of them. */
function withTexts(list: CodeList, texts: readonly Cell[], documents: Documents): CodeList {
  const [only, ...others] = list.codes
  const isNew = (text: Cell, index: number) => texts.findIndex(({ field }) => field === text.field) === index
  const distinct = texts.filter(isNew)
  if (only === undefined || others.length > 0) {
    for (const { place, text } of distinct) {
      documents.losses.push(lossAt(place, `a constant text of ${list.codes.length} codes: ${text}`))
    }
    return list
  }
  const has = new Set(only.map(({ field }) => field))
  return { ...list, codes: [[...only, ...distinct.filter(({ field }) => !has.has(field))]] }
}

/** The codes that a schema itself lists: `enum`, `const`, or `oneOf` with a constant each. */
export function codeList(documents: Documents, raw: DataNode | undefined, key = 'code'): CodeList | undefined {
  const schema = documents.follow(raw)
  if (schema === undefined) return undefined
  const single = child(schema, 'const')
  if (single !== undefined && isCode(single)) return { node: schema, codes: [codeCells(single, schema)] }
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((name) => itemsOf(child(schema, name)))
  const constants = parts.flatMap((part) => {
    const target = documents.follow(part)
    const value = child(target, 'const') ?? onlyItem(child(target, 'enum'))
    return target !== undefined && value !== undefined && isCode(value) ? [codeCells(value, target)] : []
  })
  if (constants.length > 0) return { node: schema, codes: constants }
  // In JSON made from protobuf the value that stands for no error is the default.
  const unset = textOf(child(schema, 'default')) ?? ''
  const isNone = (value: DataNode) => textOf(value) === unset && namesNothing(unset)
  const all = itemsOf(child(schema, 'enum')).filter(isCode)
  const values = all.filter((value) => !isNone(value))
  for (const value of all.filter(isNone)) documents.tell(lossAt(placeOf(value), `${unset}, which means “no error”`))
  if (values.length > 0) {
    if (/^type$/i.test(key) && values.every((value) => /^(?:object|error|string)$/i.test(textOf(value) ?? '')))
      return undefined
    const said = enumWords(schema, documents)
    return {
      node: schema,
      codes: values.map((value, index) => [...codeCells(value, undefined), ...said(value, index)]),
    }
  }
  return parts.map((part) => codeList(documents, part, key)).find((list) => list !== undefined)
}

function onlyItem(node: DataNode | undefined): DataNode | undefined {
  const items = itemsOf(node)
  return items.length === 1 ? items[0] : undefined
}

function codeCells(value: DataNode, schema: DataNode | undefined): Cell[] {
  const cells: Cell[] = [cell('code', value)]
  const [title, description] = [child(schema, 'title'), child(schema, 'description')]
  if (title !== undefined && textOf(title) !== undefined) cells.push(cell('title', title))
  if (description !== undefined && textOf(description) !== undefined)
    cells.push({ ...cell('summary', description), markup: 'markdown' })
  if (textOf(child(schema, 'deprecated')) === 'true' && schema)
    cells.push({ ...cell('deprecated', schema), text: 'true' })
  return cells
}
