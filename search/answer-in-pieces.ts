import { messagesPiece } from './index/index-pieces'
import type { Answer, Reason } from './text/answer'

/** A result with one of them has its code from the text itself. */
export const codeReasons: ReadonlySet<Reason> = new Set(['exact-code', 'code', 'alias', 'read-code'])

/** From here on a text is a message or a paste, and not words that somebody typed. */
const longText = 120

/** A search whose index arrives in pieces. */
export interface PiecedSearch<Failure> {
  /** Answers with what is there. */
  ask(): Answer
  /** The names of the missing pieces that were needed since this was last called. */
  takeWanted(): readonly string[]
  /** Undefined when all of them are there. */
  load(names: readonly string[]): Promise<Failure | undefined>
}

/** An answer, early where it has not heard the messages yet. */
export type AnswerInPieces<Failure> =
  | { readonly answer: Answer; readonly isEarly: boolean }
  | { readonly failure: Failure }

/**
 * Answers with all the pieces that a question needs: those of its words, and the messages only where a text may be all about
 * one. An answer that begins with a code does not wait for them; the values of its message come a moment later.
 */
export async function answerInPieces<Failure>(
  query: string,
  { ask, takeWanted, load }: PiecedSearch<Failure>,
): Promise<AnswerInPieces<Failure>> {
  let isWithout = false
  for (;;) {
    takeWanted()
    const answer = ask()
    const wanted = takeWanted()
    const postings = wanted.filter((name) => name !== messagesPiece)
    if (postings.length > 0) {
      const failure = await load(postings)
      if (failure !== undefined) return { failure }
      continue
    }
    const isEarly = wanted.length > 0
    if (!isEarly || isWithout || !isAboutMessages(query, answer)) return { answer, isEarly }
    // Where they cannot be had, codes and words answer alone.
    isWithout = (await load([messagesPiece])) !== undefined
  }
}

function isAboutMessages(query: string, { kind, results: [best] }: Answer): boolean {
  const hasCode = best !== undefined && codeReasons.has(best.reason)
  return kind === 'nothing' || (query.length > longText && !hasCode)
}
