import { useEffect, useState } from 'react'
import { nothingWords } from '../../client/search/nothing-words'
import { hasFacet } from '../../client/search/search-facets'
import { announcement } from '../../client/search/search-words'
import { answerSections } from '../../client/search/sections/answer-sections'
import { resultWords } from '../../client/search/sections/section-words'
import type { Answer } from '../../search/text/answer'
import type { Question } from '../results/use-search'

const pause = 500

/** Tells screen readers what was found, once the typing rests. */
export function SearchAnnouncer({ answer, question }: { answer: Answer | undefined; question: Question }) {
  const [words, setWords] = useState('')
  useEffect(() => {
    const say = () => {
      setWords(answer === undefined ? '' : announcement(answer, countOf(answer, question)))
    }
    const timer = setTimeout(say, pause)
    return () => clearTimeout(timer)
  }, [answer, question])
  return (
    <p role="status" className="sr-only" data-search-status>
      {words}
    </p>
  )
}

function countOf(answer: Answer, { query, facets }: Question): string {
  if (answer.total === 0) return nothingWords(answer, { query, isFiltered: hasFacet(facets) }).heading
  return resultWords(answer, answerSections(answer))
}
