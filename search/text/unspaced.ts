/** Scripts that put no spaces between words, as the inside of a class of characters. */
const scripts = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}`
const unspaced = new RegExp(`[${scripts}]`, 'u')

/** A word, where each character of such a script is one. */
export const anyWord = new RegExp(String.raw`[${scripts}]\p{M}*|(?:(?![${scripts}])[\p{L}\p{M}\p{N}])+`, 'gu')

/** Whether a text has characters of such a script: it may be a sentence without a space. */
export function hasUnspaced(text: string): boolean {
  return unspaced.test(text)
}
