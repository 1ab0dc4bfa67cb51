import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { isSure } from '../../client/search-is-sure'
import type { Answer } from '../../search/answer'
import type { Question } from './use-search'

interface EnterOptions {
  readonly asked: Question
  /** The answer to `asked`, once it is there. */
  readonly answer: Answer | undefined
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly options: RefObject<HTMLElement | null>
  readonly settle: () => void
}

/**
 * What Enter does where no option is chosen: it opens what comes first when there is no doubt about
 * it, also when the answer is still on its way. Otherwise the results stay, and on a touch screen
 * the keyboard makes room for them.
 */
export function useEnter({ asked, answer, input, options, settle }: EnterOptions): (asked: Question) => void {
  const [entered, setEntered] = useState<Question>()
  const act = useEffectEvent((found: Answer) => {
    settle()
    if (isSure(found)) options.current?.querySelector<HTMLElement>('[role="option"]')?.click()
    else if (matchMedia('(pointer: coarse)').matches) input.current?.blur()
  })

  useEffect(() => {
    if (entered !== asked || answer === undefined) return
    setEntered(undefined)
    act(answer)
  }, [entered, asked, answer])

  return setEntered
}
