import { isComposing } from '../search/search-is-composing'

/** A code is no sentence: the browser corrects nothing. */
const manners = [
  ['autocapitalize', 'off'],
  ['autocorrect', 'off'],
  ['autocomplete', 'off'],
  ['spellcheck', 'false'],
  ['enterkeyhint', 'search'],
] as const

/**
 * Loads the search when its box of the header is used for the first time. Where this script comes late
 * the box has the focus already, or text.
 */
export function enableSearchBox(): void {
  for (const kind of ['focusin', 'input']) document.addEventListener(kind, ({ target }) => use(target))
  const field = document.querySelector<HTMLElement>('.search textarea')
  field?.addEventListener('paste', () => {
    field.dataset.origin = 'pasted'
  })
  for (const [name, value] of manners) field?.setAttribute(name, value)
  use(document.activeElement)
}

function use(target: EventTarget | null): void {
  if (!(target instanceof HTMLTextAreaElement)) return
  const form = target.closest<HTMLFormElement>('.search')
  if (form === null || form.dataset.state !== undefined) return
  form.dataset.state = 'loading'
  void load(form)
}

async function load(form: HTMLFormElement): Promise<void> {
  // Enter is no line break here: it is done again once the search is there.
  let isEntered = false
  const hold = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    isEntered = true
  }
  form.addEventListener('keydown', hold)
  try {
    const { attachSearch } = await import('./search')
    attachSearch(form)
    form.dataset.state = 'ready'
  } catch {
    // Without the search the form still leads to the page where all codes can be browsed.
    delete form.dataset.state
  }
  form.removeEventListener('keydown', hold)
  if (isEntered) form.requestSubmit()
}
