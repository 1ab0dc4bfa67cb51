import { decodedRuns } from '../../catalog/address/form-pairs'

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
export function unescapePaste(pasted: string): string {
  const text = withoutBase64(pasted)
  const plain = /&(?:quot|#34);/.test(text)
    ? text.replace(/&(?:quot|#34|#39|apos|lt|gt|amp);/g, (entity) => entities.get(entity) ?? entity)
    : text
  const unquoted = isQuotedMail(plain) ? plain.replace(/^(?:> ?)+/gm, '') : plain
  if (!/%7B|%22|%3A/i.test(unquoted)) return unquoted
  return decodedRuns(unquoted)
}

/** What `{"`, `{` and a blank, or `[{` are in base64, and what follows; three parts between dots are a token and not a body. */
const base64 = /(?<![\w+/=.-])(?:eyJ|eyA|ewo|ewk|ew0|W3s)[A-Za-z0-9+/_-]{20,20000}={0,2}(?![\w+/=.-])/g
const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bodies that a gateway packed as base64, unpacked; escaped where they are in quotes. */
function withoutBase64(text: string): string {
  return text.replace(base64, (packed, at: number) => {
    const body = decodeBase64(packed)
    if (!/^[{[][^\u0000-\u0008\u000e-\u001f]*$/.test(body)) return packed
    return /["']/.test(text.charAt(at - 1)) ? body.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ') : body
  })
}

function decodeBase64(packed: string): string {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const character of packed.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '')) {
    held = ((held << 6) | base64Digits.indexOf(character)) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}

/** Lines that a mail client marked as quoted; curl marks those of a request so. */
function isQuotedMail(text: string): boolean {
  return /^>[> ]*\S/m.test(text) && !/\bHTTP\/[0-9]/.test(text)
}

/** A text in which quotes are escaped, as a string within a log has them, without one level of escapes. */
export function unescapeQuotes(text: string): string {
  return text.replace(/\\+(["'/])/g, '$1').replace(/\\+[nrt]/g, ' ')
}
