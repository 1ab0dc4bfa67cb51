/**
 * Text in which messages are compared: lower case, any quote a `'`, any white space one
 * space. Has as many characters as `oneLine` of the same text, so that places carry over.
 */
export function comparableText(text: string): string {
  let result = ''
  for (const character of oneLine(text)) {
    const lower = character.toLowerCase()
    if (character === '"' || character === '`') result += "'"
    else result += lower.length === character.length ? lower : character
  }
  return result
}

/** White space, line ends included, as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
