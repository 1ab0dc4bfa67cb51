import { comparableText } from '../text/comparable-text'
import { statusOfPhrase } from '../text/status-phrases'
import type { Engine } from './engine'

/** A code that is an ordinary word or a number, and stands before the title or message of its own entry. */
export interface ToldCode {
  readonly text: string
  readonly at: number
  readonly entry: number
}

const runs = /[\p{L}\p{N}][\p{L}\p{N}_]*/gu
/** What stands between a code and its message, in text, CSV, XML and pairs. */
const between = /^(?:[\s"'\\,;:)\]>|=-]|<\/?[A-Za-z]{1,20}>|(?:msg|message|title|detail|description)\\*["']?[=:])+/i
const longestTold = 400
const shortestPiece = 8

/**
 * Codes whose own text follows them: `403: forbidden Insufficient permissions`, `429,"Rate limit exceeded"`. A
 * number before a reason phrase is a status, unless the status was named before it: `failed with 422: 422
 * Unprocessable Entity`.
 */
export function toldCodes({ index, codes }: Engine, text: string): readonly ToldCode[] {
  const found: ToldCode[] = []
  for (const match of text.matchAll(runs)) {
    const [word] = match
    if (word.length > 64 || !codes().isLiteral(word)) continue
    const after = text.slice(match.index + word.length, match.index + word.length + longestTold)
    const told = comparableText(after.replace(between, ''))
    if (told.length === after.length) continue
    for (const { entry, likeness } of codes().find(word)) {
      if (likeness !== 'literal' || !textsOf(entry).some((own) => told.startsWith(own))) continue
      if (/^[0-9]+$/.test(word) && !isNamedBefore(entry, word, text.slice(0, match.index), told)) continue
      found.push({ text: word, at: match.index, entry })
    }
  }
  return found

  function textsOf(entry: number): readonly string[] {
    const pieces = index.templates(entry).flatMap(({ pieces: [first = ''] }) => first.trim())
    return [index.title(entry), ...pieces]
      .map((own) => comparableText(own).replace(/[\s.!]+$/, ''))
      .filter((own) => own.length >= shortestPiece)
  }

  function isNamedBefore(entry: number, word: string, before: string, told: string): boolean {
    const title = comparableText(index.title(entry))
    if (statusOfPhrase(title) === undefined || !told.startsWith(title)) return true
    return new RegExp(`(?<![0-9])${word}(?![0-9])`).test(before.slice(-60))
  }
}
