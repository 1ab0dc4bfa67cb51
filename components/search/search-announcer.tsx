import { useEffect, useState } from 'react'
import { announcement } from '../../client/search/search-words'
import { answerSections } from '../../client/search/sections/answer-sections'
import { resultWords } from '../../client/search/sections/section-words'
import type { Answer } from '../../search/text/answer'

const pause = 500

/** Tells screen readers what was found, once the typing rests. */
export function SearchAnnouncer({ answer }: { answer: Answer | undefined }) {
  const [words, setWords] = useState('')
  useEffect(() => {
    const say = () => {
      if (answer === undefined) setWords('')
      else setWords(announcement(answer, resultWords(answer, answerSections(answer))))
    }
    const timer = setTimeout(say, pause)
    return () => clearTimeout(timer)
  }, [answer])
  return (
    <p role="status" className="sr-only" data-search-status>
      {words}
    </p>
  )
}
