const storageKey = 'faultbook-keys'

/**
 * `/` and Ctrl or ⌘ K go to the search box; `j` and `k` to the next and the previous code of the family. Those that are
 * a single key can be switched off, since whoever speaks to the computer presses them by accident (WCAG 2.2, 2.1.4).
 */
export function enableShortcuts(): void {
  addSwitch()
  document.addEventListener('keydown', (event) => {
    const { key } = event
    if (isPlain(event) && (key === 'j' || key === 'k')) {
      document.querySelector<HTMLElement>(`.pager [rel="${key === 'j' ? 'next' : 'prev'}"]`)?.click()
      return
    }
    const isSlash = key === '/' && isPlain(event)
    const isK = key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if ((isSlash || isK) && !event.isComposing && focusSearch()) event.preventDefault()
  })
  document.addEventListener('click', (event) => {
    const target = event.target
    if (!(target instanceof Element)) return
    if (target.closest('[data-focus-search]') !== null && focusSearch()) event.preventDefault()
  })
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target) && areSingleKeysOn()
}

function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Where codes follow each other; it is nothing without script. */
function addSwitch(): void {
  const pager = document.querySelector('.pager')
  if (pager === null) return
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.checked = areSingleKeysOn()
  input.addEventListener('change', () => {
    try {
      if (input.checked) localStorage.removeItem(storageKey)
      else localStorage.setItem(storageKey, 'off')
    } catch {
      // Storage may be forbidden: then the keys stay as they are, and the box says so.
      input.checked = true
    }
  })
  const label = document.createElement('label')
  label.append(input, ' Single keys: j next, k previous, / search')
  pager.append(label)
}

function focusSearch(): boolean {
  const input = document.querySelector<HTMLTextAreaElement>('#search-input, #header-search-input')
  if (input === null) return false
  input.focus()
  input.select()
  return true
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
