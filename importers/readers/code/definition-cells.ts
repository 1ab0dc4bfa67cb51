import { fieldByName } from '../../mapping/field-names'
import { statusByName } from '../../mapping/parse-statuses'
import type { Cell, Field } from '../../rows/row'
import type { Definition, DefinitionValue } from './definition'
import { valueKey } from './join-definitions'

/** What definitions of one list have in common. */
export interface ListFacts {
  /** Whether their numbers are statuses. */
  readonly isStatusList: boolean
}

/** What a definition says, as cells. Values that nothing is known of have no field, so that they are told. */
export function definitionCells(definition: Definition, facts: ListFacts): Cell[] {
  const { name, values, params, place, namePlace, count, attribute, comment } = definition
  const cells: Cell[] = []
  const has = (field: Field) => cells.some((cell) => cell.field === field)
  const isNamed = params.length >= values.length && values.length > 0
  for (const [index, value] of values.entries()) {
    if (value.key === valueKey) continue
    const param = value.key === undefined && isNamed ? params[index] : undefined
    cells.push(...valueCells(value, { param, facts, has, count: values.length }))
  }
  const add = (field: Field, text: string, at = place, key: string = field) =>
    cells.push({ key, text, place: at, field })
  if (attribute !== undefined && !has('message')) add('message', attribute)
  const own = values.find(({ key }) => key === valueKey)
  if (own !== undefined && !has('code')) add('code', own.text, own.place)
  if (count !== undefined && !has('code')) add('code', count)
  if (name !== undefined) add(has('code') ? 'name' : 'code', name, namePlace, 'name')
  const [, status, rest] = /^\w+ - ([1-5]\d\d): ([\s\S]+)$/.exec(comment.text) ?? []
  if (status !== undefined && !has('status')) add('status', status, place, 'comment status')
  if ((rest ?? comment.text) !== '') add('summary', rest ?? comment.text, place, 'comment')
  if (comment.isDeprecated) add('deprecated', 'true')
  return cells
}

interface Judging {
  /** The name of the parameter that the value is passed to. */
  readonly param: string | undefined
  readonly facts: ListFacts
  readonly has: (field: Field) => boolean
  readonly count: number
}

function valueCells(value: DefinitionValue, judging: Judging): Cell[] {
  const { kind, text, place } = value
  const field = fieldOf(value, judging)
  const key = value.key ?? judging.param
  if (field === undefined) {
    // A name stands for something that only the program knows.
    return kind === 'name' || text === '' ? [] : [{ key: key ?? 'further values', text, place }]
  }
  const status = field === 'status' && kind === 'name' ? statusByName(text) : undefined
  return [{ key: key ?? field, text: status === undefined ? text : String(status), place, field }]
}

/** What a value is for: by its key, by the name of its parameter, and else by what it looks like. */
function fieldOf(value: DefinitionValue, judging: Judging): Field | undefined {
  const { kind, text, key } = value
  const { facts, has } = judging
  const isStatus = kind === 'number' ? /^[1-5]\d\d$/.test(text) : kind === 'name' && statusByName(text) !== undefined
  if (kind === 'name') return isStatus && /status|http|[A-Z_]{3,}/i.test(text) && !has('status') ? 'status' : undefined
  const named = fieldOfKey(key) ?? fieldOfKey(judging.param)
  const isNumberOfStatus = kind === 'number' && (facts.isStatusList || (isStatus && has('code')))
  if (named === 'status' || (named === 'code' && isNumberOfStatus)) return 'status'
  if (named === 'code' || named === 'name') return has('code') ? (named === 'code' ? 'alias' : 'name') : 'code'
  if (named !== undefined) return named === 'message' && has('message') ? 'summary' : named
  return key === undefined ? fieldByLook(value, { ...judging, isStatus }) : undefined
}

function fieldOfKey(key: string | undefined): Field | undefined {
  const named = key === undefined ? undefined : fieldByName(key)?.field
  if (named !== undefined) return named === 'ignore' ? undefined : named
  return key !== undefined && /(?:message|msg|text|description)(?:string|template|format)?$/i.test(key)
    ? 'message'
    : undefined
}

function fieldByLook(
  { kind, text }: DefinitionValue,
  { facts, has, count, isStatus }: Judging & { isStatus: boolean },
): Field | undefined {
  if (kind === 'number') {
    if (isStatus && (facts.isStatusList || has('code')) && !has('status')) return 'status'
    return has('code') ? undefined : 'code'
  }
  const isWord = /^[\w.:/-]+$/.test(text) && /[A-Z0-9_.:/-]/.test(text)
  if (isWord && !has('code') && (count > 1 || !/\s/.test(text))) return 'code'
  if (isWord && has('code') && has('message')) return undefined
  return has('message') ? 'summary' : 'message'
}
