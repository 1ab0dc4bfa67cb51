import { codeMarkup } from './code-markup'
import type { TokenRuns } from './highlight-cache'

/** What a line is: the cause of an error, or what a correction takes out or puts in. */
export type LineMark = 'mark' | 'del' | 'ins'

/** Lines (from 0) with their marks. */
export type LineMarks = ReadonlyMap<number, LineMark>

/**
 * The markup in a `<code>`: its text, exactly, with some of its lines in an element, less the space around them.
 * What each mark means is shown and said by the stylesheet, so that it is not copied.
 */
export function markedCode(text: string, runs: TokenRuns, marks: LineMarks): string {
  let markup = ''
  let done = 0
  let lineStart = 0
  for (const [index, line] of text.split('\n').entries()) {
    const mark = marks.get(index)
    const start = lineStart + line.length - line.trimStart().length
    const end = lineStart + line.trimEnd().length
    lineStart += line.length + 1
    if (mark === undefined || start >= end) continue
    markup += codeMarkup(text, runs, { start: done, end: start })
    markup += `<${mark}>${codeMarkup(text, runs, { start, end })}</${mark}>`
    done = end
  }
  return markup + codeMarkup(text, runs, { start: done, end: text.length })
}
