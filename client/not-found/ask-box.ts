import { element } from '../element'
import { isShareableQuery } from '../search/address/shareable-query'

/** A box that holds what was asked for, to be corrected and searched for. */
export function askBox(text: string, base: string): HTMLElement {
  const input = element('input')
  input.type = 'search'
  input.value = text
  input.autocomplete = 'off'
  input.spellcheck = false
  const label = element('label', 'Search for this, or correct it first', input)
  const form = element('form', label, element('button', 'Search'))
  form.className = 'ask'
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isShareableQuery(input.value)) {
      location.assign(`${base}/search/#${new URLSearchParams({ q: input.value })}`)
    } else searchHere(input.value)
  })
  return form
}

/** What may not be in an address is searched for in the header. */
function searchHere(text: string): void {
  const box = document.querySelector<HTMLTextAreaElement>('#header-search-input')
  if (box === null) return
  box.focus()
  box.value = text
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
