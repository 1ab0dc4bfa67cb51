import { parseTags, type Tag } from './parse-tags'
import { readPlainTag } from './plain-tag'

/** More tags are not kept: those that many pages share are among the first. */
const mostKept = 5_000
/** Longer tags are those of one page. */
const longestKept = 120

/** What follows such a tag is no markup up to its end tag. */
const rawText: ReadonlySet<string> = new Set(['script'])
/** No markup either, but for references; where it is well written it has no `<`. */
const plainText: ReadonlySet<string> = new Set(['title', 'textarea'])
/** Rules of their own, or markup that another one tells from text. */
const intricate: ReadonlySet<string> = new Set('style xmp iframe noembed noframes plaintext select svg math'.split(' '))

/** A start tag, and where reading goes on. */
interface Found {
  readonly tag: Tag
  readonly next: number
}

/**
 * Reads the tags of many pages, which share most of them. A page that is written as programs write it is cut at its `<`
 * and `>`, and each tag that many have is read once. A page with anything else in it, be it one comment, is read by the
 * parser as a whole: both find the same.
 */
export class TagReader {
  readonly #dull = new Set<string>()

  /** Tags that are dull to whoever asks are left out, and the answer is kept. */
  constructor(private readonly isDull: (tag: Tag) => boolean) {}

  /** The tags of a page that are not dull, in order. */
  read(html: string): readonly Tag[] {
    return this.#readPlain(html) ?? parseTags(html).filter((tag) => !this.isDull(tag))
  }

  #readPlain(html: string): Tag[] | undefined {
    const tags: Tag[] = []
    let at = /^<!doctype html>/i.test(html) ? 15 : 0
    for (at = html.indexOf('<', at); at >= 0; at = html.indexOf('<', at)) {
      const end = html.indexOf('>', at) + 1
      if (end === 0) return undefined
      if (html[at + 1] === '/') {
        if (!isEndTag(html, at, end)) return undefined
        at = end
        continue
      }
      const text = html.slice(at, end)
      if (this.#dull.has(text)) {
        at = end
        continue
      }
      const found = readTag(html, text, end)
      if (found === undefined) return undefined
      const { tag, next } = found
      if (!this.isDull(tag)) tags.push(tag)
      else if (next === end && text.length <= longestKept && this.#dull.size < mostKept) this.#dull.add(copyOf(text))
      at = next
    }
    return tags
  }
}

function readTag(html: string, text: string, end: number): Found | undefined {
  const tag = readPlainTag(text)
  if (tag === undefined || intricate.has(tag.name)) return undefined
  const isRaw = rawText.has(tag.name)
  if (!isRaw && !plainText.has(tag.name)) return { tag, next: end }
  const close = `</${tag.name}>`
  const next = html.indexOf(close, end)
  const inner = html.slice(end, next)
  // A `<` could begin what ends it sooner, or later.
  if (next < 0 || inner.includes(isRaw ? '</' : '<') || inner.includes('<!--')) return undefined
  return { tag: isRaw ? { ...tag, text: inner } : tag, next: next + close.length }
}

/** `</li>`, with nothing but letters, digits and `-` in it. */
function isEndTag(html: string, start: number, end: number): boolean {
  for (let at = start + 2; at < end - 1; at++) {
    const code = html.charCodeAt(at) | 0x20
    const isLetter = code >= 0x61 && code <= 0x7a
    if (!isLetter && (at === start + 2 || !((code >= 0x30 && code <= 0x39) || code === 0x2d))) return false
  }
  return end - start > 3
}

/** A part of a page would keep the whole page in memory. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
