import { LineIndex } from '../../../catalog/parse/line-index'
import type { SourceFile } from '../../../catalog/parse/source-file'
import { fieldByName } from '../../mapping/field-names'
import { statusByName } from '../../mapping/parse-statuses'
import { type Cell, type Field, type Loss, lossAt, type ReadOptions, type Row } from '../../rows/row'
import { commentOf } from './constant-comment'
import { type Constant, findConstants } from './constants'
import { type CodeValue, literalText } from './literals'
import type { ParseCode, SyntaxNode } from './syntax-node'

/** What reading code needs besides the sources. */
export interface CodeOptions extends ReadOptions {
  readonly language: string
  readonly parse: ParseCode
}

const errorWords = /err(?:or)?(?:s|code|codes|num|no)?|exception|fault|failure|problem|reason|codes?$|messages?$/i

/** Reads errors that code defines: enums, constants, objects, classes. It is parsed, never run. */
export function readCode(sources: readonly SourceFile[], options: CodeOptions): { rows: Row[]; losses: Loss[] } {
  const losses: Loss[] = []
  const rows = sources.flatMap((source) => {
    const start = { file: source.path, line: 1, column: 1 }
    const root = options.parse(options.language, source.text)
    if (root === undefined) {
      losses.push(lossAt(start, `a file of a language without a grammar: ${options.language}`))
      return []
    }
    const found = fileRows(findConstants(root), { source, options })
    if (found.length === 0)
      losses.push(lossAt(start, 'a file in which no enum, constant, object or class looks like an error'))
    return found
  })
  return { rows, losses }
}

interface Context {
  readonly source: SourceFile
  readonly options: CodeOptions
}

function fileRows(constants: readonly Constant[], { source, options }: Context): Row[] {
  const groups = new Map<string, Constant[]>()
  for (const constant of constants) {
    const name = constant.owner ?? ''
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [constant])
    else group.push(constant)
  }
  const lines = new LineIndex(source.path, source.text)
  const wanted = [...groups].filter(([owner, group]) =>
    options.section === undefined ? isOfErrors(owner, group) : owner === options.section,
  )
  const messages = messagesByName(constants)
  const isOneOfMany = wanted.length > 1
  return wanted.flatMap(([owner, group]) => {
    const iota = numberByIota(group)
    const isStatusGroup = numbersAreStatuses(group)
    return group.flatMap((constant, index): Row[] => {
      const cells = constantCells(constant, { lines, isStatusGroup, number: iota[index], language: options.language })
      const name = constant.name?.text ?? ''
      const message = messages.get(name)
      if (message !== undefined && !cells.some(({ field }) => field === 'message'))
        cells.push(textCell('message', message, lines))
      // A table of messages by constant tells about constants; it defines none.
      if (
        group !== undefined &&
        messages.get(name)?.node === constant.values[0]?.node &&
        options.language === 'go' &&
        constant.node.type === 'keyed_element'
      )
        return []
      if (!cells.some(({ field }) => field === 'code')) return []
      return [
        {
          place: lines.at(constant.node.startIndex),
          cells,
          ...(isOneOfMany && owner !== '' && owner !== 'errors' ? { family: owner } : {}),
        },
      ]
    })
  })
}

function isOfErrors(owner: string, group: readonly Constant[]): boolean {
  if (errorWords.test(owner)) return true
  const telling = group.filter(({ name, values }) => {
    const hasKeys = values.some(
      ({ key }) => key !== undefined && ['code', 'message', 'status'].includes(fieldByName(key)?.field ?? ''),
    )
    return (
      hasKeys ||
      (owner === '' && /^(?:Err|err)[A-Z_]|(?:^|_)ERR(?:OR)?(?:_|$)|^E_|(?:Error|Exception)$/.test(name?.text ?? ''))
    )
  })
  return telling.length > 0 && telling.length >= group.length / 2
}

/** Texts that a map of the file gives to the names of constants: `ErrGone: "gone"`. */
function messagesByName(constants: readonly Constant[]): Map<string, CodeValue> {
  const found = new Map<string, CodeValue>()
  for (const { name, node, values } of constants) {
    const [only] = values
    if (node.type === 'keyed_element' && name !== undefined && only?.kind === 'text' && values.length === 1)
      found.set(literalText(name) ?? name.text, only)
  }
  return found
}

/** Go's `iota`: the number of each constant of a block, where it has one. */
function numberByIota(group: readonly Constant[]): (string | undefined)[] {
  let base: { value: number; index: number } | undefined
  let block: number | undefined
  let index = 0
  return group.map(({ node }) => {
    if (node.type !== 'const_spec') return undefined
    const start = node.parent?.startIndex
    index = start === block ? index + 1 : 0
    if (start !== block) base = undefined
    block = start
    const written = node.childForFieldName('value')?.text
    const [, plus] = /^iota(?:\s*\+\s*(\d+))?$/.exec(written ?? '') ?? []
    const [, before] = /^(\d+)\s*\+\s*iota$/.exec(written ?? '') ?? []
    if (written?.includes('iota'))
      base = /^(?:iota|iota\s*\+\s*\d+|\d+\s*\+\s*iota)$/.test(written)
        ? { value: Number(plus ?? before ?? 0), index: 0 }
        : undefined
    else if (written !== undefined) base = undefined
    return base === undefined ? undefined : String(base.value + index)
  })
}

