/** `/` and Ctrl or ⌘ K go to the search box; a sample is put into it. */
export function enableShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if ((isSlash || isK) && !event.isComposing && focusSearch()) event.preventDefault()
  })
  document.addEventListener('click', (event) => {
    const target = event.target
    if (!(target instanceof Element)) return
    const sample = target.closest<HTMLElement>('[data-sample]')?.dataset.sample
    if (sample !== undefined && focusSearch()) put(sample)
    if (target.closest('[data-focus-search]') !== null && focusSearch()) event.preventDefault()
  })
}

function focusSearch(): boolean {
  const input = document.querySelector<HTMLTextAreaElement>('#search-input, #header-search-input')
  if (input === null) return false
  input.focus()
  input.select()
  return true
}

/** As if it had been typed there. */
function put(text: string): void {
  const input = document.activeElement
  if (!(input instanceof HTMLTextAreaElement)) return
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
