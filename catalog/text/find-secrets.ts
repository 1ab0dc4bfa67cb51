/** A part of a text that looks like somebody's secret. */
export interface FoundSecret {
  readonly kind: SecretKind
  readonly value: string
  /** Where it begins in the text, in UTF-16 code units. */
  readonly at: number
}

/**
 * Shapes that keys of well-known services have, by the documentation of each. Every one begins with
 * letters that are looked up, so the time is that of reading the text once.
 */
const shapes = {
  'a private key': /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----/g,
  'a JSON Web Token': /\beyJ[A-Za-z0-9_-]{10,4096}\.eyJ[A-Za-z0-9_-]{10,8192}\.[A-Za-z0-9_-]{10,4096}/g,
  'an AWS access key': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  'a GitHub token': /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g,
  'a GitLab token': /\bglpat-[A-Za-z0-9_-]{20,255}/g,
  'a Slack token': /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
  'a Stripe key': /\b(?:(?:sk|rk)_(?:live|test)|whsec)_[A-Za-z0-9]{16,255}/g,
  'a Google key': /\bAIza[0-9A-Za-z_-]{35}/g,
  'an npm token': /\bnpm_[A-Za-z0-9]{36}\b/g,
  'an API key': /\bsk-(?:[a-z]{2,10}-)?[A-Za-z0-9_-]{24,255}/g,
  'a password in a URL': /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s/:@<>{}"']{1,255}:[^\s/@<>{}"'*.]{1,255}@/g,
  'credentials of basic authentication': /\bBasic [A-Za-z0-9+/]{8,4096}={0,2}/g,
} as const satisfies Record<string, RegExp>

export type SecretKind = keyof typeof shapes | 'a token' | 'an email address'

/** What every shape has in it somewhere: texts without any of it, nearly all of them, are read once. */
const hint =
  /PRIVATE KEY|eyJ|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|_live_|_test_|whsec_|AIza|npm_|sk-|:\/\/|Basic /

/**
 * Whatever follows `Bearer`, `token` and their like, and long runs of letters and digits; in pieces, because an
 * engine may go back over each letter of a run of megabytes, and ends with a full stack.
 */
const run = /[A-Za-z0-9+/_-]{24,8192}={0,2}/g

/** Domains that belong to nobody (RFC 2606, RFC 6761). */
const reservedDomain = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i

const mailEnd = /^(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9-])/
const mailStart = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}$/

/**
 * The parts of a text that look like secrets: keys and tokens of known shapes, runs that are mixed as only
 * keys are, and e-mail addresses of domains that somebody owns. Placeholders such as `<access-token>`,
 * hexadecimal identifiers of a request and addresses at `example.com` are none.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  const known = (hint.test(text) ? Object.entries(shapes) : []).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      // The keys of the table above.
      .map((match) => found(kind as SecretKind, match[0], match.index))
      .filter((secret) => !isMadeUp(secret)),
  )
  const tokens = [...text.matchAll(run)]
    .filter((match) => isMixed(match[0]) && !isChecksum(text, match))
    .map((match) => found('a token', match[0], match.index))
    .filter((secret) => !isMadeUp(secret))
  return withoutOverlaps([...known, ...mailAddresses(text), ...tokens])
}

/** What is before a checksum: `sha256-`, `sha-256=:`, `Content-MD5: `. */
const checksum = /(?:\bsha-?\d{1,3}|\bmd5)(?:[-=:]:? ?|": ?")$/i

function isChecksum(text: string, { 0: value, index }: RegExpExecArray): boolean {
  return /^sha\d{1,3}-/.test(value) || checksum.test(text.slice(Math.max(0, index - 16), index))
}

/** Words instead of a password, in addresses that show the form of one. */
const placeholderPassword = /:(?:pass(?:word|wd)?|pwd|secret|x+)@$/i

/**
 * Whether a value has the shape of a secret and cannot be one: it says so, it repeats a letter or two, or its
 * parts are words of prose, as in `Basic authentication`.
 */
function isMadeUp({ kind, value }: FoundSecret): boolean {
  if (kind === 'a private key') return false
  if (kind === 'a password in a URL') return placeholderPassword.test(value)
  if (kind === 'credentials of basic authentication') return !isUserAndPassword(value.slice('Basic '.length))
  if (kind === 'an API key' && !/[A-Za-z0-9]{16}/.test(value)) return true
  return /EXAMPLE/i.test(value) || new Set(value.slice(-12).toLowerCase()).size < 4
}

/** Whether base64 holds a user name, a colon and a password in readable characters. */
function isUserAndPassword(base64: string): boolean {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let bits = 0
  let held = 0
  let decoded = ''
  for (const letter of base64.replace(/=+$/, '')) {
    held = ((held << 6) | letters.indexOf(letter)) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    decoded += String.fromCharCode((held >> bits) & 0xff)
  }
  // The letters of other scripts are bytes from 0x80 on, as UTF-8 has them.
  return (
    /^[\x20-\x7e\x80-\xff]+:[\x20-\x7e\x80-\xff]*$/.test(decoded) && /^[\x20-\x7e]+$/.test(decoded.replace(utf8, ''))
  )
}

const utf8 = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g

function found(kind: SecretKind, value: string, at: number): FoundSecret {
  return { kind, value, at }
}

/** In the order of the text; of those that overlap the one that begins first, and of those the one named first. */
function withoutOverlaps(all: readonly FoundSecret[]): FoundSecret[] {
  let end = 0
  return all
    .toSorted((left, right) => left.at - right.at)
    .filter(({ at, value }) => {
      if (at < end) return false
      end = at + value.length
      return true
    })
}

/** Small letters, capitals and digits in turn, as base64 has them. Names of things change their case at words only. */
function isMixed(text: string): boolean {
  const changes = text.match(/[a-z][0-9A-Z]|[0-9][A-Za-z]|[A-Z][0-9]/g)?.length ?? 0
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text) && changes >= text.length / 5
}

function mailAddresses(text: string): FoundSecret[] {
  const addresses: FoundSecret[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = mailStart.exec(text.slice(Math.max(0, at - 65), at))?.[0]
    const domain = mailEnd.exec(text.slice(at + 1, at + 600))?.[0]
    if (name === undefined || domain === undefined || reservedDomain.test(domain)) continue
    addresses.push(found('an email address', `${name}@${domain}`, at - name.length))
  }
  return addresses
}
