import { plainText } from '../../../catalog/text/plain-text'
import { fieldByName } from '../../mapping/field-names'
import { listedCodes } from '../../rows/listed-codes'
import { makeCell } from '../../rows/make-cell'
import { type Cell, type Loss, lossAt, type Reader, type Row } from '../../rows/row'
import { entriesOf, itemsOf, placeOf } from '../data/data-node'
import { readYaml } from '../data/read-yaml'
import { looksLikeCode } from './code-words'
import { type Block, cutBlocks, type MarkdownFile } from './cut-blocks'
import { proseStatuses } from './prose-statuses'
import { bodyCells, readHeadings } from './read-sections'
import { codeColumn, headingText, readTables } from './read-tables'
import { readStatedCodes } from './stated-codes'

/** Reads Markdown and MDX: one file for each code, a heading for each code, or tables. */
export const readMarkdown: Reader = (sources, { section }) => {
  const losses: Loss[] = []
  const files = sources.map(cutBlocks)
  const own = new Set(files.filter((file) => isOneCode(file, losses)))
  const others = files.filter((file) => !own.has(file))
  const headed = new Map(others.map((file) => [file.source.path, headedRows(file, section)]))
  const tables = readTables(others, section)
  const inTables = countByFile(tables.rows)
  const rowsOf = (path: string) => headed.get(path) ?? []
  const byHeading = new Set([...headed.keys()].filter((path) => rowsOf(path).length > (inTables.get(path) ?? 0)))
  const rows = [
    ...[...own].map((file) => fileRow(file, losses)),
    ...[...byHeading].flatMap(rowsOf),
    ...tables.rows.filter(({ place }) => !byHeading.has(place.file)),
  ]
  for (const loss of tables.losses) if (!byHeading.has(loss.file)) losses.push(loss)
  for (const file of others)
    if (byHeading.has(file.source.path)) losses.push(...tablesBeside(file, rowsOf(file.source.path)))
    else losses.push(...headingsBeside(rowsOf(file.source.path), tables.rows))
  const inRows = countByFile(rows)
  for (const { source } of others) {
    if (inRows.has(source.path)) continue
    losses.push(
      lossAt({ file: source.path, line: 1, column: 1 }, 'a file in which neither a table nor a heading names codes'),
    )
  }
  return { rows, losses }
}

/** The rows of headings that are codes, or of those that are titles of codes below them: what there is more of. */
function headedRows(file: MarkdownFile, section: string | undefined): Row[] {
  const coded = readHeadings(file, section)
  const stated = readStatedCodes(file, section)
  // Below a code such a block says what comes with it.
  return coded.length > 1 || stated.length <= coded.length ? coded : stated
}

/** The tables of a file of headings that are below none of the codes. */
function tablesBeside({ source, blocks }: MarkdownFile, rows: readonly Row[]): Loss[] {
  const codes = new Set(rows.map(({ place }) => place.line))
  const open: Extract<Block, { kind: 'heading' }>[] = []
  return blocks.flatMap((block): Loss[] => {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop()
      open.push(block)
    }
    if (block.kind !== 'table' || open.some(({ line }) => codes.has(line))) return []
    const place = { file: source.path, line: block.line, column: 1 }
    return [lossAt(place, `a table under "${headingText(open.at(-1)?.text ?? '')}", which is below no code`)]
  })
}

/** The headings that name codes, where tables have as many and none of these. */
function headingsBeside(headed: readonly Row[], tables: readonly Row[]): Loss[] {
  const [first] = headed
  if (first === undefined || headed.length < 2) return []
  const texts = new Set(tables.flatMap(({ cells }) => cells.map(({ text }) => plainText(text))))
  const codes = headed.flatMap(({ cells }) => cells.find(({ field }) => field === 'code')?.text ?? [])
  const left = codes.filter((code) => !texts.has(code))
  if (left.length < 2) return []
  return [lossAt(first.place, `headings that name codes, beside tables of other codes: ${listedCodes(left)}`)]
}

function countByFile(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { place } of rows) counts.set(place.file, (counts.get(place.file) ?? 0) + 1)
  return counts
}

