/** `/` and Ctrl or ⌘ K go to the search box; Escape and a click elsewhere close the menu of catalogs. */
export function enableShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if ((isSlash || isK) && !event.isComposing && focusSearch()) event.preventDefault()
    if (event.key === 'Escape') closeMenus(undefined, true)
  })
  document.addEventListener('click', (event) => {
    const target = event.target
    if (!(target instanceof Element)) return
    if (target.closest('[data-focus-search]') !== null && focusSearch()) event.preventDefault()
    closeMenus(target, false)
  })
}

function focusSearch(): boolean {
  const input = document.querySelector<HTMLTextAreaElement>('#search-input, #header-search-input')
  if (input === null) return false
  input.focus()
  input.select()
  return true
}

function closeMenus(target: Element | undefined, isEscape: boolean): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    if (target !== undefined && menu.contains(target)) continue
    const hadFocus = menu.contains(document.activeElement)
    menu.open = false
    if (isEscape && hadFocus) menu.querySelector('summary')?.focus()
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
