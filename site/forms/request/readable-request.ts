import { type HttpField, type HttpRequest, parseHttpRequest } from '../../../catalog/text/http-message'

/** A header field with the lines (from 0) of the HTTP text that it comes from. */
export interface SentField extends HttpField {
  readonly lines: readonly number[]
}

/** What a client is told to send: an address, and what HTTP text says besides, less what every client adds by itself. */
export interface ReadableRequest {
  readonly method: string
  readonly scheme: 'http' | 'https'
  /** Host and port that are called. */
  readonly authority: string
  /** Path and query, in ASCII. */
  readonly target: string
  /** Header fields, each name once; `Host` only where it is not that of the address. */
  readonly fields: readonly SentField[]
  readonly body: string
  /** The lines (from 0) that say where the request goes, and those of the body. */
  readonly addressLines: readonly number[]
  readonly bodyLines: readonly number[]
}

/** Fields of the connection and of the framing of a body: the client writes them as it sends. */
const ofConnection: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Reads HTTP text as something that can be run. Undefined where it is none: no HTTP, no host in it and none in
 * `baseUrl`, a target that is no address (`*`), a name or a password in the address, a method that clients refuse.
 */
export function readRequest(text: string, baseUrl?: string): ReadableRequest | undefined {
  const request = parseHttpRequest(text)
  if ('expected' in request || request.target === '*' || isRefused(request)) return undefined
  const absolute = /^(https?):\/\/([^/?#]*)(.*)$/.exec(request.target)
  const host = request.headers.findIndex(({ name }) => name.toLowerCase() === 'host')
  const named = request.headers[host]?.value || undefined
  const base = /^(https?):\/\/([^/?#]+)/.exec(baseUrl ?? '')
  const authority = absolute?.[2] ?? named ?? base?.[2]
  if (authority === undefined || authority === '' || /[@\s\\]/.test(authority)) return undefined
  const isOther = named !== undefined && named !== authority
  const fields = sentFields(request).filter(({ name }) => isOther || name.toLowerCase() !== 'host')
  const bodyLength = request.body === '' ? 0 : request.body.split('\n').length
  return {
    method: request.method,
    scheme: absolute === null ? schemeOf(authority, base) : absolute[1] === 'http' ? 'http' : 'https',
    authority,
    target: asciiTarget(absolute === null ? request.target : withSlash(absolute[3] ?? '')),
    fields,
    body: request.body,
    addressLines: [0, ...(host >= 0 && !isOther ? [host + 1] : [])],
    bodyLines: Array.from({ length: bodyLength }, (_, index) => request.bodyLine - 1 + index),
  }
}

/** Methods of proxies and of tests, and a HEAD with a body, which no client sends. */
function isRefused({ method, body }: HttpRequest): boolean {
  return /^(?:CONNECT|TRACE|TRACK)$/.test(method) || (method === 'HEAD' && body !== '')
}

/** A name that is given twice has one line with both values (RFC 9110, section 5.2), as not every client can send two. */
function sentFields({ headers }: HttpRequest): SentField[] {
  const fields = new Map<string, SentField>()
  for (const [index, { name, value }] of headers.entries()) {
    const key = name.toLowerCase()
    if (ofConnection.has(key)) continue
    const before = fields.get(key)
    const separator = key === 'cookie' ? '; ' : ', '
    fields.set(
      key,
      before === undefined
        ? { name, value, lines: [index + 1] }
        : { ...before, value: `${before.value}${separator}${value}`, lines: [...before.lines, index + 1] },
    )
  }
  return [...fields.values()]
}

/** That of the base URL where the host is the same. Only this machine is called without encryption. */
function schemeOf(authority: string, base: RegExpExecArray | null): 'http' | 'https' {
  if (base?.[2] === authority) return base[1] === 'http' ? 'http' : 'https'
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(authority) ? 'http' : 'https'
}

function withSlash(target: string): string {
  return target.startsWith('/') ? target : `/${target}`
}

/** What no address may hold, percent-encoded, as some clients would do and others not. Placeholders stay as they are. */
function asciiTarget(target: string): string {
  const sound = target.replace(/\p{Surrogate}/gu, '\u{FFFD}')
  return sound.replace(/[^\x21-\x7e]+|["#\\^`|]/gu, encodeURIComponent)
}
