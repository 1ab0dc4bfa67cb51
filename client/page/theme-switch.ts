/** Their icons are in the stylesheet. */
const choices = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

/** Fills the theme switch: light, dark, or as the system says. Pages come without it, since it is nothing without script. */
export function fillThemeSwitch(): void {
  const place = document.querySelector('.theme')
  const legend = document.createElement('legend')
  legend.className = 'sr-only'
  legend.textContent = 'Theme'
  place?.replaceChildren(legend, ...choices.map(([value, label]) => choice(value, label)))
}

function choice(value: string, label: string): HTMLElement {
  const input = document.createElement('input')
  input.type = 'radio'
  input.name = 'theme'
  input.value = value
  input.className = 'sr-only'
  const words = document.createElement('span')
  words.className = 'sr-only'
  words.textContent = label
  const button = document.createElement('label')
  button.title = label
  button.append(input, words)
  return button
}
