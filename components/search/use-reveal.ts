import { type RefObject, useEffect } from 'react'

/** How much of a screen may be above the results: on a phone less above those of a paste, which nobody goes on typing. */
const most = 0.55
const mostOfPaste = 0.3
const phone = '(width < 40rem)'

/**
 * Moves the box up to the header when the first results would be far down: below a paste, or
 * behind the keyboard of a phone. Nothing moves under the hands of somebody who types at a desk.
 */
export function useReveal(isShown: boolean, input: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const box = input.current?.closest('[data-search-box]')
    if (!isShown || !box) return
    const { bottom } = box.getBoundingClientRect()
    const room = visualViewport?.height ?? innerHeight
    const isPaste = input.current?.value.includes('\n') === true
    const isPhone = matchMedia(phone).matches
    if ((!isPaste && !isPhone) || bottom < room * (isPaste && isPhone ? mostOfPaste : most)) return
    box.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [isShown, input])
}
