/** What the reader has chosen for all pages of the site; undefined for nothing yet, and where storage is forbidden. */
export function readChoice(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Keeps a choice, or forgets it.
 *
 * @returns whether it is kept: where storage is forbidden it lasts as long as the page
 */
export function keepChoice(key: string, choice: string | undefined): boolean {
  try {
    if (choice === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, choice)
    return true
  } catch {
    return false
  }
}
