import type { Template } from '../index/compile-template'
import type { IndexView } from '../index/index-view'
import { type Alignment, alignTemplate, sharedWeight, type Word, wholeAlignment, wordsOf } from './align-template'
import { type Argument, type MessageText, matchTemplate, prepareMessage, type TemplateMatch } from './match-template'

export interface MessageHit {
  readonly entry: number
  /** The variant whose message it is. */
  readonly variant?: string
  /** Whether it is the title that the text is like. */
  readonly title: boolean
  /** 0 to 1. */
  readonly likeness: number
  /** Whether every literal piece of the template stands in the text. */
  readonly whole: boolean
  /** How many words agree, and the share of the text that they explain. */
  readonly agreeing: number
  readonly explained: number
  readonly args: readonly Argument[]
}

const mostAligned = 24

export interface MessageCandidates {
  /** Entries of which one may be misspelt or cut in the text: only the likeliest are aligned. */
  readonly near: readonly number[]
  /** Entries that are looked for as they stand only. */
  readonly whole?: readonly number[]
}

/**
 * Candidates whose wire message (or title, or a message of their examples) the text is, or is a part or
 * a misspelling of; best first. Every template is looked for as it stands.
 */
export function findMessages(
  index: IndexView,
  text: string,
  { near, whole = [] }: MessageCandidates,
): readonly MessageHit[] {
  const message = prepareMessage(text.trim())
  const words = wordsOf(message.text)
  const likely = likeliest(index, near, words)
  const hits: MessageHit[] = []
  for (const entry of new Set([...near, ...whole])) {
    const best = bestTemplate({ index, entry, isLikely: likely.has(entry) }, message, words)
    if (best !== undefined) hits.push(best)
  }
  return hits.sort(
    (left, right) =>
      right.likeness + right.explained / 2 - left.likeness - left.explained / 2 || left.entry - right.entry,
  )
}

interface Candidate {
  readonly index: IndexView
  readonly entry: number
  readonly isLikely: boolean
}

function bestTemplate(
  { index, entry, isLikely }: Candidate,
  message: MessageText,
  words: readonly Word[],
): MessageHit | undefined {
  let best: MessageHit | undefined
  for (const template of templatesOf(index, entry)) {
    const match = matchTemplate(template, message)
    if (match === undefined && !isLikely) continue
    const alignment =
      match === undefined
        ? alignTemplate(template, message, words)
        : { ...wholeAlignment(template, words, match), args: match.args }
    const isQuoted = match !== undefined && isQuotedIn(template, message, match)
    if (!isQuoted && !isLike(alignment, match !== undefined)) continue
    const { likeness, agreeing, explained, args } = alignment
    if (best !== undefined && best.likeness >= likeness) continue
    const { variant } = template
    const title = template === index.titleTemplate(entry)
    const told = { entry, title, likeness, whole: match !== undefined, agreeing, explained, args }
    best = { ...(variant !== undefined && { variant }), ...told }
  }
  return best
}

/** Whether a text has a message without values letter by letter, as a sentence or in quotes of its own: `it says Flow is inactive.` */
function isQuotedIn({ pieces, names }: Template, message: MessageText, { start, end }: TemplateMatch): boolean {
  const [literal = ''] = pieces
  if (names.length > 0 || !/\S\s+\S/.test(literal)) return false
  const isSame = message.text.slice(start, end) === literal.trim().replace(/[\s.!]{1,9}$/, '')
  return (
    isSame &&
    /^\p{Lu}/u.test(literal) &&
    /^(?:[\s.!]*$|[.,;:!?"')\]])/.test(message.text.slice(end, end + 12)) &&
    /(?:^|[\s"'(:[])$/.test(message.text.slice(0, start))
  )
}

function templatesOf(index: IndexView, entry: number): readonly Template[] {
  return [...index.templates(entry), index.titleTemplate(entry)]
}

/** The candidates that share most words with a text: aligning is what costs. */
function likeliest(index: IndexView, candidates: readonly number[], text: readonly Word[]): ReadonlySet<number> {
  if (candidates.length <= mostAligned) return new Set(candidates)
  const words = new Set(text.map((word) => word.text))
  const shared = new Map(
    candidates.map((entry) => [
      entry,
      Math.max(0, ...templatesOf(index, entry).map((template) => sharedWeight(template, words))),
    ]),
  )
  return new Set(
    [...candidates].sort((left, right) => (shared.get(right) ?? 0) - (shared.get(left) ?? 0)).slice(0, mostAligned),
  )
}

/** Two words agree by chance; three in order, most of the template or most of the text, do not. */
function isLike({ agreeing, covered, explained }: Omit<Alignment, 'args'>, whole: boolean): boolean {
  if (whole) return agreeing >= 2 && (agreeing >= 4 || explained >= 0.4)
  if (agreeing < 3) return false
  return (
    (covered >= 0.6 && explained >= 0.72) ||
    (explained >= 0.75 && agreeing >= 4 && covered >= 0.3) ||
    (covered >= 0.75 && agreeing >= 5)
  )
}
