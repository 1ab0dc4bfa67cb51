const shownFor = 1_500
const failureShownFor = 4_000

/** Makes every copy button work, also those that come later. Says when the browser refuses. */
export function enableCopyButtons(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest<HTMLElement>('[data-copy], [data-copy-from]')
    if (button !== null) void copy(button)
  })
}

async function copy(button: HTMLElement): Promise<void> {
  const source = button.dataset.copyFrom
  const text = button.dataset.copy ?? (source === undefined ? '' : textOf(source))
  try {
    await navigator.clipboard.writeText(text)
    show(button, 'Copied', shownFor)
  } catch {
    show(button, 'Press Ctrl+C', failureShownFor)
    if (source !== undefined) select(source)
  }
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? ''
}

function select(id: string): void {
  const element = document.getElementById(id)
  if (element !== null) getSelection()?.selectAllChildren(element)
}

function show(button: HTMLElement, words: string, duration: number): void {
  const live = document.getElementById('live')
  if (live !== null) live.textContent = words
  button.textContent = words
  setTimeout(() => {
    button.textContent = 'Copy'
    if (live !== null) live.textContent = ''
  }, duration)
}
