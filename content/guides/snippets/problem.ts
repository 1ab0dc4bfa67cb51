import { readFileSync } from 'node:fs'

interface Code {
  readonly url: string
  readonly type: string
  readonly status: number
  readonly title: string
  readonly retry: { readonly rule: string; readonly afterSeconds?: number }
}

/** registry.json is fetched when the service is built, and read once when it starts. */
const registry = JSON.parse(readFileSync(process.env.REGISTRY ?? 'registry.json', 'utf8'))
const codes = new Map<string, Code>(Object.entries(registry.catalogs['access-manager']))

/** Thrown where something goes wrong. `params` are the values that the message names. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    detail: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(detail)
  }
}

/** Status, headers and body of the response to an error, by RFC 9457. */
export function problem(error: ApiError, requestId: string) {
  const code = codes.get(error.code)
  if (code === undefined) throw new Error(`registry.json does not know ${error.code}`)
  const occurrence = new URLSearchParams({ request_id: requestId, at: new Date().toISOString() })
  for (const [name, value] of Object.entries(error.params)) occurrence.set(`p.${name}`, String(value))
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json',
    Link: [
      `<${code.url}#${occurrence}>; rel="help"`,
      `<${code.url}index.json>; rel="describedby"; type="application/json"`,
    ].join(', '),
    'X-Request-Id': requestId,
  }
  if (code.retry.afterSeconds !== undefined) headers['Retry-After'] = String(code.retry.afterSeconds)
  const { type, title, status } = code
  return { status, headers, body: { type, title, status, detail: error.message, code: error.code } }
}
