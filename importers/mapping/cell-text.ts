import { findMarkdownFault } from '../../catalog/text/markdown-limit'
import { plainText } from '../../catalog/text/plain-text'
import type { Cell, Loss } from '../rows/row'
import { cleanText, oneLine, plainToMarkdown } from './escape-text'
import { isOfLinks } from './field-names'
import { fitMarkdown } from './fit-markdown'
import { htmlToMarkdown, isHtml } from './html-to-markdown'

/** A cell, and what fitting its text to a page needs. Losses are added to. */
export interface TextOfCell {
  readonly cell: Cell
  readonly losses: Loss[]
  /** Where relative links lead. */
  readonly docsUrl: string | undefined
}

/** A cell as literal text: what it says, not how it is marked up. */
export function literal(cell: Cell): string {
  if (cell.markup !== 'markdown' || findMarkdownFault(cell.text) !== undefined) return cell.text
  return plainText(cell.text) || cell.text
}

/** A cell as Markdown. */
export function markdown({ cell, losses, docsUrl }: TextOfCell): string {
  const text = cleanText(cell.text)
  // Only a link or a fence shows that text of a data file is Markdown.
  const isMarkdown = cell.markup === 'markdown' || (cell.markup === undefined && /\]\((?:https?:|\/)|^```/m.test(text))
  const isMarkup = cell.markup === 'html' || (!isMarkdown && isHtml(text))
  const written = isMarkdown ? text.trim() : isMarkup ? htmlToMarkdown(text) : plainToMarkdown(text)
  return fitMarkdown(written, { docsUrl, losses, place: cell.place })
}

/** The items of a text that is one list; any other text is one item. */
export function listItems(text: string): string[] {
  const items = text.split(/\n(?=(?:[-*+]|\d+[.)])\s)/).map((item) => item.trim())
  const isList = items.every((item) => /^(?:[-*+]|\d+[.)])\s/.test(item) && !/\n\S/.test(item))
  const texts = isList ? items.map((item) => item.replace(/^(?:[-*+]|\d+[.)])\s+/, '').replace(/\n\s+/g, '\n')) : [text]
  return texts.filter((item) => item !== '')
}

/** A key as the heading of a section. */
export function heading(key: string): string {
  if (isOfLinks(key)) return 'See also'
  const words = oneLine(
    key
      .slice(key.lastIndexOf('.') + 1)
      .replace(/[_-]+/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2'),
  )
  return words === '' ? key : (words[0] ?? '').toUpperCase() + words.slice(1)
}
