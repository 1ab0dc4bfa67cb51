import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { enterPatience, searchCodeLink } from '../../client/search/address/search-code-link'
import { enterOpens } from '../../client/search/enter-opens'
import type { Answer } from '../../search/text/answer'
import type { Question } from '../results/use-search'

interface EnterOptions {
  readonly asked: Question
  /** The answer to `asked`, once it is there. */
  readonly answer: Answer | undefined
  readonly hasFailed: boolean
  /** Base path of the site. */
  readonly base: string
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly options: RefObject<HTMLElement | null>
  readonly settle: () => void
  /** Chooses the first option of the list. */
  readonly choose: () => void
}

/**
 * What Enter does where no option is chosen: it opens what comes first when there is no doubt about
 * it, also when the answer is still on its way; a code that the search does not answer, by its short
 * link. Otherwise the first result is chosen, which the next Enter opens; on a touch screen the keyboard makes room. `enter` takes what the box
 * holds, which the question may not have caught up with; `cancel` is for whoever goes on typing.
 */
export function useEnter(given: EnterOptions) {
  const { asked, answer, hasFailed, base, input, options, settle, choose } = given
  const [entered, setEntered] = useState<string>()
  const act = useEffectEvent((found: Answer) => {
    settle()
    if (enterOpens(found)) options.current?.querySelector<HTMLElement>('[role="option"]')?.click()
    else if (matchMedia('(pointer: coarse)').matches) input.current?.blur()
    else choose()
  })
  const leave = useEffectEvent((query: string) => {
    setEntered(undefined)
    const address = searchCodeLink(base, query)
    if (address === undefined) return
    settle()
    location.assign(address)
  })

  useEffect(() => {
    if (entered !== asked.query) return
    if (answer !== undefined) {
      setEntered(undefined)
      act(answer)
      return
    }
    const timer = setTimeout(() => leave(asked.query), hasFailed ? 0 : enterPatience)
    return () => clearTimeout(timer)
  }, [entered, asked, answer, hasFailed])

  return { enter: setEntered, cancel: () => setEntered(undefined) }
}
