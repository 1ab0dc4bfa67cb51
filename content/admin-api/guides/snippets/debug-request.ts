export interface DebugInfo {
  readonly stack_trace?: string
  readonly request_body?: unknown
  readonly timestamp?: string
}

export interface DebuggedResponse {
  /** The response, its body still unread. */
  readonly response: Response
  /** The member `debug` of an error body, where the API sent one. */
  readonly debug: DebugInfo | undefined
}

/** `NODE_ENV` in Node.js. A browser has none: pass the environment yourself, or debug mode stays off. */
const nodeEnvironment = () => (typeof process === 'undefined' ? undefined : process.env.NODE_ENV)

/** Sends a request in debug mode, but only in a development environment; anywhere else it is a plain `fetch`. */
export async function fetchWithDebug(
  url: string | URL,
  init: RequestInit = {},
  environment = nodeEnvironment(),
): Promise<DebuggedResponse> {
  const headers = new Headers(init.headers)
  if (environment === 'development') headers.set('X-Debug', 'true')
  else headers.delete('X-Debug')

  const response = await fetch(url, { ...init, headers })
  return { response, debug: response.ok ? undefined : await readDebug(response.clone()) }
}

async function readDebug(response: Response): Promise<DebugInfo | undefined> {
  const body: unknown = await response.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('debug' in body)) return undefined
  const { debug } = body
  return typeof debug === 'object' && debug !== null ? debug : undefined
}
