import { keepChoice, readChoice } from './kept-choice'
import { fillThemeSwitch } from './theme-switch'

const storageKey = 'faultbook-theme'

type Theme = 'light' | 'dark'

/** Makes the theme switch work, here and in the other tabs of the site. A page begins with the theme that was chosen. */
export function enableThemeSwitch(): void {
  fillThemeSwitch()
  // Another tab may have chosen since the page began.
  showTheme(readTheme())
  showChoice()
  document.addEventListener('change', (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.closest('.theme') === null) return
    choose(input.value)
  })
  document.addEventListener('click', cycleOnPhones)
  addEventListener('storage', (event) => {
    if (event.key !== storageKey) return
    showTheme(readTheme())
    showChoice()
  })
}

/** On a phone only the present choice has room: a tap on it goes on to the next. */
function cycleOnPhones(event: MouseEvent): void {
  const target = event.target
  if (!(target instanceof Element)) return
  const label = target.closest('.theme label')
  const inputs = [...(label?.parentElement?.querySelectorAll('input') ?? [])]
  const current = label?.querySelector('input')
  if (current == null || !current.checked || inputs.some((input) => input !== current && isShown(input))) return
  if (target instanceof HTMLInputElement) return
  const next = inputs[(inputs.indexOf(current) + 1) % inputs.length]
  if (next === undefined) return
  event.preventDefault()
  next.checked = true
  choose(next.value)
}

function isShown(input: HTMLInputElement): boolean {
  return (input.parentElement?.getClientRects().length ?? 0) > 0
}

function showChoice(): void {
  const choice = readTheme() ?? 'system'
  for (const input of document.querySelectorAll<HTMLInputElement>('.theme input')) {
    // The attribute too: the switch may be drawn again from its HTML.
    input.defaultChecked = input.value === choice
    input.checked = input.defaultChecked
  }
}

function readTheme(): Theme | undefined {
  return themeOf(readChoice(storageKey))
}

/** Shows a theme at once and keeps it. */
function choose(choice: string): void {
  const theme = themeOf(choice)
  showTheme(theme)
  keepChoice(storageKey, theme)
}

function themeOf(choice: string | undefined): Theme | undefined {
  return choice === 'light' || choice === 'dark' ? choice : undefined
}

function showTheme(theme: Theme | undefined): void {
  if (theme === undefined) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
