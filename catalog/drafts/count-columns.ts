import type { CountRow } from './count-rows'

/** Which columns of a table have the codes and their counts, from 0. */
export interface CountColumns {
  readonly code: number
  readonly count: number
  /** Whether the first row names the columns. */
  readonly hasHeading: boolean
}

/** Words that name a column of counts, the plainest first. */
const countWords = [
  ...['count', 'counts', 'hits', 'hit', 'tickets', 'ticket', 'lookups', 'requests', 'views', 'pageviews', 'searches'],
  ...['occurrences', 'occurrence', 'times', 'frequency', 'freq', 'calls', 'cases', 'incidents', 'errors', 'events'],
  ...['total', 'totals', 'sum', 'number', 'num', 'n'],
]

/** Words that name a column of codes, the plainest first. */
const codeWords = ['code', 'codes', 'errorcode', 'error', 'errors', 'errcode', 'key', 'id', 'name']

/**
 * The columns of a table of counts. Each is known by its heading; that of the codes rather by codes that a catalog has, that of
 * the counts, where no heading names one, by being the only one with numbers. Undefined where that leaves none or several.
 */
export function countColumns(rows: readonly CountRow[], isCode: (text: string) => boolean): CountColumns | undefined {
  const [first = []] = rows
  const isNamed = first.some(({ text }) => countWords.includes(wordsOf(text).join('')))
  const hasHeading = !first.some(({ text }) => countOf(text) !== undefined || (isCode(text) && !isNamed))
  const names = hasHeading ? first.map(({ text }) => wordsOf(text)) : []
  const body = rows.slice(hasHeading ? 1 : 0)
  const columns = [...Array(rows.reduce((most, row) => Math.max(most, row.length), 0)).keys()]
  const share = (column: number, test: (text: string) => boolean) => shareOf(body, column, test)
  const code = codeColumn(columns, names, (column) => share(column, isCode))
  const isNumeric = (column: number) => share(column, (text) => countOf(text) !== undefined) >= 0.5
  const others = columns.filter((column) => column !== code)
  const numeric = others.filter(isNumeric)
  const named = namedColumn(others, names, countWords)
  const count = named ?? (numeric.length === 1 ? numeric[0] : undefined)
  if (count === undefined) return undefined
  const left =
    code ?? others.find((column) => column !== count && !isNumeric(column)) ?? others.find((column) => column !== count)
  return left === undefined ? undefined : { code: left, count, hasHeading }
}

/** A count as people and spreadsheets write it: `7000`, `7,000`, `7 000`, `7.000`, `7'000`, `7.0`; undefined for all else. */
export function countOf(text: string): number | undefined {
  const grouped = /^[1-9]\d{0,2}(?:([,.' \u00A0\u2009\u202F\u2019_])\d{3})(?:\1\d{3})*$/.test(text)
  const digits = grouped ? text.replace(/\D/g, '') : text.replace(/^(\d+)[.,]0{1,2}$/, '$1')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

function codeColumn(
  columns: readonly number[],
  names: readonly (readonly string[])[],
  shareOfCodes: (column: number) => number,
): number | undefined {
  const named = namedColumn(columns, names, codeWords)
  // A column `code` may have statuses, and the codes be in the next one.
  if (named !== undefined && shareOfCodes(named) > 0) return named
  const [best] = columns
    .map((column) => ({ column, share: shareOfCodes(column) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  return best?.column ?? named
}

/** The column with the plainest name: first by its whole heading, then by a word of it. */
function namedColumn(
  columns: readonly number[],
  names: readonly (readonly string[])[],
  words: readonly string[],
): number | undefined {
  const whole = (column: number) => names[column]?.join('') ?? ''
  for (const word of words) {
    const found = columns.find((column) => whole(column) === word)
    if (found !== undefined) return found
  }
  for (const word of words) {
    const found = columns.find((column) => names[column]?.includes(word))
    if (found !== undefined) return found
  }
  return undefined
}

/** The words of a heading, in lower case: `error_code`, `errorCode` and `Error code` are two. */
function wordsOf(heading: string): string[] {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function shareOf(rows: readonly CountRow[], column: number, test: (text: string) => boolean): number {
  const texts = rows.flatMap((row) => row[column]?.text || [])
  return texts.filter(test).length / Math.max(texts.length, 1)
}