/** Whether the numbers of a group are statuses: all from 100 to 599, and beside something else. */
function numbersAreStatuses(group: readonly Constant[]): boolean {
  const numbers = group.flatMap(({ values }) =>
    values.filter(({ kind, key }) => kind === 'number' && (key === undefined || fieldByName(key)?.field === 'code')),
  )
  const areAll = numbers.length > 0 && numbers.every(({ text }) => /^[1-5]\d\d$/.test(text))
  return areAll && group.some(({ values }) => values.length > 1)
}

interface Cutting {
  readonly lines: LineIndex
  readonly isStatusGroup: boolean
  readonly number: string | undefined
  readonly language: string
}

function constantCells(constant: Constant, { lines, isStatusGroup, number, language }: Cutting): Cell[] {
  const { name, node, values, params } = constant
  const cells: Cell[] = []
  const has = (field: Field) => cells.some((cell) => cell.field === field)
  const isNamed = params.length >= values.length && values.length > 0
  for (const [index, value] of values.entries()) {
    const key = value.key ?? (isNamed ? params[index] : undefined)
    const field = fieldOf(value, { key, isStatusGroup, has, count: values.length })
    if (field !== undefined) cells.push(textCell(field, value, lines))
  }
  const words = attributeMessage(node)
  if (words !== undefined && !has('message'))
    cells.push({ key: 'message', text: words, place: lines.at(node.startIndex), field: 'message' })
  const title = name === undefined ? undefined : nameOf(name)
  if (number !== undefined && !has('code'))
    cells.push({ key: 'code', text: number, place: lines.at(node.startIndex), field: 'code' })
  if (title !== undefined) {
    const place = lines.at(name?.startIndex ?? node.startIndex)
    cells.push({ key: 'name', text: title, place, field: has('code') ? 'name' : 'code' })
  }
  const comment = commentOf(node, title ?? '', language)
  const [, status, rest] = /^\w+ - ([1-5]\d\d): ([\s\S]+)$/.exec(comment.text) ?? []
  const place = lines.at(node.startIndex)
  if (status !== undefined && !has('status'))
    cells.push({ key: 'comment status', text: status, place, field: 'status' })
  if ((rest ?? comment.text) !== '') cells.push({ key: 'comment', text: rest ?? comment.text, place, field: 'summary' })
  if (comment.isDeprecated) cells.push({ key: 'deprecated', text: 'true', place, field: 'deprecated' })
  return cells
}

/** The name of a constant, without the class that it is read from: `GONE` for `Errors::GONE`. */
function nameOf(name: SyntaxNode): string {
  const written = literalText(name) ?? name.text.replace(/^\[|\]$/g, '')
  return /^[A-Za-z_][\w]*(?:(?:::|\.)[A-Za-z_]\w*)+$/.test(written) && literalText(name) === undefined
    ? written.slice(Math.max(written.lastIndexOf('.'), written.lastIndexOf(':')) + 1)
    : written
}

interface Judging {
  readonly key: string | undefined
  readonly isStatusGroup: boolean
  readonly has: (field: Field) => boolean
  readonly count: number
}

/** What a value is for: by its key, and else by what it looks like. */
function fieldOf({ kind, text }: CodeValue, { key, isStatusGroup, has, count }: Judging): Field | undefined {
  const named = key === undefined ? undefined : fieldByName(key)?.field
  const isStatus = kind === 'number' ? /^[1-5]\d\d$/.test(text) : kind === 'name' && statusByName(text) !== undefined
  if (kind === 'name') return isStatus && /status|http|[A-Z_]{3,}/i.test(text) && !has('status') ? 'status' : undefined
  if (named === 'status' || (named === 'code' && isStatus && kind === 'number' && (has('code') || isStatusGroup)))
    return 'status'
  if (named === 'code' || named === 'name')
    return named === 'code' && has('code') ? 'alias' : named === 'name' && has('code') ? 'name' : 'code'
  if (named !== undefined && named !== 'ignore') return named === 'message' && has('message') ? 'summary' : named
  if (key !== undefined) return undefined
  if (kind === 'number') {
    if (isStatus && (isStatusGroup || has('code')) && !has('status')) return 'status'
    return has('code') ? undefined : 'code'
  }
  const isWord = /^[\w.:/-]+$/.test(text) && /[A-Z0-9_.:/-]/.test(text)
  if (isWord && !has('code') && (count > 1 || !/\s/.test(text))) return 'code'
  return has('message') ? 'summary' : 'message'
}

function textCell(field: Field, value: CodeValue, lines: LineIndex): Cell {
  const status = field === 'status' && value.kind === 'name' ? statusByName(value.text) : undefined
  return {
    key: value.key ?? field,
    text: status === undefined ? value.text : String(status),
    place: lines.at(value.node.startIndex),
    field,
  }
}

/** The message that an attribute gives: `#[error("…")]` in Rust, `[Description("…")]` in C#. */
function attributeMessage(node: Constant['node']): string | undefined {
  const own = /^\s*\[Description\("((?:[^"\\]|\\.)*)"\)\]/.exec(node.text.slice(0, 2000))?.[1]
  if (own !== undefined) return own
  for (let at = node.previousSibling; at !== null && /attribute|comment/.test(at.type); at = at.previousSibling) {
    const text = /^#\[error\(\s*"((?:[^"\\]|\\.)*)"/.exec(at.text)?.[1]
    if (text !== undefined) return text
  }
  return undefined
}
