const storageKey = 'faultbook-own'
const mostLinks = 20

/**
 * Remembers that the values in the fragment of an address were read out of what this reader gave the search, so that
 * the page does not warn of somebody else. In this tab alone; the values are in the address already.
 */
export function rememberOwnLink({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): void {
  if (!hash.includes('=')) return
  const address = pathname + hash
  try {
    const others = readLinks().filter((link) => link !== address)
    sessionStorage.setItem(storageKey, JSON.stringify([address, ...others].slice(0, mostLinks)))
  } catch {}
}

/** Whether an address is one of those. A link from elsewhere cannot claim it. */
export function isOwnLink({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): boolean {
  return readLinks().includes(pathname + hash)
}

function readLinks(): readonly string[] {
  try {
    const links: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(links) ? links.filter((link) => typeof link === 'string') : []
  } catch {
    return []
  }
}
