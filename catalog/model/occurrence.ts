/**
 * What a link says of one occurrence of an error, in its fragment:
 * `/<catalog>/<CODE>/#p.<param>=<value>&request_id=<id>&at=<time>`. Whoever made the link chose the
 * values: they are text, never markup, and nobody has checked them.
 */

/** Most values that are shown; the rest is counted. */
export const mostArguments = 20
/** Longest value that is shown, in characters (code points). */
export const longestArgument = 200

/** Names and values as `URLSearchParams` gives them. */
export type Pairs = Iterable<readonly [name: string, value: string]>

export interface Argument {
  readonly kind: 'param' | 'request_id' | 'at'
  /** Name of the param; for the other kinds their own name. */
  readonly name: string
  /** Without control characters and bidirectional controls. May be empty. */
  readonly value: string
  readonly isCut: boolean
}

export interface Occurrence {
  /** Params in the order of the message, then request id and time. */
  readonly arguments: readonly Argument[]
  /** How many more the link has. */
  readonly more: number
}

const ids = ['request_id', 'at'] as const
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const invisible = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const loneSurrogates = /[\uD800-\uDFFF]/gu

/**
 * Reads the values for an entry with these params. Unknown names are ignored, of two values of one
 * name the first one holds. `args[]` of the query (the form of React's error links) gives
 * the params in their order, where the fragment does not name them. Never throws.
 */
export function readOccurrence(fragment: Pairs, query: Pairs, params: readonly string[]): Occurrence {
  const positional = [...query].filter(([name]) => name === 'args[]').map(([, value]) => value)
  const given = new Map<string, string>()
  for (const [name, value] of fragment) if (!given.has(name)) given.set(name, value)
  const named = params.flatMap((name, index) => {
    const value = given.get(`p.${name}`) ?? positional[index]
    return value === undefined ? [] : [argument('param', name, value)]
  })
  const others = ids.flatMap((name) => {
    const value = given.get(name)
    return value === undefined ? [] : [argument(name, name, value)]
  })
  const shown = named.slice(0, mostArguments - others.length)
  const surplus = Math.max(0, positional.length - params.length)
  return { arguments: [...shown, ...others], more: named.length - shown.length + surplus }
}

/** Writes a fragment with its `#` that `readOccurrence` reads, or an empty text where nothing is given. */
export function occurrenceFragment(params: Pairs, requestId?: string, at?: string): string {
  const pairs = [...params].map(([name, value]): [string, string] => [`p.${name}`, value])
  const others = [requestId, at].flatMap((value, index): [string, string][] => {
    const name = ids[index]
    return value === undefined || name === undefined ? [] : [[name, value]]
  })
  const shown = [...pairs.slice(0, mostArguments - others.length), ...others]
  const text = shown.map(([name, value]) => `${formEncode(name)}=${formEncode(clean(value).value)}`).join('&')
  return text === '' ? '' : `#${text}`
}

function argument(kind: Argument['kind'], name: string, value: string): Argument {
  return { kind, name, ...clean(value) }
}

/** Plain text of one line, at most the longest that is shown. */
function clean(text: string): { value: string; isCut: boolean } {
  // A value of many megabytes is cut before anything looks at each of its characters.
  const head = text.slice(0, 20 * longestArgument)
  const line = head.replace(loneSurrogates, '\uFFFD').replace(lineBreaks, ' ').replace(invisible, '')
  const characters = Array.from(line)
  const isCut = characters.length > longestArgument || head.length < text.length
  return { value: isCut ? characters.slice(0, longestArgument).join('') : line, isCut }
}

/** Text as `URLSearchParams` writes it. */
function formEncode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
