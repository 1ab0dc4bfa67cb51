import { editDistance } from '../../catalog/text/edit-distance'
import { nameless, type Template } from '../index/compile-template'
import { isStopWord } from '../text/stop-words'
import { anyWord, hasUnspaced } from '../text/unspaced'
import { type Argument, cleanArgument, type MessageText } from './match-template'

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** How well the words of a template stand in a text, in their order. */
export interface Alignment {
  /** 0 to 1: 1 where all words of the template stand there and nothing else does. */
  readonly likeness: number
  /** Share of the template's words that the text has. */
  readonly covered: number
  /** Share of the text's words that the template has or that fill its holes. */
  readonly explained: number
  /** How many words agree. */
  readonly agreeing: number
  readonly args: readonly Argument[]
}

const mostWords = 80
const typoWorth = 0.8
const skipTemplateWord = 0.1
const skipTextWord = 0.3
const skipInHole = 0.02
const literalWorth = 0.02

const plainWord = /[A-Za-z0-9]+/g

/** Words of a text with their places, in lower case. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/^[\u0000-\u007f]*$/.test(text) ? plainWord : anyWord))
    words.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  return words
}

interface TemplateWords {
  readonly words: readonly string[]
  readonly weights: readonly number[]
  /** Names of the params that stand after the first n words. */
  readonly holes: ReadonlyMap<number, string>
  readonly total: number
  /** Whether nothing follows the last hole, so that it holds all that comes. */
  readonly isOpen: boolean
}

const known = new WeakMap<Template, TemplateWords>()

function templateWords(template: Template): TemplateWords {
  const before = known.get(template)
  if (before !== undefined) return before
  const words: string[] = []
  const holes = new Map<number, string>()
  template.pieces.forEach((piece, place) => {
    for (const { text } of wordsOf(piece)) words.push(text)
    const name = template.names[place]
    if (name !== undefined) holes.set(words.length, name)
  })
  const weights = words.map(weightOf)
  const isOpen = template.names.length > 0 && /^[\s.!]*$/.test(template.pieces.at(-1) ?? '')
  const made = { words, weights, holes, total: weights.reduce((sum, weight) => sum + weight, 0), isOpen }
  known.set(template, made)
  return made
}

/** Share of the words of a text that stand between two places. */
function shareBetween(words: readonly Word[], start: number, end: number): number {
  const all = words.reduce((sum, { text }) => sum + weightOf(text), 0)
  const within = words.filter((word) => word.start >= start && word.end <= end)
  return all === 0 ? 0 : within.reduce((sum, { text }) => sum + weightOf(text), 0) / all
}

function weightOf(word: string): number {
  return hasUnspaced(word) ? 0.5 : isStopWord(word) ? 0.4 : 1
}

/** How many words agree; two characters of a script without spaces say as much as one word. */
function countOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (hasUnspaced(word) ? 0.5 : 1), 0)
}

/**
 * The same for a template whose literal text is there whole, between two places of a text. Of two that explain as
 * much the one that says more of it by itself is likelier.
 */
export function wholeAlignment(
  template: Template,
  words: readonly Word[],
  { start, end }: { readonly start: number; readonly end: number },
): Omit<Alignment, 'args'> {
  const { words: wanted, total } = templateWords(template)
  const all = words.reduce((sum, { text }) => sum + weightOf(text), 0)
  const explained = shareBetween(words, start, end)
  const outside = all * (1 - explained)
  const literal = all === 0 ? 0 : Math.min(1, total / all)
  return {
    likeness: total === 0 ? 0 : total / (total + 0.25 * outside) - (1 - literal) * literalWorth,
    covered: 1,
    explained,
    agreeing: countOf(wanted),
  }
}

/** Weight of the words of a template that a text has, in any order: what an alignment can reach at most, typing errors aside. */
export function sharedWeight(template: Template, words: ReadonlySet<string>): number {
  const { words: wanted, weights } = templateWords(template)
  return wanted.reduce((sum, word, row) => sum + (words.has(word) ? (weights[row] ?? 0) : 0), 0)
}

/**
 * Lays the words of a template along those of a text, allowing for typing errors, for words that are
 * missing at either end (a truncated paste) and for what stands around (a log prefix).
 * What lies between two words around a hole is its argument.
 *
 *   template   the  key  ◯  exceeds  the  length  of  ◯  characters
 *   text       the  kee tier exceeds  the  lenght  of  64
 */
