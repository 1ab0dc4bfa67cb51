import { phraseOfStatus } from '../text/status-phrases'
import type { CodeTable } from './code-table'

/** What is counted or measured, or goes on, is no code: `error 6 of 10`, `code 12ms`, `error 1.2`. */
const noCode = String.raw`(?![\w%]|[.:,/-]\d|\s?(?:ms|s|sec|seconds?|minutes?|times?|errors?|of|[kKMG]i?B)\b)`
const named = new RegExp(
  String.raw`(?<![\w-])(?:errors?|err|errno|exception|(?<!\b(?:exit|return|zip|post|postal|area|country|currency|language|colou?r|byte|char|key|discount|promo|source|status|http)[ _-]?)code)(?:[ _-]?(?:code|no|nr|number|id))?["']?\s{0,2}(?:is|was)?\s{0,2}[:=#]?\s{0,2}["'#([]{0,2}(\d{1,9})${noCode}`,
  'gi',
)
const received =
  /(?<![\w-])(?:got|gets?|getting|received?|returned|returns?|failed with|throws?|threw)\s(?:an?\s)?(\d{4,9})(?=\s(?:from|when|while|on|by|after|again|back)\b|\s?[.;)?!]?$)/gim

export interface NumberCode {
  readonly text: string
  readonly at: number
}

/**
 * Codes that are bare numbers, where a word says that a code follows: `error code: 50013`, `close code 4004`,
 * `got 50013 from the API`. Any other number is an id, a port or a count, and a status is a status.
 */
export function numberCodes(text: string, table: CodeTable): readonly NumberCode[] {
  if (!table.hasNumbers) return []
  return [named, received]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ text: match[1] ?? '', at: match.index + match[0].length - (match[1] ?? '').length }))
    .filter(({ text: number }) => phraseOfStatus(Number(number)) === undefined && table.isLiteral(number))
}
