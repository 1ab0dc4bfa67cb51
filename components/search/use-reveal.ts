import { type RefObject, useEffect } from 'react'

/**
 * Moves the box up to the header when the first results would stand far down: below a paste, or
 * behind the keyboard of a phone.
 */
export function useReveal(isShown: boolean, input: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = input.current?.closest('[data-search-box]')
    if (!isShown || !box) return
    const { bottom } = box.getBoundingClientRect()
    const room = visualViewport?.height ?? innerHeight
    if (bottom < room * 0.55) return
    box.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [isShown, input])
}
