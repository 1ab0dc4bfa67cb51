const entities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
])

/** Takes off what transports put on: HTML entities of a web console, percent-encoding of an address bar. */
export function unescapePaste(text: string): string {
  const plain = /&(?:quot|#34);/.test(text)
    ? text.replace(/&(?:quot|#34|#39|apos|lt|gt|amp);/g, (entity) => entities.get(entity) ?? entity)
    : text
  if (!/%7B|%22|%3A/i.test(plain)) return plain
  return plain.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

/** A text in which quotes are escaped, as a string within a log has them, without one level of escapes. */
export function unescapeQuotes(text: string): string {
  return text.replace(/\\+(["'/])/g, '$1').replace(/\\+[nrt]/g, ' ')
}
