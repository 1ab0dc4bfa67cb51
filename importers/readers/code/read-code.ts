import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { fieldByName } from '../../mapping/field-names'
import { longestCode } from '../../rows/limits'
import { type Loss, lossAt, type ReadOptions, type Row, startOf } from '../../rows/row'
import { type Definition, definitionsOf } from './definition'
import { definitionCells } from './definition-cells'
import { findUnread } from './find-unread'
import { joinDefinitions, valueKey } from './join-definitions'
import type { ParseCode } from './syntax-node'

/** What reading code needs besides the sources. */
export interface CodeOptions extends ReadOptions {
  readonly language: string
  readonly parse: ParseCode
}

const errorWords = /err(?:or)?(?:s|code|codes|num|no)?|exception|fault|failure|problem|reason|codes?$|messages?$/i

/** Reads errors that code defines: enums, constants, objects, classes. It is parsed, never run. */
export function readCode(sources: readonly SourceFile[], options: CodeOptions): { rows: Row[]; losses: Loss[] } {
  const losses: Loss[] = []
  const definitions = joinDefinitions(
    sources.flatMap((source) => readFile(source, options, losses)),
    losses,
  )
  const lists = listsOf(definitions).flatMap((list): List[] => {
    if (options.section !== undefined) return list.owner === options.section ? [list] : []
    const items = errorsOf(list)
    return items.length === 0 ? [] : [{ owner: list.owner, items }]
  })
  const taken = lists.filter((list) => !isOfKinds(list, lists, losses))
  const isOneOfMany = taken.length > 1
  const rows = taken.flatMap(({ owner, items }) => listRows(owner, items, isOneOfMany))
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ place }) => place.file)))
  for (const { path } of sources) {
    const isTold = losses.some(({ file, line, column }) => file === path && line === 1 && column === 1)
    if (used.has(path) || isTold) continue
    losses.push(lossAt(startOf(path), 'a file in which no enum, constant, object or class looks like an error'))
  }
  return { rows, losses }
}

function readFile(source: SourceFile, { language, parse }: CodeOptions, losses: Loss[]): Definition[] {
  if (source.text.length > longestCode) {
    losses.push(
      lossAt(
        startOf(source.path),
        `code that is too large: ${source.text.length} characters, of at most ${longestCode}`,
      ),
    )
    return []
  }
  const grammar = language === 'typescript' && /\.[jt]sx$/i.test(source.path) ? 'tsx' : language
  const root = parse(grammar, source.text) ?? parse(language, source.text)
  if (root === undefined) {
    losses.push(lossAt(startOf(source.path), `a file of a language without a grammar: ${language}`))
    return []
  }
  for (const loss of findUnread(root, source, language)) losses.push(loss)
  return definitionsOf(root, source, language)
}

interface List {
  readonly owner: string
  readonly items: readonly Definition[]
}

/** Definitions by the file and the list that they are in. */
function listsOf(definitions: readonly Definition[]): List[] {
  const lists = new Map<string, { owner: string; items: Definition[] }>()
  for (const definition of definitions) {
    const owner = definition.owner ?? ''
    const key = `${definition.place.file}\n${owner}`
    const list = lists.get(key)
    if (list === undefined) lists.set(key, { owner, items: [definition] })
    else list.items.push(definition)
  }
  return [...lists.values()]
}

/** Whether a list is one of kinds of errors: bare names beside lists that say more, in an enum that is called so. */
function isOfKinds({ owner, items }: List, lists: readonly List[], losses: Loss[]): boolean {
  const isBare = (list: List) =>
    list.items.every(({ values, attribute }) => values.length === 0 && attribute === undefined)
  const [first] = items
  if (first === undefined || !/(?:type|kind|category|class|domain|level|severity|source)s?$/i.test(owner)) return false
  if (!isBare({ owner, items }) || lists.every(isBare)) return false
  losses.push(lossAt(first.place, `${owner}, which names kinds of errors; --section ${owner} takes its names as codes`))
  return true
}

function listRows(owner: string, items: readonly Definition[], isOneOfMany: boolean): Row[] {
  const facts = { isStatusList: numbersAreStatuses(items) }
  return items.flatMap((definition): Row[] => {
    const cells = definitionCells(definition, facts)
    if (!cells.some(({ field }) => field === 'code')) return []
    const isNamed = isOneOfMany && owner !== '' && owner !== 'errors'
    return [{ place: definition.place, cells, ...(isNamed ? { family: owner } : {}) }]
  })
}

/** What of a list is about errors: all of it, where its name or most of it says so; else what says so itself. */
function errorsOf({ owner, items }: List): readonly Definition[] {
  if (errorWords.test(owner)) return items
  // A file that is called errors has constants of errors at its top.
  const file = items[0]?.place.file ?? ''
  if (owner === '' && fileOfErrors.test(file) && items.every(isCodeAlone)) return items
  const telling = items.filter((item) => isTelling(item, owner))
  if (owner !== '') return telling.length >= items.length / 2 ? items : []
  return telling.length >= items.length * 0.8 ? items : telling
}

/** Whether a definition says itself that it is an error: by its keys, its name, or what makes it. */
function isTelling({ name, values, maker }: Definition, owner: string): boolean {
  const hasKeys = values.some(
    ({ key }) =>
      key === valueKey || (key !== undefined && ['code', 'message', 'status'].includes(fieldByName(key)?.field ?? '')),
  )
  if (hasKeys) return true
  if (namesAnError(name ?? '')) return true
  return (
    owner === '' && (/^Code[A-Z]|^CODE_/.test(name ?? '') || /(?:Error|Exception|Fault|Problem)s?$/.test(maker ?? ''))
  )
}

function namesAnError(name: string): boolean {
  return /^(?:Err|err)[A-Z_]|^ER_|(?:^|_)ERR(?:OR)?(?:_|$)|^E_|(?:Error|Exception)$/.test(name)
}

const fileOfErrors = /(?:^|[/_-])(?:err(?:or)?s?|err(?:or)?[_-]?codes?|fault[_-]?codes?)\.\w+$/i

/** Whether a constant is a number, a word, or a text under a name alone. */
function isCodeAlone({ name, values, count }: Definition): boolean {
  const [only, ...more] = values
  if (count !== undefined || values.some(({ key }) => key === valueKey)) return true
  return name !== undefined && only !== undefined && more.length === 0 && only.kind !== 'name'
}

/** Whether the numbers of a list are statuses: nearly all from 100 to 599, and beside something else. */
function numbersAreStatuses(items: readonly Definition[]): boolean {
  const numbers = items.flatMap(({ values }) =>
    values.filter(
      ({ kind, key }) =>
        kind === 'number' && key !== valueKey && (key === undefined || fieldByName(key)?.field === 'code'),
    ),
  )
  const statuses = numbers.filter(({ text }) => /^[1-5]\d\d$/.test(text))
  return statuses.length > numbers.length * 0.95 && items.some(({ values }) => values.length > 1)
}
