import type { TokenRuns } from './highlight-cache'
import { tokenClasses, tokenKindList } from './token-theme'

/** A part of a text, from one place to another. */
export interface Span {
  readonly start: number
  readonly end: number
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

/**
 * The markup for the part of a text that the runs of the whole cover: its words exactly, tokens in `<i class="…">`.
 * It is written here and not by React: a third of the elements of a page are tokens, and each would cost as much
 * as any other.
 */
export function codeMarkup(text: string, runs: TokenRuns, { start, end }: Span): string {
  let markup = ''
  let from = 0
  for (let index = 0; index < runs.length && from < end; index += 2) {
    const kind = tokenKindList[(runs[index] ?? 0) - 1]
    const to = from + (runs[index + 1] ?? 0)
    const part = text.slice(Math.max(from, start), Math.min(to, end))
    if (to > start && part !== '') {
      const words = escapeMarkup(part)
      markup += kind === undefined || part.trim() === '' ? words : `<i class="${tokenClasses[kind]}">${words}</i>`
    }
    from = to
  }
  return markup
}

/** A text as it stands between tags, with the references that React writes. */
export function escapeMarkup(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign) : text
}
