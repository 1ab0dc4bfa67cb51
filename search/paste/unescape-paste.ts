const entities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
])

/** Takes off what transports put on: HTML entities of a web console, percent-encoding of an address bar, marks of a quoted mail. */
export function unescapePaste(text: string): string {
  const plain = /&(?:quot|#34);/.test(text)
    ? text.replace(/&(?:quot|#34|#39|apos|lt|gt|amp);/g, (entity) => entities.get(entity) ?? entity)
    : text
  const unquoted = isQuotedMail(plain) ? plain.replace(/^(?:> ?)+/gm, '') : plain
  if (!/%7B|%22|%3A/i.test(unquoted)) return unquoted
  return unquoted.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

/** Lines that a mail client marked as quoted; curl marks those of a request so. */
function isQuotedMail(text: string): boolean {
  return /^>[> ]*\S/m.test(text) && !/\bHTTP\/[0-9]/.test(text)
}

/** A text in which quotes are escaped, as a string within a log has them, without one level of escapes. */
export function unescapeQuotes(text: string): string {
  return text.replace(/\\+(["'/])/g, '$1').replace(/\\+[nrt]/g, ' ')
}
