import { readFileSync } from 'node:fs'

interface Code {
  readonly url: string
  readonly type: string
  readonly status: number
  readonly title: string
}

/** registry.json is fetched when the service is built, and read once when it starts. */
const registry = JSON.parse(readFileSync(process.env.REGISTRY ?? 'registry.json', 'utf8'))
const codes = new Map<string, Code>(Object.entries(registry.catalogs['access-manager']))

interface Occurrence {
  /** The values that the message names. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Seconds to wait, where your limiter or your maintenance plan knows them. */
  readonly retryAfter?: number
}

/** Thrown where something goes wrong. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    detail: string,
    readonly occurrence: Occurrence = {},
  ) {
    super(detail)
  }
}

/** Status, headers and body of the response to an error, by RFC 9457. */
export function problem(error: ApiError, requestId: string) {
  const code = codes.get(error.code)
  if (code === undefined) throw new Error(`registry.json does not know ${error.code}`)
  const { params = {}, retryAfter } = error.occurrence
  const values = new URLSearchParams({ request_id: requestId, at: new Date().toISOString() })
  for (const [name, value] of Object.entries(params)) values.set(`p.${name}`, String(value))
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json',
    Link: [
      `<${code.url}#${values}>; rel="help"`,
      `<${code.url}index.json>; rel="describedby"; type="application/json"`,
    ].join(', '),
    'X-Request-Id': requestId,
  }
  if (retryAfter !== undefined) headers['Retry-After'] = String(Math.ceil(retryAfter))
  const { type, title, status } = code
  return { status, headers, body: { type, title, status, detail: error.message, code: error.code } }
}
