import type { ReactNode } from 'react'
import { highlightRuns } from './highlight-runs'
import { runNodes } from './run-nodes'

/**
 * The children of a `<code>`: the text, exactly, with its tokens in `<i class="…">`.
 * Languages: http (with its JSON body), json, ts, js, bash; any other stays plain.
 */
export function highlight(text: string, language: string): ReactNode {
  return runNodes(text, highlightRuns(text, language), { start: 0, end: text.length })
}
