/**
 * Plain text as Markdown that shows exactly it, in one line. Escapes only what would be
 * read as markup, so that a code such as `not_found` stays as it is.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<]|~(?=~)|&(?=#?[a-z0-9]+;)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^[#>+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** Text as a code span, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const ticks = fence(line, 1)
  const gap = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return `${ticks}${gap}${line}${gap}${ticks}`
}

/** Text as a fenced block, whatever fences it holds. */
export function codeFence(text: string, language: string): string {
  const ticks = fence(text, 3)
  return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`
}

/** A list item: the lines after the first are under its text. */
export function listItem(marker: string, text: string): string {
  return `${marker} ${text
    .split('\n')
    .join(`\n${' '.repeat(marker.length + 1)}`)
    .replace(/^ +$/gm, '')}`
}

function fence(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  return '`'.repeat(Math.max(least, longest + 1))
}