export function alignTemplate(template: Template, message: MessageText, all: readonly Word[]): Alignment {
  const words = all.slice(0, mostWords)
  const parts = templateWords(template)
  const pairs = trace(parts, words)
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined) return { likeness: 0, covered: 0, explained: 0, agreeing: 0, args: [] }
  const agreed = pairs.reduce((sum, { worth }) => sum + worth, 0)
  const inHoles = new Set(pairs.flatMap((pair, place) => holeWords(parts, pair, pairs[place + 1])))
  const taken = new Set(pairs.map(({ column }) => column))
  let stray = 0
  let outside = 0
  words.forEach(({ text }, column) => {
    if (taken.has(column) || inHoles.has(column)) return
    if (column < first.column || column > last.column) outside += weightOf(text)
    else stray += weightOf(text)
  })
  const openEnd = parts.isOpen && last.row === parts.words.length - 1
  if (openEnd) outside = 0
  const ends = weightBetween(parts, 0, first.row) + weightBetween(parts, last.row + 1, parts.words.length)
  return {
    likeness: agreed / (parts.total - 0.6 * ends + stray + 0.25 * outside),
    covered: agreed / parts.total,
    explained: agreed / (agreed + stray + outside),
    agreeing: countOf(pairs.map(({ row }) => parts.words[row] ?? '')),
    args: argumentsOf(parts, pairs, { message, words }),
  }
}

function weightBetween({ weights }: TemplateWords, from: number, to: number): number {
  return weights.slice(from, to).reduce((sum, weight) => sum + weight, 0)
}

interface Pair {
  readonly row: number
  readonly column: number
  readonly worth: number
}

function holeWords(parts: TemplateWords, pair: Pair, next: Pair | undefined): readonly number[] {
  if (next === undefined || !hasHole(parts, pair.row, next.row)) return []
  return Array.from({ length: next.column - pair.column - 1 }, (_, step) => pair.column + 1 + step)
}

function hasHole({ holes }: TemplateWords, row: number, nextRow: number): boolean {
  for (let at = row + 1; at <= nextRow; at += 1) if (holes.has(at)) return true
  return false
}

/** Best chain of agreeing words: `best[row][column]` is the worth of the first rows and columns. */
function trace(parts: TemplateWords, words: readonly Word[]): readonly Pair[] {
  const rows = parts.words.length
  const columns = words.length
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const step = new Uint8Array((rows + 1) * width)
  let end = 0
  for (let row = 1; row <= rows; row += 1) {
    best[row * width] = -skipTemplateWord * row
    step[row * width] = 1
    const skip = row === rows ? 0 : parts.holes.has(row) ? skipInHole : skipTextWord
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column
      const down = (best[at - width] ?? 0) - skipTemplateWord
      const across = (best[at - 1] ?? 0) - skip
      const worth = agreement(parts, row - 1, words[column - 1]?.text ?? '')
      const along = worth === 0 ? Number.NEGATIVE_INFINITY : (best[at - width - 1] ?? 0) + worth
      const most = Math.max(along, down, across)
      best[at] = most
      step[at] = most === along ? 3 : most === down ? 1 : 2
      if (most > (best[end] ?? 0)) end = at
    }
  }
  const pairs: Pair[] = []
  for (let at = end; at >= width && at % width > 0; ) {
    const taken = step[at] ?? 0
    const row = Math.floor(at / width) - 1
    const column = (at % width) - 1
    if (taken === 3) pairs.push({ row, column, worth: agreement(parts, row, words[column]?.text ?? '') })
    at -= taken === 3 ? width + 1 : taken === 1 ? width : 1
  }
  return pairs.reverse()
}

function agreement({ words, weights }: TemplateWords, row: number, text: string): number {
  const word = words[row] ?? ''
  const weight = weights[row] ?? 0
  if (word === text) return weight
  if (word.length < 4 || text.length < 4 || word.charCodeAt(0) !== text.charCodeAt(0)) return 0
  const most = word.length >= 8 ? 2 : 1
  return editDistance(word, text, most) <= most ? weight * typoWorth : 0
}

interface AlignedText {
  readonly message: MessageText
  readonly words: readonly Word[]
}

function argumentsOf(
  parts: TemplateWords,
  pairs: readonly Pair[],
  { message, words }: AlignedText,
): readonly Argument[] {
  const args: Argument[] = []
  for (const [hole, name] of parts.holes) {
    if (name === nameless) continue
    const before = pairs.find(({ row }) => row === hole - 1)
    const after = pairs.find(({ row }) => row === hole)
    // At the end of the template, or of a text that was cut off within the hole.
    const atEnd = hole === parts.words.length || before === pairs.at(-1)
    if ((before === undefined && hole > 0) || (after === undefined && !atEnd)) continue
    const start = before === undefined ? 0 : (words[before.column]?.end ?? 0)
    const end = after === undefined ? message.text.length : (words[after.column]?.start ?? 0)
    const value = cleanArgument(
      message
        .between(start, end)
        .replace(/^[\s:,.]{1,9}|[\s,.;]{1,9}$/g, '')
        // A quote that belongs to the word before or after.
        .replace(/^["'`](?=\s)|(?<=\s)["'`]$/g, ''),
    )
    if (value !== '' && !args.some(([taken]) => taken === name)) args.push([name, value])
  }
  return args
}
