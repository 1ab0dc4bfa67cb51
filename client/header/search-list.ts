import Combobox from '@github/combobox-nav'
import { isComposing } from '../search/search-is-composing'

export interface ListHandlers {
  /** Enter where no option is chosen. */
  enter(): void
  /** Escape where no option is chosen. */
  escape(): void
}

export interface SearchList {
  /** No option is chosen any more: after the options have changed. */
  reset(): void
  /** Chooses the first option, as the arrow down does. */
  choose(): void
  /** Options are shown. */
  start(): void
  /** Options are hidden: arrows and Enter are the text area's own again. */
  stop(): void
  detach(): void
}

/**
 * Arrow keys, Enter and Escape between a text area and its options (`role="option"`), after the
 * combobox pattern of ARIA 1.2. Keys of an input method, and arrows that move the caret through
 * text of several lines, are left alone.
 */
export function attachList(input: HTMLTextAreaElement, list: HTMLElement, handlers: ListHandlers): SearchList {
  const combobox = new Combobox(input, list, { tabInsertsSuggestions: false })
  showRole(input, false)
  const detached = new AbortController()
  let isRunning = false

  function before(event: KeyboardEvent): void {
    if (isComposing(event) || (!isChosen(input) && movesCaret(input, event))) event.stopImmediatePropagation()
    else if (event.key === 'Escape') leave(event)
  }

  function leave(event: KeyboardEvent): void {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (isChosen(input)) combobox.clearSelection()
    else handlers.escape()
  }

  function after(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.defaultPrevented) return
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    handlers.enter()
  }

  /** `after` has to follow the library's own listener, which comes with each start. */
  function listenLast(): void {
    input.removeEventListener('keydown', after)
    input.addEventListener('keydown', after, { signal: detached.signal })
  }

  input.addEventListener('keydown', before, { capture: true, signal: detached.signal })
  listenLast()
  return {
    reset: () => combobox.clearSelection(),
    choose: () => combobox.navigate(1),
    start: () => {
      if (isRunning) return
      isRunning = true
      combobox.start()
      showRole(input, true)
      listenLast()
    },
    stop: () => {
      isRunning = false
      combobox.stop()
      showRole(input, false)
    },
    detach: () => {
      detached.abort()
      combobox.destroy()
    },
  }
}

/** A text area is a combobox while its options are shown; at rest it is the text box that HTML says it is. */
function showRole(input: HTMLElement, isRunning: boolean): void {
  if (isRunning) input.setAttribute('role', 'combobox')
  else for (const name of ['role', 'aria-expanded']) input.removeAttribute(name)
}

/** Whether an option is chosen in the list of a text area. */
export function isChosen(input: Element | null): boolean {
  return input?.hasAttribute('aria-activedescendant') === true
}

/** In text of several lines only the arrow down at its very end leads out of it. */
function movesCaret(input: HTMLTextAreaElement, { key }: KeyboardEvent): boolean {
  if (!input.value.includes('\n')) return false
  return key === 'ArrowUp' || (key === 'ArrowDown' && input.selectionEnd < input.value.length)
}
