import type { ReactNode } from 'react'
import type { TokenRuns } from './highlight-cache'
import { runNodes } from './run-nodes'

/** What a line is: the cause of an error, or what a correction takes out or puts in. */
export type LineMark = 'mark' | 'del' | 'ins'

/** Lines (from 0) with their marks. */
export type LineMarks = ReadonlyMap<number, LineMark>

/**
 * The children of a `<code>`: its text, exactly, with some of its lines in an element, less the space around them.
 * What each mark means is shown and said by the stylesheet, so that it is not copied.
 */
export function markedCode(text: string, runs: TokenRuns, marks: LineMarks): ReactNode {
  const nodes: ReactNode[] = []
  let done = 0
  let lineStart = 0
  for (const [index, line] of text.split('\n').entries()) {
    const Mark = marks.get(index)
    const start = lineStart + line.length - line.trimStart().length
    const end = lineStart + line.trimEnd().length
    lineStart += line.length + 1
    if (Mark === undefined || start >= end) continue
    nodes.push(...runNodes(text, runs, { start: done, end: start }))
    nodes.push(<Mark key={`line ${index}`}>{runNodes(text, runs, { start, end })}</Mark>)
    done = end
  }
  return [...nodes, ...runNodes(text, runs, { start: done, end: text.length })]
}
