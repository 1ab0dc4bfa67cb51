import type { CodeTable } from '../codes/code-table'
import { escapedLength, isDividedCode, longestCode, strengthAt } from '../codes/code-words'
import { numberCodes } from '../codes/number-codes'
import { phraseOfStatus } from '../text/status-phrases'
import { isUncertainKey, roleOfKey } from './payload-keys'

/** A word of a text that names a code. */
export interface Mention {
  readonly text: string
  readonly at: number
  /**
   * `keyed`: the value of a key such as `code`. `plain`: unmistakable by its shape. `told`: the same within the
   * message of a JSON body. `weak`: may be an ordinary word.
   */
  readonly strength: 'keyed' | 'plain' | 'told' | 'weak'
  /** The key that it was under. */
  readonly key?: string
  readonly path?: string
}

const runs = /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu

interface Word {
  readonly text: string
  readonly at: number
}

/**
 * Runs of letters, digits, `_` and `-`: a metric `job_failed_total` is not `job_failed`. Where a code has other signs
 * in it, its runs are one word: `auth/token-expired`.
 */
function* wordsOf(text: string, table: CodeTable): Iterable<Word> {
  const ahead: Word[] = []
  for (const match of text.matchAll(runs)) {
    let length = match[0].length
    while ('_-'.includes(match[0].charAt(length - 1))) length -= 1
    ahead.push({ text: match[0].slice(0, length), at: match.index })
    if (ahead.length === table.mostRuns) yield takeWord(text, ahead, table)
  }
  while (ahead.length > 0) yield takeWord(text, ahead, table)
}

function takeWord(text: string, ahead: Word[], table: CodeTable): Word {
  const [first = { text: '', at: 0 }, ...others] = ahead
  for (let last = others.at(-1); last !== undefined; last = others.at(-1)) {
    const whole = text.slice(first.at, last.at + last.text.length)
    if (!/\s/.test(whole) && table.isLiteral(whole)) {
      ahead.splice(0, others.length + 1)
      return { text: whole, at: first.at }
    }
    others.pop()
  }
  ahead.shift()
  return first
}

/** Codes in running text. A number is a code only after a word that says so. `AUT 7`, in capitals, is read as one. */
export function readMentions(
  text: string,
  table: CodeTable,
  isCode: (word: string) => boolean = (word) => table.find(word).length > 0,
): readonly Mention[] {
  const mentions: Mention[] = []
  let previous: Word | undefined
  for (const read of wordsOf(text, table)) {
    const length = escapedLength(text.charAt(read.at - 1))
    const skipped = length > 0 && isCode(read.text) ? 0 : length
    const word = { text: read.text.slice(skipped), at: read.at + skipped }
    const isLike = /\p{L}/u.test(word.text) && word.text.length <= longestCode && isCode(word.text)
    if (isLike && !(isReasonPhrase(text, word) && !table.isLiteral(word.text))) {
      mentions.push({ ...word, strength: strengthAt(text, word.at, word.text) })
    } else if (previous !== undefined && word.at - previous.at - previous.text.length === 1) {
      const both = text.slice(previous.at, word.at + word.text.length)
      if (isDividedCode(both) && isCode(both)) mentions.push({ text: both, at: previous.at, strength: 'plain' })
    }
    previous = word
  }
  const numbers = numberCodes(text, table).map((number): Mention => ({ ...number, strength: 'plain' }))
  return numbers.length === 0 ? mentions : [...mentions, ...numbers].sort((left, right) => left.at - right.at)
}

/** Whether a word is what HTTP calls the status in front of it: `403 Forbidden`. */
function isReasonPhrase(text: string, { text: word, at }: Word): boolean {
  const status = /\b[1-5]\d\d $/.exec(text.slice(Math.max(0, at - 5), at))?.[0]
  return status !== undefined && phraseOfStatus(Number(status)) === word
}

const keyBefore = /([\w-]{1,40})\\*["'`]?\s?(?:=>|[=:])\s?\\*["'`]?$/

/** Whether a word is no ordinary one, or is under a key that says so, in whatever string: `code=timeout`. */
export function isUnmistakable(text: string, { at, strength }: Mention): boolean {
  if (strength === 'plain') return true
  const key = keyBefore.exec(text.slice(Math.max(0, at - 50), at))?.[1] ?? ''
  return roleOfKey(key) === 'code' && !isUncertainKey(key)
}
