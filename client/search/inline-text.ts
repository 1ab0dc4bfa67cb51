/** A part of a line: words, or code. */
export interface InlinePart {
  readonly text: string
  readonly isCode: boolean
}

const marks =
  /(`{1,3})(?!`)(.+?)(?<!`)\1(?!`)|\*\*(.+?)\*\*|(?<![\w*\\])\*([^*\s\\][^*\\]*)\*|!?\[([^\]]{1,500})\]\([^)\s]{0,2000}(?: "[^"]*")?\)/gs

/** The words of a short Markdown text, with its code; links and emphasis are their words. */
export function inlineParts(markdown: string): readonly InlinePart[] {
  const text = markdown
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  const parts: InlinePart[] = []
  const add = (words: string, isCode: boolean): void => {
    const last = parts.at(-1)
    if (words === '') return
    if (last !== undefined && !last.isCode && !isCode) parts[parts.length - 1] = { text: last.text + words, isCode }
    else parts.push({ text: words, isCode })
  }
  let read = 0
  for (const match of text.matchAll(marks)) {
    const [whole, , code, strong, emphasis, label] = match
    add(unescaped(text.slice(read, match.index)), false)
    if (code !== undefined) add(code, true)
    else for (const part of inlineParts(strong ?? emphasis ?? label ?? '')) add(part.text, part.isCode)
    read = match.index + whole.length
  }
  add(unescaped(text.slice(read)), false)
  return parts
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
