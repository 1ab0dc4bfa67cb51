import type { SourceFile } from '../../../catalog/parse/data/source-file'

/** A cell of a table, as Markdown, and its column in the line. */
export interface TableCell {
  readonly text: string
  readonly column: number
}

export interface TableRow {
  readonly line: number
  readonly cells: readonly TableCell[]
}

/** A part of a Markdown file. Lines count from 1. */
export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly line: number; readonly header: TableRow; readonly rows: readonly TableRow[] }
  | { readonly kind: 'quote'; readonly line: number; readonly text: string }
  | { readonly kind: 'text'; readonly line: number; readonly text: string }

/** A Markdown file: its front matter, if it has some, and its blocks. */
export interface MarkdownFile {
  readonly source: SourceFile
  /** The front matter with its lines where they are in the file. */
  readonly front: string | undefined
  readonly blocks: readonly Block[]
}

/**
 * Cuts Markdown or MDX into headings, tables, quotes and other text, line by line, so that no text can make
 * it slow. What is in comments and in fences is no heading and no table.
 */
export function cutBlocks(source: SourceFile): MarkdownFile {
  const lines = withoutComments(source.text.replace(/\r\n?/g, '\n')).split('\n')
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line)) : -1
  const front = end > 0 ? `\n${lines.slice(1, end).join('\n')}\n` : undefined
  const blocks: Block[] = []
  for (let at = end + 1; at < lines.length; ) at = takeBlock(lines, at, blocks)
  return { source, front, blocks }
}

/** Comments of HTML and MDX made blank, their lines kept. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)|\{\/\*[\s\S]*?(?:\*\/\}|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
}

/** Takes the block that begins at a line, and says where the next one begins. */
function takeBlock(lines: readonly string[], at: number, blocks: Block[]): number {
  const line = lines[at] ?? ''
  if (line.trim() === '') return at + 1
  const [, marks, words] = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? []
  if (marks !== undefined) {
    blocks.push({ kind: 'heading', line: at + 1, depth: marks.length, text: words ?? '' })
    return at + 1
  }
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (fence !== undefined) {
    let end = at + 1
    while (end < lines.length && !closesFence(lines[end] ?? '', fence)) end++
    end = Math.min(end + 1, lines.length)
    return addText(lines.slice(at, end), at, blocks)
  }
  if (isTable(lines, at)) return takeTable(lines, at, blocks)
  if (/^ {0,3}>/.test(line)) return takeQuote(lines, at, blocks)
  const under = lines[at + 1] ?? ''
  if (/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(under) && !/^\s*(?:[-*+>|]|\d+[.)])/.test(line)) {
    blocks.push({ kind: 'heading', line: at + 1, depth: under.includes('=') ? 1 : 2, text: line.trim() })
    return at + 2
  }
  let end = at + 1
  while (end < lines.length && !startsBlock(lines, end)) end++
  return addText(lines.slice(at, end), at, blocks)
}

function closesFence(line: string, fence: string): boolean {
  return line.trim().startsWith(fence) && /^\s*[`~]+\s*$/.test(line)
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  return line.trim() === '' || /^ {0,3}(?:#{1,6}(?:\s|$)|>|`{3,}|~{3,})/.test(line) || isTable(lines, at)
}

/** Text without a blank line between is one block; a blank line within a list stays in it. */
function addText(part: readonly string[], at: number, blocks: Block[]): number {
  blocks.push({ kind: 'text', line: at + 1, text: part.join('\n').trimEnd() })
  return at + part.length
}

function takeQuote(lines: readonly string[], at: number, blocks: Block[]): number {
  let end = at
  while (end < lines.length && /^ {0,3}>/.test(lines[end] ?? '')) end++
  const text = lines.slice(at, end).map((line) => line.replace(/^ {0,3}> ?/, ''))
  blocks.push({ kind: 'quote', line: at + 1, text: text.join('\n').trim() })
  return end
}

function isTable(lines: readonly string[], at: number): boolean {
  const [line = '', under = ''] = [lines[at], lines[at + 1]]
  return (
    line.includes('|') &&
    under.includes('-') &&
    /^[\s|:-]+$/.test(under) &&
    (under.includes('|') || under.includes(':'))
  )
}

function takeTable(lines: readonly string[], at: number, blocks: Block[]): number {
  let end = at + 2
  while (end < lines.length && (lines[end] ?? '').trim() !== '' && (lines[end] ?? '').includes('|')) end++
  const header = cutRow(lines[at] ?? '', at + 1)
  const rows: TableRow[] = []
  for (const [index, line] of lines.slice(at + 2, end).entries()) {
    const row = cutRow(line, at + 3 + index)
    const before = rows.at(-1)
    const isRest = before !== undefined && !/^\s*\|/.test(line) && /^\s*\|/.test(lines[before.line - 1] ?? '')
    if (isRest && before.cells.length + row.cells.length - 1 === header.cells.length)
      rows.splice(-1, 1, joined(before, row))
    else rows.push(row)
  }
  blocks.push({ kind: 'table', line: at + 1, header, rows })
  return end
}

/** A row whose last cell goes on in the next line. */
function joined({ line, cells }: TableRow, rest: TableRow): TableRow {
  const [last, first] = [cells.at(-1), rest.cells[0]]
  const text = [last?.text, first?.text].join('\n')
  return { line, cells: [...cells.slice(0, -1), { column: last?.column ?? 1, text }, ...rest.cells.slice(1)] }
}

/** Cuts a row at its bars. A bar after a backslash belongs to the text. */
function cutRow(line: string, number: number): TableRow {
  const cells: TableCell[] = []
  let from = /^\s*\|?/.exec(line)?.[0].length ?? 0
  for (let at = from; at <= line.length; at++) {
    if (at < line.length && line[at] === '\\') {
      at++
      continue
    }
    if (at < line.length && line[at] !== '|') continue
    const raw = line.slice(from, at)
    if (at < line.length || raw.trim() !== '') {
      const indent = raw.length - raw.trimStart().length
      cells.push({ text: raw.trim().replaceAll('\\|', '|'), column: from + indent + 1 })
    }
    from = at + 1
  }
  return { line: number, cells }
}
