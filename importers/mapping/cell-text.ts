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
  const isMarkdown = cell.markup === 'markdown' || (cell.markup === undefined && looksLikeMarkdown(text, cell))
  const isMarkup = cell.markup === 'html' || (!isMarkdown && isHtml(text))
  const written = isMarkdown ? text.trim() : isMarkup ? htmlToMarkdown(text) : plainToMarkdown(text, cell.isBlock)
  return fitMarkdown(written, { docsUrl, losses, place: cell.place })
}

/** Only a link or a fence shows that text of a data file is Markdown, and a heading between the paragraphs of a block. */
function looksLikeMarkdown(text: string, { isBlock }: Cell): boolean {
  if (/\]\((?:https?:|\/)|^```/m.test(text)) return true
  return isBlock === true && /(?:^|\n[ \t]*\n)#{1,6}[ \t]+[^\s#][^\n]*(?:\n[ \t]*\n|\n?$)/.test(text)
}

/**
 * Whether a help text says when the error comes, and not what to do: "Returned when …", "This error indicates …". Under a
 * clearer key it is what the key says.
 */
export function isExplanation({ key, text }: Cell): boolean {
  return (
    /(?:^|[._-])(?:help|hint)$/i.test(key) &&
    /^(?:(?:this|the|an?)\s+)?(?:error|exception|code|message)?\s*(?:(?:is|was|may be|can be|gets)\s+)?(?:(?:also|only|often|usually|typically)\s+)?(?:(?:returned|raised|thrown|sent|emitted|reported|triggered|issued)\s+(?:when|whenever|if|for|by|on|in|as|after|because|during|from|where|while|once)|occurs|happens|indicates|means|signals)\b/i.test(
      text.trim(),
    )
  )
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
