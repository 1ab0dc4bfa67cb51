const links = /(?:https?:\/\/|urn:)[^\s"'<>\\)\]}]{1,2000}/gi
const mostLinks = 200

export interface Link {
  readonly host: string
  /** Parts of its path from the last to the first, without the page of a fragment or query. */
  readonly parts: readonly string[]
  readonly at: number
}

/** Addresses in a text, with what may be a code in them: problem types, documentation links, URNs, our own pages. */
export function readLinks(text: string): readonly Link[] {
  const found: Link[] = []
  for (const match of text.matchAll(links)) {
    found.push({ ...readLink(match[0]), at: match.index })
    if (found.length >= mostLinks) break
  }
  return found
}

/** The same for one address, absolute or relative. */
export function readLink(address: string): Omit<Link, 'at'> {
  const [path = '', fragment = ''] = address.split('#')
  const [place = ''] = path.split('?')
  const urn = /^urn:/i.test(place)
  const host = urn ? '' : (place.match(/^https?:\/\/([^/:]+)/i)?.[1]?.toLowerCase() ?? '')
  const rest = urn ? place.slice(4) : place.replace(/^https?:\/\/[^/]+/i, '')
  const parts = rest
    .split(urn ? ':' : '/')
    .map(decode)
    .filter((part) => part !== '' && part !== 'index.html')
  const named = fragment === '' || fragment.includes('=') ? [] : [decode(fragment.replace(/^[!/]+/, ''))]
  return {
    host,
    parts: [...named, ...parts.reverse().map((part) => part.replace(/\.(?:html?|json|md)$|[.,;:!]+$/, ''))],
  }
}

function decode(part: string): string {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
