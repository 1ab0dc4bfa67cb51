import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { querySection } from '../../client/search/address/query-section'
import { hasFacet } from '../../client/search/search-facets'
import type { SearchFailure } from '../../client/search/session/search-messages'
import { openSession, type SearchFiles, type SearchSession } from '../../client/search/session/search-session'
import type { Answer, Facets } from '../../search/text/answer'

export interface Question {
  readonly query: string
  readonly facets: Facets
  /** How many results at most. */
  readonly limit: number
}

export interface SearchState {
  /** The newest answer, until a newer one is there; undefined where nothing is asked. */
  readonly answer: Answer | undefined
  /** The question that `answer` belongs to. */
  readonly answered: Question | undefined
  readonly failure: SearchFailure | undefined
  readonly warm: () => void
  readonly retry: () => void
}

/**
 * Asks the engine whenever the question changes. Loads it on first use. A better order that comes later is not shown while
 * the reader is choosing among the results.
 */
export function useSearch(files: SearchFiles, question: Question, isChoosing: () => boolean): SearchState {
  const session = useRef<SearchSession>(undefined)
  const [reply, setReply] = useState<{ answer: Answer; answered: Question }>()
  const [failure, setFailure] = useState<SearchFailure>()
  const [attempt, setAttempt] = useState(0)
  const { worker, index } = files
  const isAsked = isQuestion(question)
  const isBusy = useEffectEvent(isChoosing)

  function open(): SearchSession {
    session.current ??= openSession({ worker, index })
    return session.current
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same question again
  useEffect(() => {
    if (!isAsked) {
      setFailure(undefined)
      setReply(undefined)
      return
    }
    let isWanted = true
    const show = (answer: Answer) => {
      if (isWanted) setReply({ answer, answered: question })
    }
    void open()
      .ask(querySection(question.query).query, { facets: question.facets, limit: question.limit }, (answer) => {
        if (!isBusy()) show(answer)
      })
      .then((outcome) => {
        if (!isWanted || outcome.kind === 'superseded') return
        setFailure(outcome.kind === 'failure' ? outcome.failure : undefined)
        if (outcome.kind === 'answer') show(outcome.answer)
      })
    return () => {
      isWanted = false
    }
  }, [question, isAsked, attempt])

  useEffect(
    () => () => {
      session.current?.close()
      session.current = undefined
    },
    [],
  )

  return {
    answer: isAsked ? reply?.answer : undefined,
    answered: isAsked ? reply?.answered : undefined,
    failure: isAsked ? failure : undefined,
    warm: () => open().warm(),
    retry: () => {
      setFailure(undefined)
      setAttempt((count) => count + 1)
    },
  }
}

/** Begins to load where the reader is in the box already: this script may be what came late. */
export function useWarmed(input: RefObject<HTMLElement | null>, warm: () => void): void {
  const begin = useEffectEvent(warm)
  useEffect(() => {
    if (document.activeElement === input.current) begin()
  }, [input])
}

export function isQuestion({ query, facets }: Question): boolean {
  return query.trim() !== '' || hasFacet(facets)
}
