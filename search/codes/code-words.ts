/** Longest word that is looked up as a code, in UTF-16 code units. */
export const longestCode = 128

const digitOrSeparator = /[0-9_-]|\p{Ll}\p{Lu}/u

/** Whether digits, separators or a change of case make a word more than an ordinary one. */
export function isPlainCode(word: string): boolean {
  return digitOrSeparator.test(word)
}

/** What a code at a place of a text says by itself: less where it is an ordinary word, or the name of somebody (`@timeout-7`). */
export function strengthAt(text: string, at: number, code: string): 'plain' | 'weak' {
  return isPlainCode(code) && text.charAt(at - 1) !== '@' ? 'plain' : 'weak'
}

/** How much of a word belongs to the sign before it: the `n` of `\nAUT-0010`, the `2F` of `%2FAUT-0010`. */
export function escapedLength(sign: string): number {
  return sign === '\\' ? 1 : sign === '%' ? 2 : 0
}

/** Whether a text may be a code that is written in two words: `AUT 7`, in capitals, also where a letter looks like a digit. */
export function isDividedCode(text: string): boolean {
  return /^[A-Z]{2,12}[^A-Z](?=\w*\d)[\dOIlZSGB]{1,6}$/.test(text)
}
