import { escapeWords, oneLine } from '../../mapping/escape-text'
import { fieldByName } from '../../mapping/field-names'
import { makeCell } from '../../rows/make-cell'
import type { Cell, Field } from '../../rows/row'
import { child, type DataNode, type MapNode, placeOf, textOf } from '../data/data-node'
import { isLanguage, isLanguageMap, isRecord } from './is-record'
import type { LostValues } from './lost-values'

interface Adding {
  readonly cells: Cell[]
  readonly path: string
  readonly lost: LostValues
}

/** The values of an error, each under the path of its keys. What is no value of the error itself is added to the losses. */
export function recordCells(node: MapNode, lost: LostValues): Cell[] {
  const cells: Cell[] = []
  // The texts of an error by language.
  addCells(node, { cells, path: isLanguageMap(node) ? 'message' : '', lost })
  return cells
}

function addCells(node: MapNode, { cells, path, lost }: Adding) {
  const isSpoken = path === '' && isSentence(child(node, 'en'))
  for (const { key, node: value } of node.entries) {
    // Beside English other languages are those of the message.
    const inner = isSpoken && isLanguage(key) && isSentence(value) ? `message.${key}` : key
    const full = path === '' ? inner : `${path}.${key}`
    const link = linkOf(value)
    if (value.kind === 'scalar') {
      const isBlock = value.isBlock === true || value.text.includes('\n')
      const cell = makeCell(full, value.text, placeOf(value))
      if (value.type !== 'null') cells.push(isBlock ? { ...cell, isBlock } : cell)
    } else if (link !== undefined) cells.push(linksCell(full, [link], value))
    else if (value.kind === 'map') addCells(value, { cells, path: full, lost })
    else addItems(value.items, { cells, path: full, lost })
  }
}

function isSentence(node: DataNode | undefined): boolean {
  return /\S\s+\S/.test(textOf(node) ?? '')
}

/** Texts of a list are the lines of one message; anything else is a value each. */
function addItems(items: readonly DataNode[], { cells, path, lost }: Adding) {
  const [first] = items
  if (first === undefined) return
  if (items.every((item) => item.kind === 'scalar') && fieldByName(path)?.field === 'message') {
    const text = items.map((item) => (item.kind === 'scalar' ? item.text : '')).join('\n')
    cells.push({ key: path, text, place: placeOf(first) })
    return
  }
  // Where a cause or a solution leads is not the whole of it.
  const hasLinks = !several.has(fieldByName(path)?.field)
  const links = hasLinks ? items.flatMap((item) => linkOf(item) ?? []) : []
  if (links.length > 0) cells.push(linksCell(path, links, first))
  for (const item of items) {
    if (item.kind === 'scalar') cells.push({ key: path, text: item.text, place: placeOf(item) })
    else if (item.kind === 'map' && !(hasLinks && linkOf(item) !== undefined)) {
      if (isRecord(item)) addDetail(item, { cells, path, lost })
      else addCells(item, { cells, path, lost })
    }
  }
}

/** Fields of which an error may have several, each with texts of its own. */
const several: ReadonlySet<Field | undefined> = new Set(['cause', 'solution', 'message'])
const ofText = /^(?:text|value|message|description|summary|title|name)$/i

/** What belongs to an error and is none itself: a cause, a text in one language. Its values are none of the error's. */
function addDetail(item: MapNode, { cells, path, lost }: Adding) {
  const isTaken = several.has(fieldByName(path)?.field)
  const language = ['language', 'lang', 'locale']
    .map((key) => textOf(child(item, key)))
    .find((tag) => tag !== undefined)
  const main = isTaken
    ? item.entries.find(({ key, node }) => ofText.test(key) && textOf(node) !== undefined)
    : undefined
  for (const { key, node } of item.entries) {
    if (node.kind !== 'scalar' || node.text === '' || node.type === 'null') continue
    if (main?.node === node) cells.push(makeCell(language ? `${path}.${language}` : path, node.text, placeOf(node)))
    else if (node.text !== language) lost.add(`${path}.${key}`, placeOf(node), 'no field for it')
  }
}

interface Link {
  readonly url: string
  readonly label: string
}

/** A link that a map is: where it leads, and what it is called. */
function linkOf(node: DataNode): Link | undefined {
  if (node.kind !== 'map' || node.entries.some(({ node: value }) => value.kind !== 'scalar')) return undefined
  const find = (keys: readonly string[]) =>
    keys.map((key) => textOf(child(node, key))).find((text) => text !== undefined)
  const url = find(['href', 'url', 'link', 'uri'])
  const label = find(['title', 'label', 'text', 'name', 'description'])
  if (url === undefined || label === undefined || !/^(?:https?:\/\/|\.{0,2}\/)[^\s()<>]+$/.test(url)) return undefined
  return { url, label: oneLine(label) }
}

function linksCell(key: string, links: readonly Link[], node: DataNode): Cell {
  const lines = links.map(({ url, label }) => `- [${escapeWords(label)}](${url})`)
  const text = lines.length === 1 ? (lines[0] ?? '').slice(2) : lines.join('\n')
  return { key, text, place: placeOf(node), field: 'section', markup: 'markdown' }
}
