/** What a request asks for, below the root of the host. */
export interface RequestPath {
  /** Still encoded, as it came; begins with a slash. */
  readonly raw: string
  /** With its question mark, or empty. */
  readonly query: string
}

/**
 * The path of a request target: of the origin form (`/x?y`), and of the absolute form (`http://host/x?y`), which every
 * server has to take (RFC 9112, section 3.2.2). Undefined for anything else.
 */
export function requestPath(target: string): RequestPath | undefined {
  const origin = /^https?:\/\/[^/?#]+/i.exec(target)?.[0]
  const rest = origin === undefined ? target : target.slice(origin.length)
  const [whole = ''] = rest.split('#', 1)
  const at = whole.indexOf('?')
  const path = at === -1 ? whole : whole.slice(0, at)
  const query = at === -1 ? '' : whole.slice(at)
  if (origin !== undefined && path === '') return { raw: '/', query }
  return path.startsWith('/') ? { raw: path, query } : undefined
}
