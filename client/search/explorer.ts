import { readKeptPaste, takeHandedPaste } from '../kept-paste'
import { isComposing } from './search-is-composing'

/**
 * The script of home and search. They can be read without their framework, which takes a phone half a
 * second to run; so it comes when a reader turns to the box, or follows a link that asks something. It is fetched
 * before that, once the browser has nothing else to do. What is done in between is done again once it is there.
 */
const files = document.currentScript?.dataset.scripts?.split(' ') ?? []
const root = document.documentElement
/** A longer text slows the box down; the framework shows its beginning. */
const mostShown = 20_000
let state: 'waiting' | 'loading' | 'over' = 'waiting'
let undone: (() => void) | undefined

const box = () => document.querySelector('[data-search-box]')
const field = () => box()?.querySelector('textarea')

for (const kind of ['pointerover', 'pointerdown', 'focusin', 'input']) {
  addEventListener(kind, ({ target }) => {
    if (target instanceof Node && box()?.contains(target) === true) begin()
  })
}
addEventListener('paste', ({ target }) => {
  const input = field()
  if (input && target === input) input.dataset.origin = 'pasted'
})
// Who goes on typing has not meant it yet.
addEventListener('input', () => {
  undone = undefined
})
addEventListener('hashchange', beginIfAsked)
// Going back, a browser fills the field in by itself.
addEventListener('pageshow', beginIfAsked)
addEventListener('click', holdClick, true)
addEventListener('keydown', holdEnter, true)
addEventListener('load', () => (self.requestIdleCallback ?? setTimeout)(fetchEarly))
takeHandedPaste()
addEventListener('DOMContentLoaded', showAsked)
beginIfAsked()

/** Puts the query of a link into the box at once, and what the tab has kept of a paste: the framework may take seconds. */
function showAsked(): void {
  const input = field()
  if (state === 'over' || !input || input.value !== '') return
  const read = (text: string) => new URLSearchParams(text.slice(1)).get('q')
  const asked = read(location.hash) ?? read(location.search) ?? readKeptPaste() ?? ''
  if (asked.length <= mostShown) input.value = asked
}

function beginIfAsked(): void {
  showAsked()
  const isGiven = location.hash.includes('=') || location.search !== '' || readKeptPaste() !== undefined
  const isAsked = isGiven || (field()?.value ?? '') !== ''
  if (isAsked || document.activeElement === field()) begin()
}

function begin(): void {
  if (state !== 'waiting') return
  state = 'loading'
  const scripts = files.map(frameworkScript)
  const observer = new MutationObserver(finish)
  observer.observe(root, { attributeFilter: ['data-hydrated'] })
  for (const script of scripts) {
    // The page stays what it is without them, and the next touch of the box tries again.
    script.onerror = () => {
      observer.disconnect()
      for (const each of scripts) each.remove()
      state = 'waiting'
    }
  }
  document.head.append(...scripts)
}

function frameworkScript(address: string): HTMLScriptElement {
  const script = document.createElement('script')
  script.src = address
  script.async = false
  // By this the framework knows that it need not load the file itself.
  script.onload = () => script.setAttribute('async', '')
  return script
}

function finish(): void {
  if (state === 'over' || root.dataset.hydrated === undefined) return
  state = 'over'
  // The framework reads what was typed as it takes over, and has it with the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => undone?.()))
}

/** A button that is pressed too early is pressed again. */
function holdClick(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('main button') : null
  if (state === 'over' || button === null) return
  event.preventDefault()
  event.stopImmediatePropagation()
  begin()
  undone = () => button.click()
}

function holdEnter(event: KeyboardEvent): void {
  const isPlain = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
  if (state === 'over' || !isPlain || isComposing(event) || event.target !== field()) return
  event.preventDefault()
  begin()
  undone = () => field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
}

function fetchEarly(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } } // not in every browser
  if (state !== 'waiting' || connection?.saveData === true) return
  // Where it fails it is fetched when it is wanted.
  for (const file of files) {
    fetch(file, { priority: 'low' })
      .then((answer) => answer.arrayBuffer())
      .catch(() => {})
  }
}
