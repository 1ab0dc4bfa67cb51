export interface HttpPart {
  /** Statuses of all status lines, in order; interim ones (1xx) left out. */
  readonly statuses: readonly number[]
  /** Header fields after the first status line, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The text without the request, without marks of curl and without the headers that were read. */
  readonly body: string
}

const statusLine = /^HTTP\/[0-9](?:\.[0-9])?[ \t]+([1-5][0-9][0-9])\b[^\n]*$/gm
const headerLine = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*([^\n]*)$/
const curlNoise = /^(?:[>*](?: [^\n]*)?|[{}] \[[^\n]*)$/gm

/**
 * Reads an HTTP response out of a paste: from a tool, from `curl -i`, from `curl -v` with its `<`, `>`
 * and `*`; HTTP/2 without a reason phrase too. What is before the status line is the
 * request, whose body may name a code as well, so it is not read.
 *
 * @returns undefined where no line is a status line
 */
export function readHttp(text: string): HttpPart | undefined {
  if (!text.includes('HTTP/')) return undefined
  const plain = /^< ?HTTP\//m.test(text)
    ? text.replace(curlNoise, '').replace(/^< ?/gm, '')
    : text.replace(/^[ \t]+(?=HTTP\/)/gm, '')
  const lines = [...plain.matchAll(statusLine)]
  const finals = lines.filter((match) => !match[1]?.startsWith('1'))
  const start = finals[0] ?? lines[0]
  if (start === undefined) return undefined
  const { headers, end } = readHeaders(plain, start.index + start[0].length + 1)
  // Somebody may have cut out what is between the status and the body.
  const brace = start[0].indexOf('{')
  const from = brace < 0 ? end : start.index + brace
  return { statuses: finals.map((match) => Number(match[1])), headers, body: plain.slice(from) }
}

function readHeaders(text: string, from: number): { readonly headers: HttpPart['headers']; readonly end: number } {
  const headers: (readonly [string, string])[] = []
  let at = from
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd === -1 ? text.length : lineEnd
    const match = text.slice(at, Math.min(end, at + 4_000)).match(headerLine)
    if (match === null) break
    headers.push([(match[1] ?? '').toLowerCase(), (match[2] ?? '').trim()])
    at = end + 1
  }
  return { headers, end: Math.min(at, text.length) }
}
