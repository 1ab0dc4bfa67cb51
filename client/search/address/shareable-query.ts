import { looksLikeCredential, looksRandom } from '../../../catalog/text/credential-shape'

const longest = 64

/**
 * Whether a query may be in the address: short, of one line, and nothing that could be a secret.
 * When in doubt the answer is no: a query that is not shared costs nobody anything.
 */
export function isShareableQuery(query: string): boolean {
  if (query.length > longest) return false
  if (query.trim() === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(query)) return false
  return !looksLikeCredential(query) && !looksRandom(query) && !looksLikeIdentifier(query)
}

/** Long hexadecimal numbers, UUIDs, card numbers: they name a person, a device or a request, and some are keys. */
function looksLikeIdentifier(text: string): boolean {
  return [/[0-9a-f]{20,}/i, /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i, /(?:\d[ -]?){13}/].some((pattern) =>
    pattern.test(text),
  )
}
