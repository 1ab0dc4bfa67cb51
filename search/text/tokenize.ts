import { stem } from './stem'
import { isStopWord } from './stop-words'
import { hasUnspaced } from './unspaced'

/** A word of a text, where it is, and the stem under which the index has it. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

const chunks = /[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*/gu
const parts = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g
const otherParts = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{N}+|[\p{L}\p{M}]+/gu
const marks = /\p{M}+/gu
const longestTerm = 40

/**
 * Cuts folded text into words: at separators, at changes of case (`grantType`), between
 * letters and digits (`AUT7`). Stop words are left out, leading zeros dropped, accents
 * taken off; scripts without spaces give pairs of characters. Content and queries go
 * through the same function.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(chunks)) {
    const whole = match[0].replaceAll("'", '')
    if (isStopWord(whole.toLowerCase())) continue
    const together = signingIn(text, whole, match.index)
    if (together !== undefined) {
      push(tokens, together)
      continue
    }
    if (/^[a-z]+$/.test(whole)) {
      push(tokens, { text: whole, start: match.index, end: match.index + match[0].length })
      continue
    }
    cut(whole, match.index, tokens)
  }
  return tokens
}

/** `log in`, `signed out`: two words, of which the second is a stop word, that mean one. */
function signingIn(text: string, word: string, start: number): Piece | undefined {
  if (!/^(?:log|sign)(?:s|g?ed|g?ing)?$/i.test(word)) return undefined
  const after = text.slice(start + word.length, start + word.length + 6)
  const particle = /^[ -](in|into|on|out|off)(?![\p{L}\p{N}])/iu.exec(after)
  if (particle?.[1] === undefined) return undefined
  const isIn = /^(?:in|into|on)$/i.test(particle[1])
  return { text: isIn ? 'login' : 'logout', start, end: start + word.length + particle[0].length }
}

/** Only the terms, each once. */
export function termsOf(text: string): readonly string[] {
  return [...new Set(tokenize(text).map((token) => token.term))]
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

function cut(chunk: string, offset: number, tokens: Token[]): void {
  const ascii = /^[A-Za-z0-9]+$/.test(chunk)
  let carried = ''
  let carriedAt = 0
  for (const match of chunk.matchAll(ascii ? parts : otherParts)) {
    const start = offset + (carried === '' ? match.index : carriedAt)
    const end = offset + match.index + match[0].length
    const text = carried + match[0]
    carried = ''
    // A single letter belongs to what follows: OAuth, eMail.
    if (/^[A-Za-z]$/.test(match[0]) && end - offset < chunk.length) {
      carried = text
      carriedAt = start - offset
      continue
    }
    if (!ascii && hasUnspaced(text)) pushPairs(tokens, { text, start, end })
    else push(tokens, { text, start, end })
  }
}

function push(tokens: Token[], piece: Piece): void {
  const lower = piece.text.toLowerCase()
  const plain = /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(marks, '')
  const term = /^[0-9]/.test(plain) ? plain.replace(/^0+(?=[0-9])/, '') : stem(plain)
  if (term === '' || isStopWord(plain)) return
  tokens.push({ term: term.slice(0, longestTerm), start: piece.start, end: piece.end })
}

function pushPairs(tokens: Token[], piece: Piece): void {
  const characters = [...piece.text]
  if (characters.length === 1) tokens.push({ term: piece.text, start: piece.start, end: piece.end })
  for (let at = 0; at + 1 < characters.length; at += 1) {
    tokens.push({ term: `${characters[at]}${characters[at + 1]}`, start: piece.start, end: piece.end })
  }
}
