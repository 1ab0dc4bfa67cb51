import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { makeCell } from '../rows/make-cell'
import { type Loss, lossAt, type Reader, type Row } from '../rows/row'

/** A value of a table and where it begins. */
interface Value {
  readonly text: string
  readonly at: number
}

/** Reads tables whose values are separated by commas, semicolons or tabs (RFC 4180). The first line names the columns. */
export const readDelimited: Reader = (sources) => {
  const losses: Loss[] = []
  const rows = sources.flatMap((source) => readTable(source, losses))
  return { rows, losses }
}

function readTable(source: SourceFile, losses: Loss[]): Row[] {
  const lines = new LineIndex(source.path, source.text)
  const records = cutRecords(source.text, separatorOf(source))
  const first = records.findIndex((record) => record.length > 1 || (record[0]?.text.trim() ?? '') !== '')
  const header = records[first]
  if (header === undefined) return []
  const isNamed =
    header.some(({ text }) => /^[\p{L}_"][^,]*$/u.test(text.trim())) && header.every(({ text }) => text.length < 80)
  const columns = header.map(({ text }, index) => text.trim() || `column ${index + 1}`)
  if (!isNamed) losses.push(lossAt(lines.at(header[0]?.at ?? 0), 'a first line that does not name its columns'))
  return records.slice(first + 1).flatMap((record): Row[] => {
    const [start] = record
    if (start === undefined || record.every(({ text }) => text.trim() === '')) return []
    // A line that is commented out is no row.
    if (record.length === 1 && /^\s*#/.test(start.text)) return []
    const cells = record.flatMap(({ text, at }, index) => {
      const key = columns[index]
      if (key !== undefined) return text.trim() === '' ? [] : [makeCell(key, text, lines.at(at))]
      if (text.trim() !== '')
        losses.push(lossAt(lines.at(at), `a value in a column without a name: ${text.slice(0, 60)}`))
      return []
    })
    return [{ place: lines.at(start.at), cells }]
  })
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
