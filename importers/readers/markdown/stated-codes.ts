import { fieldByName, plainKey } from '../../mapping/field-names'
import type { Cell, Row } from '../../rows/row'
import { isName } from './code-words'
import type { Block, MarkdownFile } from './cut-blocks'
import { below, bodyCells } from './read-sections'
import { headingText } from './read-tables'

/** The rows of headings that are titles: their codes are stated in a block or in bold below them. */
export function readStatedCodes({ source, blocks: all }: MarkdownFile, section: string | undefined): Row[] {
  const blocks = section === undefined ? all : below(all, section)
  const rows: Row[] = []
  // Countries and products have codes too.
  let isOfErrors = /err|code|fault|fail/i.test(source.path.slice(source.path.lastIndexOf('/') + 1))
  const open: { depth: number; text: string }[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop()
    const family = open.at(-1)?.text
    let end = index + 1
    while (end < blocks.length && blocks[end]?.kind !== 'heading') end++
    const body = blocks.slice(index + 1, end)
    const facts = factsOf(source.path, body)
    if (facts === undefined) {
      isOfErrors ||= /\b(?:error|fault|failure)s?\b/i.test(block.text)
      open.push({ depth: block.depth, text: headingText(block.text) })
      continue
    }
    isOfErrors ||= facts.cells.some(({ field }) => explaining.has(field))
    const place = { file: source.path, line: block.line, column: 1 }
    const title = headingText(block.text)
    const titles: Cell[] = [{ key: 'title', text: title, place, field: 'title' }]
    if (isName(title)) titles.push({ key: 'name', text: title, place, field: 'name' })
    const rest = bodyCells(
      source.path,
      body.filter((other) => other !== facts.block),
    )
    const home = family === undefined ? {} : { family }
    rows.push({ place, cells: [...facts.cells, ...titles, ...rest], ...home })
  }
  return isOfErrors ? rows : []
}

interface Facts {
  readonly block: Block
  readonly cells: Cell[]
}

/** The first block of lines such as `Code: 100`, one of which says the code. */
function factsOf(file: string, body: readonly Block[]): Facts | undefined {
  for (const block of body) {
    if (block.kind !== 'text') continue
    const cells = isFence(block.text) ? fenceCells(file, block) : boldCells(file, block)
    if (cells?.some(({ field }) => field === 'code')) return { block, cells }
  }
  return undefined
}

/** Facts of which one shows that codes are those of errors. */
const explaining: ReadonlySet<Cell['field']> = new Set([
  'message',
  'summary',
  'status',
  'cause',
  'solution',
  'severity',
])

type Text = Extract<Block, { kind: 'text' }>

function isFence(text: string): boolean {
  return /^ {0,3}(?:```|~~~)/.test(text)
}

/** The lines of a block that has nothing but these. */
function fenceCells(file: string, { text, line }: Text): Cell[] | undefined {
  const cells: Cell[] = []
  for (const [index, words] of text.split('\n').entries()) {
    if (words.trim() === '' || isFence(words)) continue
    const [, key, value] = /^\s*([A-Za-z][\w /-]{1,30}?)\s*[:=]\s*(\S.*)$/.exec(words) ?? []
    if (key === undefined || value === undefined) return undefined
    cells.push(...factCells(key, value, { file, line: line + index, column: words.indexOf(value) + 1 }))
  }
  return cells
}

/** The lines of a text whose names are all in bold, or of a list. A status alone is no code: it is what a response is called by. */
function boldCells(file: string, { text, line }: Text): Cell[] | undefined {
  const cells: Cell[] = []
  for (const [index, words] of text.split('\n').entries()) {
    const [, key, value] =
      /^\s*(?:[-*+]\s+|(?=\*\*|__))(?:\*\*|__)?([^*_:]{2,40}):?(?:\*\*|__)?:?\s+(\S.*)$/.exec(words) ?? []
    if (key === undefined || value === undefined || !/[:*_]\s+$/.test(words.slice(0, words.indexOf(value))))
      return undefined
    const facts = factCells(key, value, { file, line: line + index, column: words.indexOf(value) + 1 })
    if (facts.some(({ field, text }) => field === 'code' && /^[1-5]\d\d$/.test(text))) return undefined
    cells.push(...facts.map((cell): Cell => (cell.field === 'code' ? cell : { ...cell, markup: 'markdown' })))
  }
  return cells
}

/** What a line says: a code may have its status beside it, as in `order_paid (409)`. */
function factCells(key: string, value: string, place: Cell['place']): Cell[] {
  const [, code, status] = /^(`[^`\s]+`|[^\s`]+)\s+[([](?:HTTP\s+)?([1-5]\d\d)[)\]]$/.exec(value.trim()) ?? []
  const cell = factCell(key, code ?? value, place)
  if (status === undefined) return [cell]
  return cell.field === 'code'
    ? [cell, { key: 'status', text: status, place, field: 'status' }]
    : [factCell(key, value, place)]
}

function factCell(key: string, value: string, place: Cell['place']): Cell {
  const text = value.trim().replace(/^(["'`])(.*)\1[,;]?$/, '$2')
  const isText = /\s/.test(text) || text.length !== value.trim().length
  if (
    /^(?:error)?code$|^errcode$|^errornumber$/.test(plainKey(key)) &&
    /^\S+$/.test(text) &&
    !/^(?:true|false)$/i.test(text)
  )
    return { key, text, place, field: 'code' }
  const field = fieldByName(key)?.field
  if (field === 'code') return { key, text, place, field: isText ? 'message' : 'alias' }
  return field === undefined ? { key, text, place } : { key, text, place, field }
}
