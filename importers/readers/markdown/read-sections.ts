import { fieldByName } from '../../mapping/field-names'
import type { Cell, Field, Row } from '../../rows/row'
import { isName } from './code-words'
import type { Block, MarkdownFile } from './cut-blocks'
import { codeOfHeading } from './heading-code'
import { proseStatuses } from './prose-statuses'
import { headingText } from './read-tables'

/** The rows of a file that has a heading for each code. None where headings are no codes. */
export function readHeadings({ source, blocks }: MarkdownFile, section: string | undefined): Row[] {
  const scope = section === undefined ? blocks : below(blocks, section)
  const depth = codeDepth(scope)
  if (depth === undefined) return []
  const rows: Row[] = []
  const groups = folderGroups(source.path)
  let family: string | undefined
  for (const [index, block] of scope.entries()) {
    if (block.kind !== 'heading' || block.depth > depth) continue
    const found = block.depth === depth ? codeOfHeading(block.text) : undefined
    if (found === undefined) {
      family = block.depth < depth ? headingText(block.text) : family
      continue
    }
    const end = endOf(scope, index, depth)
    const place = { file: source.path, line: block.line, column: 1 }
    const cells: Cell[] = [{ key: 'code', text: found.code, place, field: 'code' }]
    if (found.title !== undefined) {
      cells.push({ key: 'title', text: found.title, place, field: 'title' })
      if (isName(found.title)) cells.push({ key: 'name', text: found.title, place, field: 'name' })
    }
    if (groups.severity !== undefined) cells.push({ key: 'severity', text: groups.severity, place, field: 'severity' })
    const body = scope.slice(index + 1, end)
    const messages = body.filter((item) => item.kind === 'quote')
    const home = groups.family ?? family
    const shared = home === undefined ? {} : { family: home }
    const prose = bodyCells(
      source.path,
      body.filter((item) => item.kind !== 'quote' || messages.length === 0),
    )
    const quotes = messages.length === 0 ? [undefined] : messages
    for (const [nth, quote] of quotes.entries()) {
      const message: Cell[] = quote
        ? [{ key: 'message', text: quote.text, place: { ...place, line: quote.line }, field: 'message' }]
        : []
      const all = [...cells, ...message, ...(nth === 0 ? prose : [])]
      rows.push({ place, cells: [...all, ...proseStatuses(all)], ...shared })
    }
  }
  return rows
}

/** The blocks below a heading that was asked for. */
export function below(blocks: readonly Block[], section: string): readonly Block[] {
  const wanted = section.toLowerCase().trim()
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && headingText(block.text).toLowerCase() === wanted,
  )
  const first = blocks[start]
  if (first?.kind !== 'heading') return []
  const end = blocks.findIndex((block, at) => at > start && block.kind === 'heading' && block.depth <= first.depth)
  return blocks.slice(start + 1, end < 0 ? undefined : end)
}

/** Where what is below a heading ends. */
function endOf(blocks: readonly Block[], start: number, depth: number): number {
  let end = start + 1
  for (; end < blocks.length; end++) {
    const block = blocks[end]
    if (block?.kind === 'heading' && block.depth <= depth) break
  }
  return end
}

/** The depth at which most headings are codes. */
function codeDepth(blocks: readonly Block[]): number | undefined {
  const counts = new Map<number, { all: number; codes: number }>()
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const count = counts.get(block.depth) ?? { all: 0, codes: 0 }
    count.all++
    if (codeOfHeading(block.text) !== undefined) count.codes++
    counts.set(block.depth, count)
  }
  const good = [...counts].filter(([, { all, codes }]) => codes >= all / 2 && (codes > 1 || codes === all))
  return good.sort((a, b) => b[1].codes - a[1].codes)[0]?.[0]
}

/** The family and the severity that the folder of a file states: `client-warnings/`. */
function folderGroups(path: string): { family: string | undefined; severity: string | undefined } {
  const folder = path.split('/').at(-2)
  const family = folder !== undefined && /(?:error|warning)s$/i.test(folder) ? folder : undefined
  const kind = /(error|warning)s$/i.exec(family ?? '')?.[1]?.toLowerCase()
  return { family: family === kind || /^(?:error|warning)s$/i.test(family ?? '') ? undefined : family, severity: kind }
}

/** The prose below a code: by headings, by words in bold at the start of a line, and the rest as what happened. */
export function bodyCells(file: string, blocks: readonly Block[]): Cell[] {
  const cells: Cell[] = []
  let part: { heading: string | undefined; line: number; lines: string[] } = { heading: undefined, line: 0, lines: [] }
  const close = () => {
    const text = withoutMark(part.lines.join('\n\n').trim())
    if (text === '') return
    const place = { file, line: part.line, column: 1 }
    const { heading } = part
    if (heading === undefined) cells.push({ key: 'Description', text, place, field: 'summary', markup: 'markdown' })
    else cells.push({ key: heading, text, place, field: proseField(heading), markup: 'markdown' })
  }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      close()
      part = { heading: headingText(block.text), line: block.line, lines: [] }
      continue
    }
    // The target of a link is no text.
    if (block.kind === 'text' && /^\s*<a\s+(?:id|name)\s*=[^<>]*>\s*<\/a>\s*$/.test(block.text)) continue
    const rest =
      block.kind === 'text' ? takeBold({ file, line: block.line, text: block.text }, cells) : blockText(block)
    if (rest.trim() === '') continue
    if (part.lines.length === 0) part.line = block.line
    part.lines.push(rest)
  }
  close()
  return cells
}

/** A list of one item as its words. */
function withoutMark(text: string): string {
  return /^[-*+]\s/.test(text) && !/\n\s*(?:[-*+]|\d+[.)])\s|\n\s*\n/.test(text) ? text.replace(/^[-*+]\s+/, '') : text
}

/** Takes lines such as `**HTTP status**: 404` out of a text, and gives back what is left. */
function takeBold({ file, line, text }: { file: string; line: number; text: string }, cells: Cell[]): string {
  const left: string[] = []
  for (const [index, words] of text.split('\n').entries()) {
    const [, name = '', value = ''] = /^(?:[-*] )?(?:\*\*|__)([^*_:]{2,40}):?(?:\*\*|__):?\s+(\S.*)$/.exec(words) ?? []
    const field = fieldByName(name)?.field
    if (field === undefined || field === 'ignore') left.push(words)
    else
      cells.push({
        key: name,
        text: value,
        place: { file, line: line + index, column: 1 },
        field: field === 'code' ? 'alias' : field,
        markup: 'markdown',
      })
  }
  return left.join('\n')
}

function blockText(block: Block): string {
  if (block.kind === 'quote')
    return block.text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
  if (block.kind !== 'table') return block.text
  const line = (cells: readonly { text: string }[]) =>
    `| ${cells.map(({ text }) => text.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    line(block.header.cells),
    line(block.header.cells.map(() => ({ text: '---' }))),
    ...block.rows.map((row) => line(row.cells)),
  ].join('\n')
}

function proseField(heading: string): Field {
  const named = fieldByName(heading)?.field
  if (named === 'cause' || named === 'solution' || named === 'summary') return named
  if (/^(?:why\b|(?:possible |common |root )?causes?\b|reasons?\b)/i.test(heading)) return 'cause'
  if (
    /\b(?:solutions?|resolutions?|how to (?:fix|resolve|solve)|what (?:you )?(?:should|can|to) do|remed(?:y|ies)|workarounds?|fix(?:es)?|troubleshooting)\b/i.test(
      heading,
    )
  )
    return 'solution'
  return 'section'
}
