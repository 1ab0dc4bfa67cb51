import { useEffect, useEffectEvent, useRef } from 'react'
import { attachList, type ListHandlers, type SearchList } from '../../client/header/search-list'
import { attachField, type FieldText, type Origin, type SearchField } from '../../client/search/search-field'
import type { Answer } from '../../search/text/answer'

export interface BoxHandlers extends ListHandlers {
  changed(text: FieldText): void
}

/** Ties a text area and its list of options together. `answer` is what the list shows. */
export function useSearchBox(answer: Answer | undefined, handlers: BoxHandlers) {
  const input = useRef<HTMLTextAreaElement>(null)
  const options = useRef<HTMLDivElement>(null)
  const field = useRef<SearchField>(undefined)
  const list = useRef<SearchList>(undefined)
  const changed = useEffectEvent(handlers.changed)
  const enter = useEffectEvent(handlers.enter)
  const leave = useEffectEvent(handlers.escape)

  useEffect(() => {
    if (input.current === null || options.current === null) return
    const attached = attachField(input.current, (text) => changed(text))
    const keys = attachList(input.current, options.current, { enter: () => enter(), escape: () => leave() })
    field.current = attached
    list.current = keys
    // What was typed before this script ran.
    if (attached.read().text !== '') changed(attached.read())
    return () => {
      attached.detach()
      keys.detach()
    }
  }, [])

  const count = answer === undefined ? 0 : answer.results.length + answer.statuses.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings other options
  useEffect(() => {
    if (count > 0) list.current?.start()
    else list.current?.stop()
    list.current?.reset()
  }, [answer, count])

  const read = () => field.current?.read().text
  const chooseFirst = () => list.current?.choose()
  return {
    input,
    options,
    read,
    chooseFirst,
    write: (text: string, origin?: Origin) => field.current?.write(text, origin),
  }
}
