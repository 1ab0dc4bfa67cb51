import { fieldByName } from '../mapping/field-names'
import { parseStatuses } from '../mapping/parse-statuses'
import type { Field } from '../rows/row'

/** The values of a line of a table, trimmed. */
export type Line = readonly string[]

/**
 * Whether the first line of a table is a row like the others, so that nothing names the columns: it has a number, a numbered
 * code or a constant where nearly all lines have one.
 */
export function isHeadless([first = [], ...rest]: readonly Line[]): boolean {
  if (rest.length < 2) return false
  if (first.some((value, column) => isAlike(value, column, rest, isNumber))) return true
  if (first.some((value) => fieldByName(value) !== undefined)) return false
  if (first.some((value, column) => isAlike(value, column, rest, isNumbered))) return true
  return (
    first.some((value, column) => isAlike(value, column, rest, isConstant)) &&
    first.some((value) => /\S\s+\S+\s+\S/.test(value))
  )
}

function isAlike(value: string, column: number, rest: readonly Line[], test: (value: string) => boolean): boolean {
  return test(value) && rest.filter((line) => test(line[column] ?? '')).length >= rest.length * 0.8
}

const isNumber = (value: string) => /^-?(?:\d+(?:\.\d+)*|0x[\da-f]+)$/i.test(value)
const isNumbered = (value: string) => /^[A-Za-z]+[-_.]?\d+$/.test(value)
const isConstant = (value: string) => /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(value)

/**
 * What the columns of a table without names hold, by their values: the first words that are codes, statuses, a short text,
 * and a long one. Nothing for a column of which that cannot be said.
 */
export function fieldsByLook(lines: readonly Line[]): (Field | undefined)[] {
  const columns = Array.from({ length: lines.reduce((most, line) => Math.max(most, line.length), 0) }, (_, column) =>
    lines.map((line) => line[column] ?? '').filter((value) => value !== ''),
  )
  const [code, ...others] = [...columns.keys()].filter((column) => isOfCodes(columns[column] ?? []))
  const fields = columns.map((values, column): Field | undefined => {
    if (column === code) return 'code'
    // What is another word for each row is another name of it.
    if (others.includes(column) && new Set(values).size === values.length && !values.every(isStatus)) return 'alias'
    return values.length > 0 && values.every(isStatus) ? 'status' : undefined
  })
  const texts = columns.flatMap((values, column) =>
    fields[column] === undefined && share(values, (value) => /\S\s+\S/.test(value)) > 0.5 ? [{ column, values }] : [],
  )
  const [short, long] = texts.sort((a, b) => lengthOf(a.values) - lengthOf(b.values))
  if (short !== undefined) fields[short.column] = share(short.values, hasPlace) > 0 ? 'message' : 'title'
  if (long !== undefined) fields[long.column] = 'summary'
  return fields
}

function isOfCodes(values: readonly string[]): boolean {
  if (values.length === 0) return false
  const isRepeated = new Set(values).size < values.length * 0.6
  return !isRepeated && share(values, (value) => !/\s/.test(value) && value.length <= 256) >= 0.8
}

function isStatus(value: string): boolean {
  return /^[1-5]\d\d\b/.test(value) && parseStatuses(value).statuses.length > 0
}

/** Whether a text has a place for a value, so that it is what is sent: `{0}`, `%s`. */
function hasPlace(value: string): boolean {
  return /\{\w*\}|%(?:\d+\$)?[sdv]\b|%\(\w+\)s/.test(value)
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.filter(test).length / Math.max(values.length, 1)
}

function lengthOf(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + value.length, 0) / Math.max(values.length, 1)
}

/**
 * The group that a line is the heading of, without its marks: `**COMMON**,,`. A code alone is a row, so a heading is in
 * bold, has several words, or has no digit where most codes have one.
 */
export function groupOf(line: Line, codes: readonly string[]): string | undefined {
  const [text = '', ...others] = line
  if (text === '' || others.length === 0 || others.some((value) => value !== '')) return undefined
  const bold = /^(?:\*\*|__|#+\s)(.*?)(?:\*\*|__)?:?$/.exec(text)?.[1]
  if (bold !== undefined) return bold.trim() || undefined
  const areNumbered = share(codes, (code) => /\d/.test(code)) >= 0.75
  return /^\p{L}[^\d]*$/u.test(text) && (areNumbered || /\s/.test(text)) ? text.replace(/:$/, '') : undefined
}
