/** Whether a text is one word, as codes are. */
export function isWord(text: string): boolean {
  return /^[\w.:/-]+$/.test(text)
}

/** Whether a text has two words or more, as messages have. */
export function isSentence(text: string): boolean {
  return /\S\s+\S/.test(text)
}

/** Whether a number may be an HTTP status. */
export function isStatusNumber(text: string): boolean {
  return /^[1-5]\d\d$/.test(text)
}
