import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { makeCell } from '../rows/make-cell'
import { type Cell, type Loss, lossAt, type Reader, type Row } from '../rows/row'
import { fieldsByLook, groupOf, isHeadless } from './headless-table'

/** A value of a table and where it begins. */
interface Value {
  readonly text: string
  readonly at: number
}

/** Reads tables whose values are separated by commas, semicolons or tabs (RFC 4180). The first line names the columns, or is a row like the
 * others; a line with one value may be the heading of a group. */
export const readDelimited: Reader = (sources) => {
  const losses: Loss[] = []
  const rows = sources.flatMap((source) => readTable(source, losses))
  return { rows, losses }
}

function readTable(source: SourceFile, losses: Loss[]): Row[] {
  const lines = new LineIndex(source.path, source.text)
  const all = cutRecords(source.text, separatorOf(source)).filter(isOfTable)
  const texts = all.map((record) => record.map(({ text }) => text.trim()))
  const codes = texts.slice(1).flatMap(([code]) => code || [])
  const groups = texts.map((line) => groupOf(line, codes))
  const isRow = (_: unknown, index: number) => groups[index] === undefined
  const isWithoutNames = isHeadless(texts.filter(isRow))
  const header = isWithoutNames ? [] : all.find(isRow)
  if (header === undefined) return []
  const fields = isWithoutNames ? fieldsByLook(texts.filter(isRow)) : []
  const names = isWithoutNames ? fields.map(() => '') : header.map(({ text }) => text.trim())
  const columns = names.map((name, index) => name || `column ${index + 1}`)
  const isNamed = header.some(({ text }) => /^[\p{L}_"][^,]*$/u.test(text.trim())) && names.every(isShort)
  const [start] = all.find(isRow) ?? []
  if (!isNamed && start !== undefined)
    losses.push(lossAt(lines.at(start.at), 'a first line that does not name its columns'))
  let family: string | undefined
  return all.flatMap((record, index): Row[] => {
    family = groups[index] ?? family
    const [start] = record
    if (start === undefined || record === header || groups[index] !== undefined) return []
    const cells = record.flatMap(({ text, at }, column): Cell[] => {
      const key = columns[column]
      const field = fields[column]
      if (text.trim() === '') return []
      if (key !== undefined)
        return [field === undefined ? makeCell(key, text, lines.at(at)) : { key, text, place: lines.at(at), field }]
      losses.push(lossAt(lines.at(at), `a value in a column without a name: ${text.slice(0, 60)}`))
      return []
    })
    return [{ place: lines.at(start.at), cells, ...(family === undefined ? {} : { family }) }]
  })
}

/** Whether a record is a line of the table: it has a value, and is not commented out. */
function isOfTable(record: readonly Value[]): boolean {
  if (record.every(({ text }) => text.trim() === '')) return false
  return !(record.length === 1 && /^\s*#/.test(record[0]?.text ?? ''))
}

function isShort(text: string): boolean {
  return text.length < 80
}

/** The separator that the first line has most of. */
function separatorOf({ path, text }: SourceFile): string {
  if (/\.(?:tsv|tab)$/i.test(path)) return '\t'
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const counts = [',', ';', '\t', '|'].map((separator) => ({ separator, count: line.split(separator).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator
}

function cutRecords(text: string, separator: string): Value[][] {
  const records: Value[][] = []
  let record: Value[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const value = text[at] === '"' ? quoted(text, at) : bare(text, at, separator)
    record.push({ text: value.text, at })
    at = value.end
    if (text[at] === separator) {
      at++
      if (at === text.length) record.push({ text: '', at })
      continue
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    records.push(record)
    record = []
  }
  if (record.length > 0) records.push(record)
  return records
}

function bare(text: string, from: number, separator: string): { text: string; end: number } {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { text: text.slice(from, end), end }
}

/** A value in quotes; two of them within it stand for one. Whatever follows it up to the separator belongs to it. */
function quoted(text: string, from: number): { text: string; end: number } {
  const parts: string[] = []
  let start = from + 1
  for (;;) {
    const close = text.indexOf('"', start)
    if (close < 0) return { text: parts.join('') + text.slice(start), end: text.length }
    parts.push(text.slice(start, close))
    if (text[close + 1] !== '"') return { text: parts.join(''), end: close + 1 }
    parts.push('"')
    start = close + 2
  }
}
