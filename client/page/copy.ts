import { askLines } from '../../catalog/values/join-ticket'
import type { CopiedText } from './copied-text'
import { copyButton } from './copy-button'
import { listItems } from './list-items'
import { ticketText } from './ticket-text'

const shownFor = 1_500
const failureShownFor = 4_000

/** What each button that was added here copies. */
const sources = new WeakMap<Element, Element>()

/** Adds the copy buttons of panels, and makes every one work, also those that come later. Says when the browser refuses. */
export function enableCopyButtons(): void {
  for (const source of document.querySelectorAll<HTMLElement>(
    'figure code:not(:has([data-copies]), [data-form] *), figure span[data-copies], .wire > p',
  )) {
    addButton(source)
  }
  const live = document.createElement('div')
  live.className = 'sr-only'
  live.setAttribute('role', 'status')
  document.body.append(live)
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.copy') : null
    if (button !== null) void copy(button, live)
  })
}

/** Pages come without them, since they are nothing without script. A panel with several things to copy names each. */
function addButton(source: HTMLElement): void {
  const panel = source.closest('figure, .panel')
  const bar = panel?.querySelector('figcaption') ?? panel
  const what = source.dataset.copies ?? `the ${bar?.firstChild?.textContent?.toLowerCase()}`
  if (!bar || bar.querySelector('.copy:not([data-added])') !== null) return
  bar.append(buttonFor(source, what, what.startsWith('the ') ? undefined : `Copy ${what}`))
}

function buttonFor(source: Element, label: string, words?: string): HTMLElement {
  const button = copyButton(label, words)
  button.dataset.added = ''
  sources.set(button, source)
  return button
}

async function copy(button: HTMLElement, live: HTMLElement): Promise<void> {
  const { copy: given, copyFrom, fetch: address, ticket } = button.dataset
  const source =
    copyFrom === undefined
      ? shownCode(sources.get(button) ?? button.closest('figure')?.querySelector('code'))
      : document.getElementById(copyFrom)
  try {
    const { textToCopy } = button as CopiedText // only buttons of the search page have it
    if (textToCopy !== undefined) await writeLater(textToCopy())
    else if (address !== undefined) await writeLater(fetched(address))
    else if (ticket !== undefined) await navigator.clipboard.writeText(ticketText(given ?? ''))
    else await navigator.clipboard.writeText(given ?? textOf(source))
    show(button, live, 'Copied', shownFor)
  } catch {
    show(button, live, source ? 'Press Ctrl+C' : 'Not copied', failureShownFor)
    if (source) getSelection()?.selectAllChildren(source)
  }
}

/** A request is there in several forms, of which one is shown. */
function shownCode(source: Element | null | undefined): Element | null | undefined {
  const codes = source?.closest('.request')?.querySelectorAll('code') ?? []
  return [...codes].find((code) => code.getClientRects().length > 0) ?? source
}

/** What is in a list is asked: a line to fill in for each item. */
function textOf(source: Element | null | undefined): string {
  if (source?.localName !== 'ul') return source?.textContent ?? ''
  return askLines(listItems(source))
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`)
  return response.text()
}

/** The text is handed over as a promise: a browser that has waited for it first takes the click for over. */
async function writeLater(text: Promise<string>): Promise<void> {
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}

function show(button: HTMLElement, live: HTMLElement, words: string, duration: number): void {
  button.dataset.words ??= button.textContent ?? ''
  live.textContent = button.textContent = words
  setTimeout(() => {
    button.textContent = button.dataset.words ?? ''
    live.textContent = ''
  }, duration)
}
