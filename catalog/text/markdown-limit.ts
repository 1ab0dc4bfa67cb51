import { FenceReader } from './fence-reader'

/** Longest Markdown text, in UTF-16 code units: the prose of a whole `.mdx` entry. */
export const longestMarkdown = 65_536

/** Most list and quote marks that a line may begin with; two columns of indent before them count as one. */
const mostContainers = 32

/** Most marks of emphasis and links in a paragraph, and most lines of `===` or `---` in a text. */
const mostMarks = 500

/** What makes a Markdown text too costly to parse: the line (from 1), what was expected there and what is there. */
export interface MarkdownFault {
  readonly line: number
  readonly expected: string
  readonly received: string
}

/** Most braces of a guide that are in no fence. */
const mostBraces = 500

/** What makes it doubtful in a guide whether a fence is one: braces and tags that go on in the next line. */
const isOpenEnded = (line: string) =>
  /[{<]/.test(
    line.replace(/\{[\w .-]*\}|\{\/\*(?:(?!\*\/).)*\*\/\}|<\/?[A-Za-z]\w*(?: [a-z]+(?:="[^"]*")?)* ?\/?>/g, ''),
  )

/**
 * Finds what no prose has, and what makes the time of the parser grow with its square (or its
 * stack overflow): quotes and lists in each other, piles of brackets and stars in one
 * paragraph; in a guide, which is MDX, also piles of braces. Text in fences is not counted.
 */
export function findMarkdownFault(text: string, form: 'Markdown' | 'MDX' = 'Markdown'): MarkdownFault | undefined {
  if (text.length > longestMarkdown) {
    return { line: 1, expected: `at most ${longestMarkdown} characters`, received: `${text.length} characters` }
  }
  let [marks, rules, braces] = [0, 0, 0]
  let isDoubtful = false
  const fences = new FenceReader()
  for (const [index, line] of text.split('\n').entries()) {
    const containers = containersOf(line)
    if (containers > mostContainers) {
      return {
        line: index + 1,
        expected: `lists and quotes at most ${mostContainers} deep`,
        received: `${containers} levels`,
      }
    }
    if (line.trim() === '') marks = 0
    if (fences.isCode(line, isDoubtful)) continue
    marks += line.match(/[*_~[\]<]/g)?.length ?? 0
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) rules++
    if (marks > mostMarks || rules > mostMarks) {
      return {
        line: index + 1,
        expected: `at most ${mostMarks} of the marks * _ ~ [ ] < in a paragraph, and as many lines of === or ---`,
        received: 'more of them',
      }
    }
    if (form === 'Markdown') continue
    isDoubtful ||= isOpenEnded(line)
    braces += line.match(/[{}]/g)?.length ?? 0
    if (braces > mostBraces) {
      return { line: index + 1, expected: `at most ${mostBraces} braces outside of fences`, received: 'more of them' }
    }
  }
  return undefined
}

function containersOf(line: string): number {
  const start = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]))+/.exec(line)?.[0] ?? ''
  return (start.match(/[^\s\d]/g)?.length ?? 0) + Math.floor(start.search(/\S/) / 2)
}
