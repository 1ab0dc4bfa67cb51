import type { CodeTable } from '../codes/code-table'
import { numberCodes } from '../codes/number-codes'

/** A word of a text that names a code. */
export interface Mention {
  readonly text: string
  readonly at: number
  /**
   * `keyed`: the value of a key such as `code`. `plain`: unmistakable by its shape. `told`: the same within the
   * message of a JSON body. `weak`: may be an ordinary word.
   */
  readonly strength: 'keyed' | 'plain' | 'told' | 'weak'
  /** The key that it stood under. */
  readonly key?: string
  readonly path?: string
}

const runs = /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu
const longestCode = 128
const mostMentions = 20_000

/**
 * Codes in running text. A run of letters, digits, `_` and `-` is looked up as a whole: a
 * metric `job_failed_total` is not `job_failed`, and a number is a code only after a word that says so.
 * `AUT 7`, in capitals, is read as one.
 */
export function readMentions(text: string, table: CodeTable): readonly Mention[] {
  const mentions: Mention[] = []
  let previous: { readonly text: string; readonly at: number; readonly end: number } | undefined
  for (const match of text.matchAll(runs)) {
    const run = { text: match[0].replace(/[_-]+$/, ''), at: match.index, end: match.index + match[0].length }
    const strength = strengthOf(run.text)
    if (strength !== undefined && run.text.length <= longestCode && table.find(run.text).length > 0) {
      mentions.push({ text: run.text, at: run.at, strength: text.charAt(run.at - 1) === '@' ? 'weak' : strength })
    } else if (previous !== undefined && /^[0-9]{1,6}$/.test(run.text) && /^[A-Z]{2,12}$/.test(previous.text)) {
      const both = text.slice(previous.at, run.end)
      if (run.at - previous.end === 1 && table.find(both).length > 0)
        mentions.push({ text: both, at: previous.at, strength: 'plain' })
    }
    if (mentions.length >= mostMentions) break
    previous = run
  }
  const numbers = numberCodes(text, table).map((number): Mention => ({ ...number, strength: 'plain' }))
  return numbers.length === 0 ? mentions : [...mentions, ...numbers].sort((left, right) => left.at - right.at)
}

const unmistakable = /\p{L}[\p{L}\p{N}_-]*/gu

/** Codes that stand in a text letter by letter and that no ordinary word is, each once, whatever stands around them. */
export function literalMentions(text: string, table: CodeTable): readonly Mention[] {
  const found = new Map<string, Mention>()
  for (const match of text.matchAll(unmistakable)) {
    const run = match[0].replace(/[_-]+$/, '')
    if (!/[0-9_]/.test(run) || run.length > longestCode || found.has(run) || !table.isLiteral(run)) continue
    found.set(run, { text: run, at: match.index, strength: 'weak' })
  }
  return [...found.values()]
}

function strengthOf(run: string): 'plain' | 'weak' | undefined {
  if (!/\p{L}/u.test(run)) return undefined
  return /[0-9_-]|\p{Ll}\p{Lu}/u.test(run) ? 'plain' : 'weak'
}
