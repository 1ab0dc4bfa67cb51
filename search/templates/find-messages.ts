import type { Template } from '../index/compile-template'
import type { IndexView } from '../index/index-view'
import { type Alignment, alignTemplate, shareBetween, sharedWeight, wordsOf } from './align-template'
import { type Argument, matchTemplate, prepareMessage } from './match-template'

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

const mostAligned = 12

/**
 * Candidates whose wire message (or title, or a message of their examples) the text is, or is a part or
 * a misspelling of; best first. Every template is looked for as it stands; only the likeliest are aligned.
 */
export function findMessages(index: IndexView, text: string, candidates: readonly number[]): readonly MessageHit[] {
  const message = prepareMessage(text.trim())
  const words = wordsOf(message.text)
  const likely = likeliest(index, candidates, new Set(words.map(({ text: word }) => word)))
  const hits: MessageHit[] = []
  for (const entry of candidates) {
    let best: MessageHit | undefined
    for (const template of templatesOf(index, entry)) {
      const match = matchTemplate(template, message)
      if (match === undefined && !likely.has(entry)) continue
      const alignment = alignTemplate(template, message, words)
      // What stands before and after a message that is there whole is not its own.
      const explained = match === undefined ? alignment.explained : shareBetween(words, match.start, match.end)
      if (!isLike({ ...alignment, explained }, match !== undefined)) continue
      const { likeness, agreeing } = alignment
      const title = template === index.titleTemplate(entry)
      const args = match?.args ?? alignment.args
      const { variant } = template
      const hit = {
        ...(variant !== undefined && { variant }),
        entry,
        title,
        likeness,
        whole: match !== undefined,
        agreeing,
        explained,
        args,
      }
      if (best === undefined || best.likeness < likeness) best = hit
    }
    if (best !== undefined) hits.push(best)
  }
  return hits.sort((left, right) => right.likeness - left.likeness || left.entry - right.entry)
}

function templatesOf(index: IndexView, entry: number): readonly Template[] {
  return [...index.templates(entry), index.titleTemplate(entry)]
}

/** The candidates that share most words with a text: aligning is what costs. */
function likeliest(index: IndexView, candidates: readonly number[], words: ReadonlySet<string>): ReadonlySet<number> {
  if (candidates.length <= mostAligned) return new Set(candidates)
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
function isLike({ agreeing, covered, explained }: Alignment, whole: boolean): boolean {
  if (whole) return agreeing >= 2 && (agreeing >= 4 || explained >= 0.4)
  if (agreeing < 3) return false
  return (
    (covered >= 0.6 && explained >= 0.72) ||
    (explained >= 0.75 && agreeing >= 4 && covered >= 0.3) ||
    (covered >= 0.75 && agreeing >= 5)
  )
}
