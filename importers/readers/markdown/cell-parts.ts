import type { Place } from '../../../catalog/model/catalog'
import { plainText } from '../../../catalog/text/plain-text'
import { makeCell } from '../../rows/make-cell'
import type { Cell } from '../../rows/row'
import { looksLikeCode } from './code-words'

interface Column {
  /** The heading of the column. */
  readonly key: string
  /** Whether it holds the codes. */
  readonly isCode: boolean
  /** Whether cells of it hold a code and something else, so that what is first in it is known to be the code. */
  readonly isCut?: boolean
  readonly place: Place
}

/**
 * The values of a cell of a table. A column may hold two things, as `id / code` says, or a code and its number below
 * it: of these the first one is the code. A badge says that the code is deprecated.
 */
export function cutCell(text: string, column: Column): Cell[] {
  // A component, as MDX and Vue write it: what is in code, or only looks like an element, is a part of the text.
  const plain = text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
  const badge = /<(?:[A-Z]\w*)?Deprecated\w*\b([^<>]*?)(?:\/>|>\s*<\/\w+>)/.exec(plain)
  if (badge === null) return column.isCode ? endedCode(text, column) : valuesOf(text, column)
  const version = /\bversion\s*=\s*["'{]+([^"'{}<>]+)/i.exec(badge[1] ?? '')?.[1] ?? 'true'
  const ended: Cell = { key: 'deprecated', text: version, place: column.place, field: 'deprecated' }
  const rest = text.slice(0, badge.index) + text.slice(badge.index + badge[0].length)
  return [...valuesOf(rest, column), ended]
}

/** A code that is struck out or says beside it that it ended: `~~E100~~`, `E102 (deprecated)`. */
function endedCode(text: string, column: Column): Cell[] {
  const [, struck] = /^\s*~~(.+)~~\s*$/.exec(text) ?? []
  const [, said, word = ''] =
    /^(\S+)\s*[([]\s*(deprecated|obsolete|removed|retired)\b[^()[\]]*[)\]]\s*$/i.exec(struck ?? text) ?? []
  const code = said ?? struck
  if (code === undefined) return valuesOf(text, column)
  const field = /^re/i.test(word) ? 'retired' : 'deprecated'
  return [...valuesOf(code, column), { key: field, text: 'true', place: column.place, field }]
}

function valuesOf(text: string, { key, isCode, isCut = false, place }: Column): Cell[] {
  const parts = partsOf(text)
  const names = namesOf(key)
  const [own = key, beside = `${key} (2)`] = names.length === 2 ? names : [key]
  const [first, second] = parts
  const [code, other] = [plainText(first ?? ''), plainText(second ?? '')]
  if (first === undefined || second === undefined || parts.length > 2) {
    return isCode && isCut && !/\s/.test(code) ? [cellOf(own, text, place, 'code')] : [cellOf(key, text, place)]
  }
  if (!isCode && names.length === 2) return [cellOf(own, bare(first), place), cellOf(beside, bare(second), place)]
  // Two of a kind are two codes, unless the heading names two things.
  const areTwo = names.length === 2 || (kindOf(code) !== kindOf(other) && !/\s/.test(other))
  if (!isCode || !areTwo || /\s/.test(code)) return [cellOf(key, text, place)]
  const field = /^\(?[1-5]\d\d\)?$/.test(other) ? 'status' : /\s/.test(other) ? undefined : 'alias'
  return [cellOf(own, first, place, 'code'), cellOf(beside, bare(second), place, field)]
}

/** The codes that share a cell, each in a line of its own or with commas between them; none where there is one. */
export function sharedCodes(text: string, key: string): string[] {
  const lines = partsOf(text)
  const parts =
    lines.length > 1 ? lines : text.split(/\s*[,;]\s*|\s+(?:or|and|und|oder)\s+/).filter((part) => part !== '')
  const words = parts.map((part) => plainText(part))
  const areCodes = words.every(
    (word) => (looksLikeCode(word) || /^[A-Z]{1,8}[-_.]?\d+$/.test(word)) && kindOf(word) === kindOf(words[0] ?? ''),
  )
  return parts.length > 1 && areCodes && namesOf(key).length !== 2 ? parts : []
}

/** The things that a heading says are in its column. */
function namesOf(key: string): string[] {
  return key.split(/\s*[/&]\s*|\s+(?:and|und)\s+/).filter((name) => name !== '')
}

/** What a code is written like: two that differ in that are a code and another name of it. */
export function kindOf(text: string): 'number' | 'numbered' | 'word' {
  return isNumber(text) ? 'number' : /\d/.test(text) ? 'numbered' : 'word'
}

function isNumber(text: string): boolean {
  return /^\(?-?(?:0x[\da-f]+|\d+)\)?$/i.test(text)
}

/** What breaks and blocks of HTML keep apart. */
function partsOf(text: string): string[] {
  return text
    .split(/<br\s*\/?>|<\/?(?:pre|small|p|div)(?:\s[^<>]*)?>/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A value in brackets beside another one, without them. */
function bare(text: string): string {
  return /^\(([^()]*)\)$/.exec(text)?.[1] ?? text
}

function cellOf(key: string, text: string, place: Place, field?: Cell['field']): Cell {
  // HTML in a cell is a line break or an anchor; the text around it is Markdown.
  const words = text
    .replace(/<br\s*\/?>|<\/?pre(?:\s[^<>]*)?>/gi, ' ')
    .replace(/<\/?(?:a|span|sup|sub|nobr)(?:\s[^<>]*)?>/gi, '')
    // Tags of Markdoc and Liquid are for the program that makes the page.
    .replace(/\{%[^{}]*%\}/g, '')
  const cell = { ...makeCell(key, words.trim(), place), markup: 'markdown' as const }
  return field === undefined ? cell : { ...cell, field }
}
