import { keepChoice, readChoice } from './kept-choice'

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
    if ((isSlash || (isK && !event.isComposing)) && focusSearch()) event.preventDefault()
  })
  document.addEventListener('click', (event) => {
    const target = event.target
    if (!(target instanceof Element)) return
    if (target.closest('[data-focus-search]') !== null && focusSearch()) event.preventDefault()
  })
}

function isPlain(event: KeyboardEvent): boolean {
  const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
  return isAlone && !isWriting(event.target) && areSingleKeysOn()
}

function areSingleKeysOn(): boolean {
  return readChoice(storageKey) !== 'off'
}

/** Where codes follow each other; it is nothing without script. */
function addSwitch(): void {
  const pager = document.querySelector('.pager')
  if (pager === null) return
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.checked = areSingleKeysOn()
  input.addEventListener('change', () => {
    // Where nothing can be kept the keys stay as they are, and the box says so.
    if (!keepChoice(storageKey, input.checked ? undefined : 'off')) input.checked = true
  })
  const label = document.createElement('label')
  label.append(input, ' Keyboard shortcuts: j next, k previous, / search')
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
