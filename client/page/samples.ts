/** Home has texts to try the search with: one that is clicked is put into the box, as if it had been typed there. */
export function enableSamples(): void {
  document.addEventListener('click', ({ target }) => {
    const sample = target instanceof Element ? target.closest<HTMLElement>('[data-sample]')?.dataset.sample : undefined
    const input = document.querySelector<HTMLTextAreaElement>('#search-input')
    if (sample === undefined || input === null) return
    input.focus()
    input.value = sample
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  })
}
