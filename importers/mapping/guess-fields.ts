import { templatePlaceholders } from '../../catalog/values/message-template'
import type { Guess } from '../rows/import-result'
import type { Field, ReadOptions, Row } from '../rows/row'
import { fieldByName, isMeaning, plainKey } from './field-names'
import { parseStatuses } from './parse-statuses'

/** The key of a row in a map of errors: what is before the colon. */
export const mapKey = '(key)'

/** What the values of one key have in common. */
interface Column {
  readonly key: string
  readonly values: readonly string[]
  readonly byForm: Field | undefined
  readonly isMarkdown: boolean
}

/** For each key of the rows the field that it holds, and how that is known. */
export function guessFields(rows: readonly Row[], map: ReadOptions['map'] = {}): Map<string, Guess> {
  const columns = readColumns(rows)
  const guesses = new Map<string, Guess>()
  const set = (key: string, field: Field, by: Guess['by']) => {
    if (!guesses.has(key)) guesses.set(key, { field, key, by })
  }
  for (const [field, path] of Object.entries(map)) {
    const wanted = plainKey(path)
    for (const { key } of columns) {
      const isMeant = plainKey(key) === wanted || (key === mapKey && wanted === 'key')
      // The keys of the map were checked when it was read.
      if (isMeant) set(key, field as Field, 'map')
    }
  }
  const isCodeMapped = [...guesses.values()].some(({ field }) => field === 'code')
  for (const { key, byForm } of columns) {
    // Where a person says what the code is, the one that the form has is kept as another name of it.
    if (byForm !== undefined) set(key, byForm === 'code' && isCodeMapped ? 'alias' : byForm, 'form')
  }
  const isFound = (field: Field) => [...guesses.values()].some((guess) => guess.field === field)
  if (!isFound('code')) {
    const code = chooseCode(columns, rows.length, guesses)
    if (code !== undefined) set(code.key, 'code', code.by)
  }
  for (const column of columns) set(column.key, otherField(column), fieldByName(column.key) ? 'name' : 'content')
  for (const [field, test] of [
    ['summary', isExplained],
    ['message', isTemplate],
  ] as const) {
    const column = isFound(field) ? undefined : columns.find((one) => test(one, guesses.get(one.key)))
    if (column !== undefined) guesses.set(column.key, { field, key: column.key, by: 'content' })
  }
  // Beside a message a meaning explains it; where nothing else names the error, it does.
  if (!isFound('title') && !isFound('message')) {
    for (const { key } of columns) {
      const guess = guesses.get(key)
      if (guess?.by === 'name' && isMeaning(key)) guesses.set(key, { ...guess, field: 'title' })
    }
  }
  return guesses
}

