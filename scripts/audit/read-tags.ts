/** A start tag of an HTML text, or the content of a data block. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** The text of an element that holds no markup: `script`, `style`, `title`, `textarea`. */
  readonly text?: string
}

const startOfTag = /<(?:!--[\s\S]*?(?:-->|$)|[!/?][^>]*>|([a-zA-Z][^\s/>]*))/g
const attribute = /\s*\/?\s*([^\s/>="'][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y
const none: ReadonlyMap<string, string> = new Map()
const withoutMarkup = new Set(['script', 'style', 'title', 'textarea'])

/**
 * All start tags of an HTML text, in order. Reads what browsers read: comments, quotes of both kinds or
 * none, and elements whose content is no markup.
 */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  let at = 0
  for (;;) {
    startOfTag.lastIndex = at
    const start = startOfTag.exec(html)
    if (start === null) return tags
    at = startOfTag.lastIndex
    if (start[1] === undefined) continue
    const name = start[1].toLowerCase()
    const close = html.indexOf('>', at)
    // Most tags of a page have no attribute, or a class alone, which nobody here asks for.
    const isBare = close >= 0 && (close === at || /^ class=[\w-]+$/.test(html.slice(at, close)))
    const { attributes, end } = isBare ? { attributes: none, end: close + 1 } : readAttributes(html, at)
    at = end
    if (!withoutMarkup.has(name)) {
      tags.push({ name, attributes })
      continue
    }
    const length = html.slice(at).search(new RegExp(`</${name}[\\s/>]`, 'i'))
    const stop = length < 0 ? html.length : at + length
    tags.push({ name, attributes, text: html.slice(at, stop) })
    at = stop
  }
}

function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  let at = from
  for (;;) {
    attribute.lastIndex = at
    const found = attribute.exec(html)
    if (found === null) break
    at = attribute.lastIndex
    const name = found[1]?.toLowerCase() ?? ''
    const value = found[2] ?? found[3] ?? found[4] ?? ''
    if (!attributes.has(name)) attributes.set(name, value.includes('&') ? unescapeText(value) : value)
  }
  const close = html.indexOf('>', at)
  return { attributes, end: close < 0 ? html.length : close + 1 }
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Character references of HTML and XML as the characters that they stand for; those that the site never writes stay. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(String(name).toLowerCase()) ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
