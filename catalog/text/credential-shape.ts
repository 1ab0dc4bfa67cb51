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

/** Whether a text has the shape of a token, a password, a key or an email address. */
export function looksLikeCredential(text: string): boolean {
  return credentials.some((pattern) => pattern.test(text))
}

/** Whether small letters, capitals and digits are mixed as base64 mixes them. Codes are shorter, or of one case. */
export function looksRandom(text: string): boolean {
  const runs = text.match(/[A-Za-z0-9+/=_-]{20,}/g) ?? []
  return runs.some((run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && (run.match(/[0-9]/g)?.length ?? 0) > 1)
}
