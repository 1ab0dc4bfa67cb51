/** Longest Markdown text, in UTF-16 code units: the prose of a whole `.mdx` entry. */
export const longestMarkdown = 65_536

/** Most list and quote marks that a line may begin with; two columns of indent before them count as one. */
const mostContainers = 32

/** Most marks of emphasis and links in a paragraph, and most lines of `===` or `---` in a text. */
const mostMarks = 500

/** What makes a Markdown text too costly to parse: the line (from 1), what was expected there and what stands there. */
export interface MarkdownFault {
  readonly line: number
  readonly expected: string
  readonly received: string
}

/**
 * Finds what no prose has, and what makes the time of the parser grow with its square (or its
 * stack overflow): quotes and lists in each other, piles of brackets and stars in one
 * paragraph. Text in fences is not counted.
 */
export function findMarkdownFault(text: string): MarkdownFault | undefined {
  if (text.length > longestMarkdown) {
    return { line: 1, expected: `at most ${longestMarkdown} characters`, received: `${text.length} characters` }
  }
  let marks = 0
  let rules = 0
  let fence: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const start = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]))+/.exec(line)?.[0] ?? ''
    const containers = (start.match(/[^\s\d]/g)?.length ?? 0) + Math.floor(start.search(/\S/) / 2)
    if (containers > mostContainers) {
      return {
        line: index + 1,
        expected: `lists and quotes at most ${mostContainers} deep`,
        received: `${containers} levels`,
      }
    }
    const [, tick] = /^[ \t>]*(```|~~~)/.exec(line) ?? []
    if (tick !== undefined && (fence === undefined || fence === tick)) fence = fence === undefined ? tick : undefined
    if (line.trim() === '') marks = 0
    if (fence !== undefined) continue
    marks += line.match(/[*_~[\]<]/g)?.length ?? 0
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) rules++
    if (marks > mostMarks || rules > mostMarks) {
      return {
        line: index + 1,
        expected: `at most ${mostMarks} of the marks * _ ~ [ ] < in a paragraph, and as many lines of === or ---`,
        received: 'more of them',
      }
    }
  }
  return undefined
}
