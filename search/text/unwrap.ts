const openingOf: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** A text without the quotes, brackets and punctuation that chats and tickets put around a code. */
export function unwrap(text: string): string {
  const start = Math.max(0, text.search(/[^\s"'`([{<*#:,.;!?]/))
  const end = withClosers(text, start, text.replace(/[\s"'`)\]}>*.,:;!?]+$/, '').length)
  const bare = text.slice(start, end)
  // A quote that belongs to a value at either end: Field 'a' is missing in 'b'.
  const odd = /["'`]/.exec(text.slice(0, start) + text.slice(end))?.[0]
  if (odd === undefined || bare.split(odd).length % 2 === 1) return bare
  return text.startsWith(odd, start - 1) ? odd + bare : text.startsWith(odd, end) ? bare + odd : bare
}

/** The end of a text with the brackets that close what was opened in it: `is down (ref 7)`. */
function withClosers(text: string, start: number, bareEnd: number): number {
  const open = new Map<string, number>()
  let end = bareEnd
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const opener = openingOf[sign]
    if (opener === undefined) {
      open.set(sign, (open.get(sign) ?? 0) + 1)
      continue
    }
    const left = open.get(opener) ?? 0
    if (at >= bareEnd && left > 0) end = at + 1
    open.set(opener, left - 1)
  }
  return end
}