function readColumns(rows: readonly Row[]): Column[] {
  const columns = new Map<string, Column & { values: string[] }>()
  for (const row of rows) {
    for (const { key, text, field, markup } of row.cells) {
      const column = columns.get(key) ?? { key, values: [], byForm: field, isMarkdown: markup !== undefined }
      column.values.push(text.replace(/^`([^`]+)`$/, '$1'))
      columns.set(key, column)
    }
  }
  return [...columns.values()]
}

function chooseCode(columns: readonly Column[], rows: number, taken: ReadonlyMap<string, Guess>) {
  // Where a column is called a code, one that is called a status is none.
  const isCalled = columns.some(({ key }) => isCalledCode(fieldByName(key)))
  const scored = columns.flatMap((column) => {
    const { key, values } = column
    const named = fieldByName(key)
    // What is called a code is one, also where people write more beside some of them.
    const least = isCalledCode(named) ? 0.5 : 0.8
    if (isCalled && named?.field === 'status') return []
    if (taken.has(key) || values.length < rows / 2 || !isMostly(values, isCodeLike, least)) return []
    const distinct = new Set(values).size / values.length
    const isRepeatedStatus = distinct < 0.6 && isMostly(values, isStatus)
    if (isRepeatedStatus || (distinct < 0.5 && key !== mapKey && named?.field !== 'code')) return []
    const rank = named?.rank ?? 0
    let score = 10
    if (named?.field === 'code') score = 100 - rank
    else if (key === mapKey) score = 78
    else if (named?.field === 'name') score = 70 - rank
    else if (named?.field === 'status') score = 5
    else if (named?.field === 'message' && isMostly(values, isIdentifier)) score = 60
    else if (named !== undefined) score = 1
    // A column of row numbers is no code, unless nothing else is there.
    if (isRowNumbers(values)) score -= 90
    if (distinct < 0.9) score -= 25
    return [{ key, score, by: named?.field === 'code' ? ('name' as const) : ('content' as const) }]
  })
  return scored.sort((a, b) => b.score - a.score)[0]
}

function isCalledCode(named: ReturnType<typeof fieldByName>): boolean {
  return named?.field === 'code' && named.rank < 3
}

function otherField({ key, values }: Column): Field {
  const named = fieldByName(key)?.field
  if (named === 'code') {
    if (areStatuses(values)) return 'status'
    if (isRowNumbers(values) || isMostly(values, isFlag)) return 'ignore'
    return isMostly(values, isCodeLike) ? 'alias' : 'message'
  }
  // What is no status in a column of statuses is told, value by value.
  if (named === 'status') return values.some(hasStatus) ? 'status' : 'ignore'
  if (named === 'name') return isMostly(values, isCodeLike) ? 'name' : 'title'
  if (named === 'message') return isMostly(values, isIdentifier) ? 'name' : 'message'
  if (named !== undefined) return named
  if (key === mapKey) return isMostly(values, isCodeLike) ? 'name' : 'message'
  return isProse(values) ? 'section' : 'ignore'
}

/** Whether docs are the text itself, and not where to find it. */
function isExplained({ key, values }: Column, guess: Guess | undefined): boolean {
  return guess?.by !== 'form' && guess?.by !== 'map' && /^docs?$/.test(plainKey(key)) && isProse(values)
}

/** Whether descriptions are short and have places for values, so that they are what is sent. */
function isTemplate({ values, isMarkdown }: Column, guess: Guess | undefined): boolean {
  if (guess?.field !== 'summary' || guess.by !== 'name' || isMarkdown || lengthOf(values) > 140) return false
  return values.filter(hasPlaceholder).length >= values.length * 0.2
}

/** Whether a text has a place for a value: `{name}`, `%s`. One in a path or in code is what the text speaks of. */
function hasPlaceholder(value: string): boolean {
  return /[{%]/.test(value) && templatePlaceholders(value.replace(/`[^`]*`|\/\$?\{[^{}]*\}/g, ''), syntaxes).length > 0
}

const syntaxes = ['brace', 'double-brace', 'dollar-brace', 'percent-named', 'percent-verb'] as const

function lengthOf(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + value.length, 0) / Math.max(values.length, 1)
}

function isMostly(values: readonly string[], test: (value: string) => boolean, least = 0.8): boolean {
  return values.filter(test).length >= values.length * least
}

function isCodeLike(value: string): boolean {
  const text = value.trim()
  if (isFlag(text)) return false
  return text.length > 0 && text.length <= 256 && (!/\s/.test(text) || /^\d{3} \(?[A-Z][\w '-]*\)?$/.test(text))
}

/** What is true or not is no code. */
function isFlag(value: string): boolean {
  return /^(?:true|false)$/i.test(value.trim())
}

/** Whether a value is the name of a constant, and no word that people write. */
function isIdentifier(value: string): boolean {
  return /^[A-Za-z0-9]+(?:[_.:/][A-Za-z0-9]+)+$|^[A-Z][A-Z0-9]{3,}$/.test(value.trim())
}

function isStatus(value: string): boolean {
  return /^[1-5]\d\d$/.test(value.trim())
}

/** Whether values of a column of codes are statuses, with few exceptions. */
function areStatuses(values: readonly string[]): boolean {
  return values.filter((value) => /^[\d\s,;|/]+$/.test(value) && hasStatus(value)).length >= values.length * 0.6
}

function hasStatus(value: string): boolean {
  return parseStatuses(value).statuses.length > 0
}

function isProse(values: readonly string[]): boolean {
  return lengthOf(values) > 24 && isMostly(values, (value) => /\s/.test(value.trim()))
}

function isRowNumbers(values: readonly string[]): boolean {
  const first = Number(values[0])
  return (
    values.length > 1 && (first === 0 || first === 1) && values.every((value, index) => Number(value) === first + index)
  )
}
