import type { Place } from '../../../catalog/model/catalog'
import { plainText } from '../../../catalog/text/plain-text'
import { makeCell } from '../../rows/make-cell'
import type { Cell } from '../../rows/row'

interface Column {
  /** The heading of the column. */
  readonly key: string
  /** Whether it holds the codes. */
  readonly isCode: boolean
  readonly place: Place
}

/**
 * The values of a cell of a table. A column may hold two things, as `id / code` says, or a code and its number below
 * it: of these the first one is the code. A badge says that the code is deprecated.
 */
export function cutCell(text: string, { key, isCode, place }: Column): Cell[] {
  const badge = /<\w*deprecated\w*\b([^<>]*?)\/?>(?:<\/\w+>)?/i.exec(text)
  const rest = badge === null ? text : text.replace(badge[0], '')
  const version = /\bversion\s*=\s*["'{]+([^"'{}<>]+)/i.exec(badge?.[1] ?? '')?.[1] ?? 'true'
  const ended: Cell[] = badge === null ? [] : [{ key: 'deprecated', text: version, place, field: 'deprecated' }]
  const parts = partsOf(rest)
  const names = key.split(/\s*[/&]\s*|\s+(?:and|und)\s+/).filter((name) => name !== '')
  const [first, second, ...more] = parts
  if (first !== undefined && second !== undefined && more.length === 0) {
    if (isCode && [first, second].every((part) => /^\S+$/.test(plainText(part)))) {
      const [own = key, other = `${key} (2)`] = names.length === 2 ? names : [key]
      const isStatus = /^\(?[1-5]\d\d\)?$/.test(plainText(second))
      return [cellOf(own, first, place, 'code'), cellOf(other, second, place, isStatus ? 'status' : 'alias'), ...ended]
    }
    if (!isCode && names.length === 2) {
      return [...names.map((name, index) => cellOf(name, bare(parts[index] ?? ''), place)), ...ended]
    }
  }
  return [cellOf(key, rest, place), ...ended]
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
  const cell = { ...makeCell(key, words.trim(), place), markup: 'markdown' as const }
  return field === undefined ? cell : { ...cell, field }
}
