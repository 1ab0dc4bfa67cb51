const storageKey = 'faultbook-paste'
/** The id of a paste that the page before has handed to the next one. */
const handedKey = 'faultbook-paste-handed'
/** The field of `history.state` that says which paste an entry of the history had. */
const stateKey = 'faultbookPaste'

/**
 * What was pasted, for a reload, for Back, and on the way from the header to the search page. It is kept in this tab
 * alone (`sessionStorage`), only the newest, and without what could be a secret. It never goes into an address.
 * `history.state` names it, so that it returns where it was asked and nowhere else. A browser may forbid storage: the
 * paste then lasts as long as the page.
 */
export function readKeptPaste(): string | undefined {
  const kept = readStorage()
  return kept !== undefined && kept.id === idOfState() ? kept.text : undefined
}

/** Takes over the paste that the page before has handed to this one, once. */
export function takeHandedPaste(): void {
  try {
    const id = sessionStorage.getItem(handedKey)
    if (id === null) return
    sessionStorage.removeItem(handedKey)
    markHistory(id)
  } catch {}
}

/** Writes a paste that has no secrets left, for this entry of the history or for the page that is opened next. */
export function writeKeptPaste(text: string, where: 'here' | 'next'): boolean {
  try {
    const id = (where === 'here' ? idOfState() : undefined) ?? String(Date.now())
    sessionStorage.setItem(storageKey, JSON.stringify({ id, text }))
    if (where === 'next') sessionStorage.setItem(handedKey, id)
    else markHistory(id)
    return true
  } catch {
    return false
  }
}

/** Forgets what was kept, at once and for all pages of this tab. */
export function forgetPaste(): void {
  try {
    sessionStorage.removeItem(storageKey)
    sessionStorage.removeItem(handedKey)
  } catch {}
  if (idOfState() !== undefined) markHistory(undefined)
}

function markHistory(id: string | undefined): void {
  if (idOfState() !== id) history.replaceState({ ...history.state, [stateKey]: id }, '')
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