/** The code that the name of a file is: `E0004.md`. */
function codeOfPath(path: string): string | undefined {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.(?:md|mdx|markdown)$/i, '')
  return /^[A-Za-z]{0,6}[-_]?\d{2,}$/.test(stem) || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(stem) ? stem : undefined
}

/** Whether a file is about one code: its front matter says the code, or its name is one. */
function isOneCode({ source, front, blocks }: MarkdownFile, losses: Loss[]): boolean {
  const code = front === undefined ? undefined : frontCells(source.path, { front, losses: [] }).find(isCode)?.text
  // What front matter calls a code may be anything, where a table has a column of codes.
  if (code !== undefined && (looksLikeCode(code) || !blocks.some(isListOfCodes))) return true
  if (codeOfPath(source.path) === undefined) return false
  if (front !== undefined) frontCells(source.path, { front, losses })
  return blocks.filter(({ kind }) => kind === 'table').length < 2
}

/** Whether a value of front matter is a code. A page that has one may say so: `code: true`. */
function isCode({ key, text }: Cell): boolean {
  const named = fieldByName(key)
  if (/^(?:true|false|yes|no)$/i.test(text.trim())) return false
  return named?.field === 'code' && !/^(?:id|key|type|reason|number)$/i.test(key)
}

function isListOfCodes(block: Block): boolean {
  return block.kind === 'table' && block.rows.length > 1 && codeColumn(block) !== undefined
}

function fileRow({ source, front, blocks }: MarkdownFile, losses: Loss[]): Row {
  const place = { file: source.path, line: 1, column: 1 }
  const facts = front === undefined ? [] : frontCells(source.path, { front, losses })
  const name = codeOfPath(source.path)
  const code: Cell[] =
    facts.some(isCode) || name === undefined ? [] : [{ key: 'file', text: name, place, field: 'code' }]
  const [title] = blocks
  const isTitled = title?.kind === 'heading' && title.depth === 1
  const heading: Cell[] =
    isTitled && !facts.some(({ key }) => key === 'title')
      ? [
          {
            key: 'title',
            text: title.text.replace(new RegExp(`^\`?${escaped(name ?? '')}\`?\\s*[-:–—]?\\s*`), ''),
            place,
            field: 'title',
            markup: 'markdown',
          },
        ]
      : []
  const body = isTitled ? blocks.slice(1) : blocks
  const cells = [...code, ...facts, ...heading, ...retiredCell(source), ...bodyCells(source.path, body)]
  return { place, cells: [...cells, ...proseStatuses(cells)] }
}

function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '\\$&')
}

/** A note of Rust's explanations that the compiler no longer has the code. */
function retiredCell({ path, text }: MarkdownFile['source']): Cell[] {
  const note = /^#### (?:Note: )?this error code is no longer (?:emitted|in use)/im.exec(text)
  if (note === null) return []
  const line = text.slice(0, note.index).split('\n').length
  return [{ key: 'note', text: 'true', place: { file: path, line, column: 1 }, field: 'retired' }]
}

function frontCells(path: string, { front, losses }: { front: string; losses: Loss[] }): Cell[] {
  const { root, losses: lost } = readYaml({ path, text: front })
  const simple = lost.length > 0 ? simpleCells(path, front) : undefined
  if (simple !== undefined) return simple
  for (const loss of lost) losses.push(loss)
  return entriesOf(root).flatMap(({ key, node }) =>
    (node.kind === 'list' ? itemsOf(node) : [node]).flatMap((item): Cell[] =>
      item.kind === 'scalar' && item.type !== 'null' ? [makeCell(key, item.text, placeOf(item))] : [],
    ),
  )
}

/** Front matter of `key: text` lines alone, whose texts hold what YAML would want quoted. */
function simpleCells(path: string, front: string): Cell[] | undefined {
  const cells: Cell[] = []
  for (const [index, line] of front.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, key, gap = '', text = ''] = /^([A-Za-z][\w-]*):([ \t]+)(\S.*)$/.exec(line) ?? []
    if (key === undefined || /^["'|>[{&*!]/.test(text)) return undefined
    cells.push(makeCell(key, text, { file: path, line: index + 1, column: key.length + gap.length + 2 }))
  }
  return cells
}
