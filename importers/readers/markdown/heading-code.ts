import { looksLikeCode } from './code-words'
import { headingText } from './read-tables'

/** A code in a heading, and what is beside it. */
export interface HeadingCode {
  readonly code: string
  readonly title: string | undefined
}

/** The code that a heading is about: `E1001: Title`, `E1001 Title`, `404 Not Found`, `-1001 DISCONNECTED`, `rate_limited`. */
export function codeOfHeading(markdown: string): HeadingCode | undefined {
  const isCodeSpan = /^\s*(?:\[|<a[^>]*>)?\s*`[^`\s]+`/.test(markdown)
  const text = headingText(markdown.replace(/<a\b[^<>]*>(?:<\/a>)?|<\/a>/g, '')).replace(
    /^error(?: code)?[ :#]+(?=\S*\d)/i,
    '',
  )
  const [, code, title] = /^([^\s:()–—,]+(?::[^\s:()]+)*)\s*(?:[-–—:(]\s*(.+?)\)?)?$/.exec(text) ?? []
  const [, number, words] = /^(-?\d{3,7}|[A-Z]{1,10}[-_]?\d{2,7})\s+(\S.*)$/.exec(text) ?? []
  if (number !== undefined && words !== undefined && code === undefined)
    return { code: number, title: words.replace(/^[-–—:(]\s*|\)$/g, '') }
  if (code !== undefined && /^-\d{3,7}$/.test(title ?? '')) return { code: title ?? '', title: code }
  if (code === undefined || isRange(code, title) || !(isCodeSpan || looksLikeCode(code))) return undefined
  return { code, title: title?.trim() || undefined }
}

/** Whether a heading is about many codes: `10xx`, `4XX`, `1000-1999`, `1000–1999: Orders`. */
function isRange(word: string, title: string | undefined): boolean {
  const [, from, to = /^(\d+)/.exec(title ?? '')?.[1]] = /^(\d+)(?:-(\d+))?$/.exec(word) ?? []
  return /^\D*\d+x{1,3}$/i.test(word) || (from !== undefined && to?.length === from.length && Number(to) > Number(from))
}
