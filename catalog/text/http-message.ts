import { isUrl } from './is-url'

/** A header field of an HTTP message, name as written. */
export interface HttpField {
  readonly name: string
  readonly value: string
}

interface HttpParts {
  readonly headers: readonly HttpField[]
  /** The text after the empty line; '' where there is none. */
  readonly body: string
  /** Number of the line (from 1) in which the body begins. */
  readonly bodyLine: number
}

export interface HttpRequest extends HttpParts {
  readonly method: string
  readonly target: string
  readonly version: string
}

export interface HttpResponse extends HttpParts {
  readonly version: string
  readonly status: number
  /** Reason phrase; '' where there is none (HTTP/2). */
  readonly reason: string
}

/** Why a text is not an HTTP message: the line (from 1), what was expected there and what is there. */
export interface HttpFault {
  readonly line: number
  readonly expected: string
  readonly received: string
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Reads a request (RFC 9112, section 3): `GET /path HTTP/1.1`, header fields, an empty line, the body. */
export function parseHttpRequest(text: string): HttpRequest | HttpFault {
  const [first = ''] = text.split(/\r?\n/, 1)
  const [method = '', target = '', version = '', ...rest] = first.split(' ')
  if (
    !token.test(method) ||
    method !== method.toUpperCase() ||
    target === '' ||
    !/^HTTP\/\d(?:\.\d)?$/.test(version) ||
    rest.length > 0
  ) {
    return { line: 1, expected: 'a request line such as `POST /v1/users HTTP/1.1`', received: quote(first) }
  }
  if (!/^(?:\/|https?:\/\/|\*$)/.test(target)) {
    return { line: 1, expected: 'a request target that begins with `/` or `https://`', received: quote(target) }
  }
  if (!target.startsWith('/') && target !== '*' && !isUrl(target)) {
    return { line: 1, expected: 'a valid address', received: quote(target) }
  }
  const parts = parseParts(text)
  if ('expected' in parts) return parts
  const host = parts.headers.findIndex(({ name }) => name.toLowerCase() === 'host')
  const name = parts.headers[host]?.value ?? ''
  // A host with places to fill in is judged by nobody.
  if (/^[A-Za-z0-9.-]+(?::\d+)?$/.test(name) && !isUrl(`http://${name}/`)) {
    return { line: host + 2, expected: 'a valid host name', received: quote(name) }
  }
  return { method, target, version, ...parts }
}

/** Reads a response (RFC 9112, section 4): `HTTP/1.1 404 Not Found`, header fields, an empty line, the body. */
export function parseHttpResponse(text: string): HttpResponse | HttpFault {
  const [first = ''] = text.split(/\r?\n/, 1)
  const match = /^(HTTP\/\d(?:\.\d)?) ([1-5]\d\d)(?: (.*))?$/.exec(first)
  if (match === null)
    return { line: 1, expected: 'a status line such as `HTTP/1.1 404 Not Found`', received: quote(first) }
  const parts = parseParts(text)
  return 'expected' in parts
    ? parts
    : { version: match[1] ?? '', status: Number(match[2]), reason: match[3] ?? '', ...parts }
}

/** Whether the body of a message claims to be JSON: by its Content-Type, or by its first character where there is none. */
export function isJsonMessage(message: HttpParts): boolean {
  const type = message.headers.find((field) => field.name.toLowerCase() === 'content-type')?.value
  if (type !== undefined) return /^[^;]*[/+]json\s*(?:;|$)/i.test(type)
  return /^\s*[[{]/.test(message.body)
}

/** Whether a media type is that of problem details (RFC 9457). */
export function isProblemType(mediaType: string): boolean {
  return /^application\/problem\+json\s*(?:;|$)/i.test(mediaType)
}

function parseParts(text: string): HttpParts | HttpFault {
  const lines = text.split(/\r?\n/)
  const empty = lines.indexOf('', 1)
  const end = empty < 0 ? lines.length : empty
  const headers: HttpField[] = []
  for (let index = 1; index < end; index++) {
    const line = lines[index] ?? ''
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0))
    if (!token.test(name)) {
      return {
        line: index + 1,
        expected: 'a header field such as `Content-Type: application/json`, or an empty line before the body',
        received: quote(line),
      }
    }
    headers.push({ name, value: line.slice(colon + 1).trim() })
  }
  const body = lines
    .slice(end + 1)
    .join('\n')
    .trimEnd()
  return { headers, body, bodyLine: end + 2 }
}

function quote(text: string): string {
  return text === '' ? 'an empty line' : `\`${text.slice(0, 80)}\``
}
