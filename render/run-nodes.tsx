import type { ReactNode } from 'react'
import type { TokenRuns } from './highlight-cache'
import { tokenClasses, tokenKindList } from './token-theme'

/** A part of a text, from one place to another. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The elements for the part of a text that the runs of the whole cover: its words exactly, tokens in `<i class="…">`. */
export function runNodes(text: string, runs: TokenRuns, { start, end }: Span): ReactNode[] {
  const nodes: ReactNode[] = []
  let from = 0
  for (let index = 0; index < runs.length && from < end; index += 2) {
    const kind = tokenKindList[(runs[index] ?? 0) - 1]
    const to = from + (runs[index + 1] ?? 0)
    const part = text.slice(Math.max(from, start), Math.min(to, end))
    const isPlain = kind === undefined || part.trim() === ''
    if (to > start && part !== '') nodes.push(isPlain ? part : token(Math.max(from, start), kind, part))
    from = to
  }
  return nodes
}

function token(key: number, kind: keyof typeof tokenClasses, text: string): ReactNode {
  return (
    <i key={key} className={tokenClasses[kind]}>
      {text}
    </i>
  )
}
