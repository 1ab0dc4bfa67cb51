import { unsafeOffsets } from '../../catalog/text/unsafe-character'

/** Plain text as Markdown that shows exactly it, with its paragraphs. In a block of text words between backticks are code. */
export function plainToMarkdown(text: string, isBlock = false): string {
  const parts = cleanText(text).split(/\n(?:[ \t]*\n)+/)
  const isCode = parts.map((part, index) => index > 0 && isIndented(part))
  return parts
    .map((part, index) => {
      if (!isCode[index])
        return part
          .split('\n')
          .map((line) => escapeLine(line.trim(), isBlock))
          .join('\n')
          .trim()
      // Parts of one piece of code are in one fence.
      const before = isCode[index - 1] ? '' : '```\n'
      const after = isCode[index + 1] ? '' : '\n```'
      return (
        before +
        part
          .replace(/^(?: {4}|\t)/gm, '')
          .replaceAll('```', '` ` `')
          .trimEnd() +
        after
      )
    })
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Whether all lines of a part are indented as people indent code in plain text. */
function isIndented(part: string): boolean {
  return part.split('\n').every((line) => /^(?: {4}|\t)/.test(line))
}

function escapeLine(line: string, isBlock: boolean): string {
  const isMarked = isBlock && line.split('`').length % 2 === 1
  // The odd parts are the code.
  const parts = isMarked ? line.split(/(`(?! )[^`]+(?<! )`)/) : [line]
  return parts
    .map((part, index) => (index % 2 === 1 ? part : escapeWords(part)))
    .join('')
    .replace(/^(?:[#>+-]|=+$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\|/, '\\|')
}

/** Plain words that are within a line of Markdown. */
export function escapeWords(words: string): string {
  return words
    .replace(/[\\`*[\]<]|~(?=~)|&(?=#?[a-z0-9]+;)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
}

/** The text without characters that no page may hold, its lines ended by `\n`. */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  let clean = ''
  let from = 0
  for (const at of unsafeOffsets(lines)) {
    clean += lines.slice(from, at)
    const point = lines.codePointAt(at) ?? 0
    from = at + (point > 0xffff ? 2 : 1)
  }
  return clean + lines.slice(from)
}

/** The beginning of a text, of at most so many UTF-16 code units, no character cut in half. */
export function beginning(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}

/** The text on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
