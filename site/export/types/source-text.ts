import type { Filled } from './typed-catalog'

/** A text in one line for a comment: no sign in it ends a line in any language. */
export function commentLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** A comment line for Javadoc and XML: it ends no comment, opens no element, has no escape that javac reads, and is ASCII. */
export function markupLine(text: string): string {
  return commentLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('*/', '*&#47;')
    .replaceAll('\\', '&#92;')
    .replaceAll('@', '&#64;')
    .replace(/[^ -~]/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

/** A string literal of Go and Python; what is no character of its own becomes U+FFFD. */
export function quotedText(text: string): string {
  const literal = JSON.stringify(text.replace(/\p{Cs}/gu, '\uFFFD'))
  return literal.replace(/\p{Cc}|[\u2028\u2029]/gu, (sign) => escapedUnit(sign.charCodeAt(0)))
}

/** A string literal of Java and C#, in ASCII. */
export function asciiText(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (sign) => escapedUnit(sign.charCodeAt(0)))
}

function escapedUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** A filled text as arguments of a call: literals, and the names of its values. */
export function filledArguments(
  filled: Filled,
  quote: (text: string) => string,
  value: (param: string) => string,
): string {
  return filled.map((part) => (typeof part === 'string' ? quote(part) : value(part.param))).join(', ')
}
