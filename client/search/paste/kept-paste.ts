import { maskSecrets } from './mask-secrets'

const storageKey = 'faultbook-paste'
/** The field of `history.state` that says which paste an entry of the history had. */
const stateKey = 'faultbookPaste'
/** A longer paste is not kept: to look for its secrets would hold up the page. */
const longestKept = 200_000

/**
 * What was pasted, for a reload, for Back, and on the way from the header to the search page. It is kept in this tab
 * alone (`sessionStorage`), only the newest, and without what could be a secret. It never goes into an address.
 * `history.state` names it, so that it returns where it was asked and nowhere else.
 *
 * @returns whether it is kept
 */
export function keepPaste(text: string): boolean {
  if (text.trim() === '' || text.length > longestKept) {
    forgetPaste()
    return false
  }
  try {
    const id = (idOfState() ?? '') || String(Date.now())
    sessionStorage.setItem(storageKey, JSON.stringify({ id, text: maskSecrets(text) }))
    history.replaceState({ ...history.state, [stateKey]: id }, '')
    return true
  } catch {
    return false // Storage may be forbidden or full: the paste then lasts as long as the page.
  }
}

/** The paste that this entry of the history had. */
export function readKeptPaste(): string | undefined {
  const kept = readStorage()
  return kept !== undefined && kept.id === idOfState() ? kept.text : undefined
}

/** Takes the paste over that the page before has handed to this one, once. */
export function takeHandedPaste(): void {
  try {
    const id = sessionStorage.getItem(`${storageKey}-to`)
    if (id === null) return
    sessionStorage.removeItem(`${storageKey}-to`)
    history.replaceState({ ...history.state, [stateKey]: id }, '')
  } catch {}
}

/** Keeps a paste for the page that is opened next. */
export function handPaste(text: string): boolean {
  if (text.trim() === '' || text.length > longestKept) return false
  try {
    const id = String(Date.now())
    sessionStorage.setItem(storageKey, JSON.stringify({ id, text: maskSecrets(text) }))
    sessionStorage.setItem(`${storageKey}-to`, id)
    return true
  } catch {
    return false
  }
}

/** Forgets what was kept, at once and for all pages of this tab. */
export function forgetPaste(): void {
  try {
    sessionStorage.removeItem(storageKey)
    sessionStorage.removeItem(`${storageKey}-to`)
  } catch {}
  if (idOfState() !== undefined) history.replaceState({ ...history.state, [stateKey]: undefined }, '')
}

function idOfState(): string | undefined {
  const id: unknown = history.state?.[stateKey]
  return typeof id === 'string' ? id : undefined
}

function readStorage(): { readonly id: string; readonly text: string } | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('id' in kept) || !('text' in kept)) return undefined
    const { id, text } = kept
    return typeof id === 'string' && typeof text === 'string' ? { id, text } : undefined
  } catch {
    return undefined
  }
}
