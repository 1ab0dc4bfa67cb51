/** A request of an access log. */
export interface AskedFor {
  /** Without the query, as it was asked for. */
  readonly path: string
  readonly status: number
}

const combined = /"GET (\S{1,4000}) HTTP\/\d(?:\.\d)?" (\d{3})\b/

/**
 * Reads a line of an access log: the common and combined formats of nginx and Apache, or JSON of Caddy. Undefined for a line
 * that is none, `other` for a request that reads nothing.
 */
export function readAccessLine(line: string): AskedFor | 'other' | undefined {
  if (line.startsWith('{')) return readCaddy(line)
  const [, target, status = ''] = combined.exec(line) ?? []
  if (target === undefined) return /"[A-Z-]+ \S+ HTTP\/\d|" 400 /.test(line) ? 'other' : undefined
  return askedFor(target, Number(status))
}

function readCaddy(line: string): AskedFor | 'other' | undefined {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return undefined
  }
  // A line of a log, whose fields are checked below.
  const { request, status } = data as { request?: { method?: unknown; uri?: unknown }; status?: unknown }
  if (typeof request?.uri !== 'string' || typeof status !== 'number') return undefined
  return request.method === 'GET' ? askedFor(request.uri, status) : 'other'
}

function askedFor(target: string, status: number): AskedFor {
  const path = target.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/s, '')
  return { path: path.startsWith('/') ? path : `/${path}`, status }
}
