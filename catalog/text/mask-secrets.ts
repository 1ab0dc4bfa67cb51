import { looksLikeCredential, looksRandom } from './credential-shape'

/** What replaces a secret. */
export const hidden = '[hidden]'

const secretName = String.raw`[\w-]{0,40}(?:pass(?:word|wd|phrase)?|pwd|secret|token|(?:api|access|private)[_-]?key|signature|credentials?|session(?:[_-]?id)?|otp)`

const fieldName = `${secretName}|authorization|cookie`
const is = String.raw`\s?(?:=>|[:=](?!>))\s?`

/** What is quoted after a name, also where the quotes are escaped: in JSON within JSON. The quotes stay. */
function quoted(name: string): readonly RegExp[] {
  return [
    new RegExp(String.raw`((?:${name})\\["']?${is}\[?)(\\["'])(?:(?!\2)[^\n]){1,8192}`, 'gi'),
    new RegExp(String.raw`((?:${name})["']?${is}\[?)(["'])(?:\\[^\n]|(?!\2)[^\\\n]){1,8192}`, 'gi'),
  ]
}

const emailAddress = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g

/**
 * Each with the parts that stay in front of what is hidden. Bounded, and none goes back over what it has read, so that
 * a paste of any kind takes the time of reading it.
 */
const masks: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g, hidden],
  // A header on a line of its own, as it is sent or as curl tells it.
  [
    /^([<>*\s]{0,4}(?:proxy-)?(?:authorization|cookie|set-cookie|x-[\w-]{0,30}(?:key|token|auth))\s?:\s?)\S.*$/gim,
    `$1${hidden}`,
  ],
  // The same within a line of a log: its scheme and its value, and further cookies.
  [
    /((?:authorization|cookie)\s?: ?)(?:[a-z]{1,20} )?(?=[^\s"',;]{0,200}[\d=])[^\s"',;]{1,8192}(?:; ?[^\s"',;]{1,8192})*/gi,
    `$1${hidden}`,
  ],
  // In the recording of a browser a header has its name in one field and its value in the next.
  ...quoted(`name": ?"(?:[\\w-]{0,20}(?:${fieldName}))",\\s{0,40}"value|${fieldName}`).map(
    (pattern) => [pattern, `$1$2${hidden}`] as const,
  ),
  [/((?:authorization|cookie)=)(?:(?:bearer|basic|digest|token) )?[^\s"'&,;]{1,8192}/gi, `$1${hidden}`],
  [
    /(-(?:H|-header) ["'](?:proxy-)?(?:authorization|cookie|x-[\w-]{0,30}(?:key|token|auth)): ?)[^"'\n]{1,8192}/gi,
    `$1${hidden}`,
  ],
  // What follows in prose is no token: "Bearer token is missing", "Basic authentication".
  [
    /\b((?:bearer|negotiate) )(?!(?:tokens?|auth[a-z]*|schemes?|realm|error|headers?|credentials?|format|type|is|was|and|or|in|not|with|must|for)(?![\w.~+/-]))[\w.~+/=-]{1,8192}/gi,
    `$1${hidden}`,
  ],
  [/\b(Basic )(?=[a-z]*[A-Z0-9+/=])[A-Za-z0-9+/]{6,8192}={0,2}/g, `$1${hidden}`],
  [/(:\/\/)[^\s/:@"'<>]{0,255}:[^\s/@"'<>]{1,255}(?:@[^\s/@,;?&"'<>]{1,255}){0,3}@/g, `$1${hidden}@`],
  [emailAddress, hidden],
  [/\beyJ[\w.=-]{1,16384}/g, hidden],
  [/\b(?:(?:sk|pk|rk|whsec|gh[pousr]|npm|pat|github_pat)_|glpat-|xox[a-z]-|sk-)[\w-]{3,255}/g, hidden],
  [/\b(?:AKIA|ASIA|AIza)[\w-]{12,60}/g, hidden],
]
/** Beside its name; as a parameter of an address also a word; as an option or in an element only with a digit. */
const barePair = new RegExp(
  String.raw`(\b${secretName}${is}|[?&#]${secretName}=|(?:--${secretName} |<${secretName}>)(?=\w*\d))([^\s,;&"'{}\[\]]{1,8192})`,
  'gi',
)
const run = /[A-Za-z0-9+/=_-]{20,8192}/g

/**
 * A text without what could be a secret: headers that authorize, tokens, keys, passwords, cookies, and email addresses. In
 * doubt it hides too much: the text is what the tab keeps of a paste, and nobody needs a secret to find an error.
 */
export function maskSecrets(text: string): string {
  return maskSure(text, hidden).replace(run, (value) => (looksRandom(value) ? hidden : value))
}

/**
 * A text without what its name or its shape calls a secret: not every address, which is nobody's secret, and no long value,
 * which may be an ID.
 */
export function maskSure(text: string, address: string): string {
  let masked = text
  for (const [pattern, instead] of masks) masked = masked.replace(pattern, pattern === emailAddress ? address : instead)
  return masked.replace(barePair, (whole, name: string, value: string) => (isWord(name, value) ? whole : name + hidden))
}

/** `Invalid token: expired` is a message. What is beside a password is never a word. */
function isWord(name: string, value: string): boolean {
  return !/pass|pwd|secret|^\W/i.test(name) && (/^[a-z]{1,15}[.!]?$/i.test(value) || value === hidden)
}

const secretParam = new RegExp(`^(?:${secretName}|e?mail|authorization|cookie)`, 'i')

/** Whether a value could be a secret, by its name or by its shape. */
export function isSecret(value: string, name = ''): boolean {
  return secretParam.test(name) || looksLikeCredential(value) || looksRandom(value) || maskSecrets(value) !== value
}

/** A value that goes into a ticket: hidden where it could be a secret. */
export function maskValue(value: string, name = ''): string {
  return isSecret(value, name) ? hidden : value
}
