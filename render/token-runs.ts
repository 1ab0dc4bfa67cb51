import { createHighlighterCoreSync, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import bash from 'shiki/langs/bash.mjs'
import http from 'shiki/langs/http.mjs'
import json from 'shiki/langs/json.mjs'
import typescript from 'shiki/langs/typescript.mjs'
import type { TokenRuns } from './highlight-cache'
import { colourAsNumber, tokenTheme } from './token-theme'

/** The languages that content may name in a fence, with the grammar for each. */
const grammars = new Map([
  ['http', 'http'],
  ['json', 'json'],
  ['ts', 'typescript'],
  ['typescript', 'typescript'],
  ['js', 'typescript'],
  ['javascript', 'typescript'],
  ['bash', 'shellscript'],
  ['sh', 'shellscript'],
  ['shell', 'shellscript'],
])

/** Longer lines stay plain: they are data, and a grammar's time can grow faster than a line. */
const longestLine = 2_000

let highlighter: HighlighterCore | undefined

/**
 * Cuts a text into runs of token kinds that cover it exactly. A language without a
 * grammar gives one plain run. The same text gives the same runs on every machine:
 * no time limit decides.
 */
export function tokenRuns(text: string, language: string): TokenRuns {
  const grammar = grammars.get(language)
  if (grammar === undefined) return [0, text.length]
  highlighter ??= createHighlighterCoreSync({
    themes: [tokenTheme],
    langs: [http, json, typescript, bash],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  const lines = highlighter.codeToTokensBase(text, {
    lang: grammar,
    theme: tokenTheme.name,
    tokenizeMaxLineLength: longestLine,
    tokenizeTimeLimit: 0,
  })
  const runs: [kind: number, end: number][] = []
  for (const token of lines.flat()) {
    const kind = token.content.trim() === '' ? 0 : colourAsNumber(token.color)
    addRun(runs, 0, token.offset)
    addRun(runs, kind, token.offset + token.content.length)
  }
  addRun(runs, 0, text.length)
  return lengths(joinAcrossSpaces(runs, text))
}

function addRun(runs: [kind: number, end: number][], kind: number, end: number) {
  const last = runs.at(-1)
  if (end <= (last?.[1] ?? 0)) return
  if (last !== undefined && last[0] === kind) last[1] = end
  else runs.push([kind, end])
}

/** `400 Bad Request` is one run, although the space between has no kind. */
function joinAcrossSpaces(runs: readonly [kind: number, end: number][], text: string) {
  const joined: [kind: number, end: number][] = []
  for (const [index, [kind, end]] of runs.entries()) {
    const [before, next, start] = [joined.at(-1), runs[index + 1], joined.at(-1)?.[1] ?? 0]
    const isGap = kind === 0 && before !== undefined && before[0] === next?.[0] && /^ +$/.test(text.slice(start, end))
    addRun(joined, isGap && before !== undefined ? before[0] : kind, end)
  }
  return joined
}

function lengths(runs: readonly [kind: number, end: number][]): number[] {
  let start = 0
  return runs.flatMap(([kind, end]) => {
    const length = end - start
    start = end
    return [kind, length]
  })
}
