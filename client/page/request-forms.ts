const storageKey = 'faultbook-request'

/** Requests are shown in the form that the reader chose last, on all pages and in the other tabs of the site. */
export function enableRequestForms(): void {
  try {
    showForm(localStorage.getItem(storageKey))
  } catch {
    // Storage may be forbidden; a choice then lasts as long as the page.
  }
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('.request') === null) return
    showForm(target.value)
    try {
      localStorage.setItem(storageKey, target.value)
    } catch {}
  })
  addEventListener('storage', ({ key, newValue }) => {
    if (key === storageKey) showForm(newValue)
  })
}

/** A request that a client cannot send has no form for it, and stays as it is. */
function showForm(form: string | null): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('.request input')) {
    if (input.value === form) input.checked = true
  }
}
