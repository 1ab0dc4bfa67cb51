import type { TokenRuns } from './highlight-cache'
import { type TokenKind, tokenKindList } from './token-theme'

/** A part of a code whose kind is known without a grammar. */
export type CodePart = string | readonly [kind: TokenKind, text: string]

/** The runs of code assembled from parts; adjacent parts of one kind are one run. */
export function codeRuns(parts: readonly CodePart[]): TokenRuns {
  const runs: number[] = []
  for (const part of parts) {
    const kind = typeof part === 'string' ? 0 : tokenKindList.indexOf(part[0]) + 1
    const length = (typeof part === 'string' ? part : part[1]).length
    if (runs.length > 0 && runs.at(-2) === kind) runs.push((runs.pop() ?? 0) + length)
    else runs.push(kind, length)
  }
  return runs
}
