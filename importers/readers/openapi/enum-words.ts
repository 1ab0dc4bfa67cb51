import { type Cell, lossAt } from '../../rows/row'
import { child, type DataNode, entriesOf, itemsOf, placeOf, textOf } from '../data/data-node'
import type { Documents } from './documents'
import { cell } from './node-cell'

/** Lists beside an enum, or maps by its values, that describe or name each of them. */
const descriptions = ['x-enum-descriptions', 'x-enumDescriptions', 'x-enum-description', 'x-enumdescriptions']
const names = ['x-enum-varnames', 'x-enumNames', 'x-enum-names', 'x-enum-varName']
/** Lists of what each value is, with its name or value in a field. */
const elements = ['x-enum-elements', 'x-enumElements', 'x-enum-values', 'x-enumValues', 'x-ms-enum']
const others = ['x-enum-deprecated']

/** What is said of a value of an enum besides it, given the value and its index. */
export type EnumWords = (value: DataNode, index: number) => Cell[]

/** What extensions and the description of a schema say of the values of its enum. An extension of another form is a loss. */
export function enumWords(schema: DataNode, documents: Documents): EnumWords {
  const known = new Set([...descriptions, ...names, ...elements, ...others])
  for (const { key, node } of entriesOf(schema)) {
    const parts = node.kind === 'list' ? node.items : entriesOf(node).map((entry) => entry.node)
    const isNested = (descriptions.includes(key) || names.includes(key)) && parts.some((part) => part.kind !== 'scalar')
    if (/^x-.*enum/i.test(key) && (!known.has(key) || isNested) && node.kind !== 'scalar')
      documents.tell(lossAt(placeOf(node), `${key}, which describes these values in a form that is not known here`))
  }
  const listed = elements.flatMap((key) => {
    const node = child(schema, key)
    return itemsOf(node?.kind === 'map' ? child(node, 'values') : node)
  })
  const byText = new Map<string, DataNode>()
  // The same as a map by value: `x-enum-values: {GONE: {description: …}}`.
  for (const { key, node } of elements.flatMap((name) => entriesOf(child(schema, name)))) {
    if (node.kind === 'map') byText.set(key, node)
  }
  for (const item of listed) {
    const texts = ['value', 'name', 'code', 'key'].flatMap((key) => textOf(child(item, key)) ?? [])
    for (const text of texts) if (!byText.has(text)) byText.set(text, item)
  }
  const ended = child(schema, 'x-enum-deprecated')
  const old = new Set([
    ...itemsOf(ended).flatMap((item) => textOf(item) ?? []),
    ...entriesOf(ended).flatMap(({ key, node }) => (textOf(node) === 'true' ? key : [])),
  ])
  const lines = describedLines(schema)
  return (value, index) => {
    const text = textOf(value) ?? ''
    const element = byText.get(text)
    const description =
      valueAt(schema, descriptions, { text, index }) ??
      ['description', 'summary', 'message'].map((key) => child(element, key)).find((node) => textOf(node) !== undefined)
    const ofElement = textOf(child(element, 'value')) === text ? child(element, 'name') : undefined
    const name = valueAt(schema, names, { text, index }) ?? ofElement
    const isDeprecated = old.has(text) || textOf(child(element, 'deprecated')) === 'true'
    const line = description === undefined ? lines.get(text) : undefined
    return [
      ...(description === undefined ? [] : [{ ...cell('summary', description), markup: 'markdown' as const }]),
      ...(line === undefined ? [] : [line]),
      ...(name === undefined || textOf(name) === text ? [] : [cell('name', name)]),
      ...(isDeprecated ? [{ ...cell('deprecated', value), text: 'true' }] : []),
    ]
  }
}

function valueAt(
  schema: DataNode,
  keys: readonly string[],
  { text, index }: { readonly text: string; readonly index: number },
): DataNode | undefined {
  const node = keys.map((key) => child(schema, key)).find((found) => found !== undefined)
  const found = node?.kind === 'list' ? node.items[index] : child(node, text)
  return textOf(found) === undefined ? undefined : found
}

/** The fewest values that a list in a description explains, so that it is one of these values. */
const fewest = 2

/** The lines of a description that explain one value each: `- \`CARD_EXPIRED\`: The card has expired.`, or a row of a table. */
function describedLines(schema: DataNode): Map<string, Cell> {
  const node = child(schema, 'description')
  const found = new Map<string, Cell>()
  const values = new Set(itemsOf(child(schema, 'enum')).flatMap((item) => textOf(item) ?? []))
  for (const line of (textOf(node) ?? '').split(/\r?\n/)) {
    const { value, words } = explained(line, values)
    if (node === undefined || value === undefined || words === undefined || !values.has(value)) continue
    found.set(value, { ...cell('summary', node), text: words.trim(), markup: 'markdown' })
  }
  return found.size < fewest ? new Map() : found
}

function explained(
  line: string,
  values: ReadonlySet<string>,
): { value?: string | undefined; words?: string | undefined } {
  if (/^\s*\|/.test(line)) {
    const cells = line.split(/(?<!\\)\|/).map((text) => text.trim())
    const value = cells.map((text) => text.replace(/^[`*]+|[`*]+$/g, '')).find((text) => values.has(text))
    const words = cells.filter((text) => /\s/.test(text)).sort((one, other) => other.length - one.length)[0]
    return { value, words }
  }
  const [, quoted, bare, words] =
    /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:[`*"']{1,3}([^\s`*"']+)[`*"']{1,3}|([^\s:]+))\s*(?::|[-–—=]\s)\s*(\S.*)$/.exec(
      line,
    ) ?? []
  return { value: quoted ?? bare, words }
}
