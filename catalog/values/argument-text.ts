/** Most values that are shown; the rest is counted. */
export const mostArguments = 20
/** Longest value of an occurrence that is shown, in characters (code points). */
export const longestArgument = 200
/** What a link names beside the params. */
export const occurrenceIds = ['request_id', 'at'] as const

/** Names and values as `URLSearchParams` gives them. */
export type Pairs = Iterable<readonly [name: string, value: string]>

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const loneSurrogates = /[\uD800-\uDFFF]/gu

/** A value as text of one line, `clean` of what must not be shown, and at most as long as is shown. */
export function argumentText(
  text: string,
  clean: (line: string) => string = (line) => line,
): { value: string; isCut: boolean } {
  // A value of many megabytes is cut before anything looks at each of its characters.
  const head = text.slice(0, 20 * longestArgument)
  const line = clean(head.replace(loneSurrogates, '\uFFFD').replace(lineBreaks, ' '))
  const characters = Array.from(line)
  const isCut = characters.length > longestArgument || head.length < text.length
  return { value: isCut ? characters.slice(0, longestArgument).join('') : line, isCut }
}
