import type { ReactNode } from 'react'
import { highlightCache } from './highlight-cache'
import { tokenRuns } from './token-runs'
import { tokenClasses, tokenKindList } from './token-theme'

/**
 * The children of a `<code>`: the text, exactly, with its tokens in `<i class="…">`.
 * Languages: http (with its JSON body), json, ts, js, bash; any other stays plain.
 */
export function highlight(text: string, language: string): ReactNode {
  const runs = highlightCache.get(text, language, () => tokenRuns(text, language))
  const nodes: ReactNode[] = []
  let start = 0
  for (let index = 0; index < runs.length; index += 2) {
    const kind = tokenKindList[(runs[index] ?? 0) - 1]
    const end = start + (runs[index + 1] ?? 0)
    const part = text.slice(start, end)
    nodes.push(
      kind === undefined ? (
        part
      ) : (
        <i key={start} className={tokenClasses[kind]}>
          {part}
        </i>
      ),
    )
    start = end
  }
  if (start !== text.length) throw new Error('The highlighting of a text does not cover it. Remove .faultbook/cache.')
  return nodes
}
