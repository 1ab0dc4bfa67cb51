import type { Tag } from './parse-tags'

const none: ReadonlyMap<string, string> = new Map()

/** What React and most people write for the characters that mean something in markup. */
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
}

/**
 * Reads a start tag that is written in the one way that every program writes it: `<a href="/" hidden="">`, with single
 * spaces, double quotes and the usual references. Undefined for any other, which only a whole parser can tell.
 */
export function readPlainTag(text: string): Tag | undefined {
  const end = text.length - (text.endsWith('/>') ? 2 : 1)
  let at = endOfName(text, 1)
  if (at === 1 || !isLetter(text.charCodeAt(1))) return undefined
  const name = text.slice(1, at).toLowerCase()
  let attributes: Map<string, string> | undefined
  while (at < end) {
    const start = at + 1
    const equals = endOfName(text, start)
    if (text[at] !== ' ' || equals === start || !text.startsWith('="', equals)) return undefined
    const close = text.indexOf('"', equals + 2)
    const value = close < 0 || close >= end ? undefined : decoded(text.slice(equals + 2, close))
    if (value === undefined) return undefined
    const key = text.slice(start, equals).toLowerCase()
    attributes ??= new Map()
    if (!attributes.has(key)) attributes.set(key, value)
    at = close + 1
  }
  return { name, attributes: attributes ?? none }
}

/** Letters, digits, `-`, `:` and `_`, which mean nothing else anywhere. */
function endOfName(text: string, start: number): number {
  let at = start
  for (let code = text.charCodeAt(at); isLetter(code) || isNameSign(code); code = text.charCodeAt(at)) at++
  return at
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isNameSign(code: number): boolean {
  return (code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x5f
}

/** The value of an attribute; undefined where there is a reference that is none of the usual. */
function decoded(value: string): string | undefined {
  let at = value.indexOf('&')
  if (at < 0) return value
  let text = ''
  let from = 0
  for (; at >= 0; at = value.indexOf('&', from)) {
    const end = value.indexOf(';', at) + 1
    const character = references[value.slice(at, end)]
    if (character === undefined) return undefined
    text += value.slice(from, at) + character
    from = end
  }
  return text + value.slice(from)
}
