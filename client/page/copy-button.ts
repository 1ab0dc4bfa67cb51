/** A copy button as `components/parts/copy-button.tsx` has it; `label` names what is copied. */
export function copyButton(label: string, words = 'Copy'): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = words
  button.setAttribute('aria-label', `Copy ${label}`)
  return button
}
