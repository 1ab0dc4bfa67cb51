import { keepChoice, readChoice } from './kept-choice'

const storageKey = 'faultbook-request'

/** Requests are shown in the form that the reader chose last, on all pages and in the other tabs of the site. */
export function enableRequestForms(): void {
  showForm(readChoice(storageKey))
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('.request') === null) return
    showForm(target.value)
    keepChoice(storageKey, target.value)
  })
  addEventListener('storage', ({ key, newValue }) => {
    if (key === storageKey) showForm(newValue ?? undefined)
  })
}

/** A request that a client cannot send has no form for it, and stays as it is. */
function showForm(form: string | undefined): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('.request input')) {
    if (input.value === form) input.checked = true
  }
}
