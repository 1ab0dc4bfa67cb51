const longest = 64

/** The beginnings and shapes of credentials. Nothing here is made from content. */
const credentials: readonly RegExp[] = [
  /\b(?:bearer|basic|digest|negotiate)\s+\S/i,
  /eyJ/,
  /\b(?:sk|pk|rk|whsec|ghp|gho|ghu|ghs|ghr|npm|pat)_/i,
  /\b(?:github_pat|glpat|xox[a-z]|sk-|pk-)/i,
  /\b[a-z]{2,6}_(?:api_?)?(?:key|live|test|secret|token)_/i,
  /\b(?:AKIA|ASIA|AIza)[0-9A-Z_-]*/,
  /-----\s*BEGIN/i,
  /\S@/,
  /\b(?:pass(?:word|wd|phrase)?|pwd|secret|api[_-]?key|(?:access|refresh|id|auth|session)[_-]?token|authorization|(?:set-)?cookie)["']?\s*[=:]\s*\S/i,
]

/**
 * Whether a query may be in the address: short, of one line, and nothing that could be a secret.
 * When in doubt the answer is no: a query that is not shared costs nobody anything.
 */
export function isShareableQuery(query: string): boolean {
  if (query.length > longest) return false
  if (query.trim() === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(query)) return false
  return !looksLikeCredential(query) && !looksRandom(query) && !looksLikeIdentifier(query)
}

/** Whether a text has the shape of a token, a password, a key or an email address. */
export function looksLikeCredential(text: string): boolean {
  return credentials.some((pattern) => pattern.test(text))
}

/** Long hexadecimal numbers, UUIDs, card numbers: they name a person, a device or a request, and some are keys. */
function looksLikeIdentifier(text: string): boolean {
  return [/[0-9a-f]{20,}/i, /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i, /(?:\d[ -]?){13}/].some((pattern) =>
    pattern.test(text),
  )
}

/** Whether small letters, capitals and digits are mixed as base64 mixes them. Codes are shorter, or of one case. */
export function looksRandom(text: string): boolean {
  const runs = text.match(/[A-Za-z0-9+/=_-]{20,}/g) ?? []
  return runs.some((run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && (run.match(/[0-9]/g)?.length ?? 0) > 1)
}
