import { createMcpHandler, originValidationResponse } from '@modelcontextprotocol/server'
import { makeServer } from './make-server'
import type { ReferenceSource } from './source/reference-source'

/** A request of Node.js, as `http`, Express and Connect hand it over. A parser of bodies may have read it already. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: unknown
}

/** A response of Node.js. */
export interface NodeResponse {
  readonly headersSent?: boolean
  writeHead(status: number, headers: Record<string, string>): unknown
  write(chunk: Uint8Array): unknown
  end(): unknown
  destroy(): unknown
  on(event: 'close', listener: () => void): unknown
}

/** A server of the Model Context Protocol at one address. It has no sessions: any copy of it answers any request. */
export interface McpHandler {
  /** For fetch handlers: Hono, Next, Deno, Bun, workers. */
  fetch(request: Request): Promise<Response>
  /** For `http.createServer`, and for Express: `app.all('/mcp', handler.node)`. */
  node(request: NodeRequest, response: NodeResponse): Promise<void>
}

/** Largest request, in bytes. */
const mostBytes = 1024 * 1024

export interface HandlerOptions {
  readonly version: string
  /**
   * The names of the hosts that it is served at: with a port only at that port, without one at any. Requests to or from others
   * are refused: so that no page that somebody has open reads catalogs that are not public, by a name that leads to this machine.
   */
  readonly hosts?: readonly string[] | undefined
}

/** Serves catalogs over HTTP, to clients of both generations of the protocol. Nothing of a request is logged. */
export function httpHandler(source: ReferenceSource, { version, hosts }: HandlerOptions): McpHandler {
  const served = createMcpHandler(() => makeServer(source, version), { maxRequestBodySize: mostBytes })
  const handler = {
    fetch: async (request: Request, parsed: { parsedBody?: unknown } = {}) =>
      refusal(request, hosts) ?? served.fetch(request, parsed),
  }
  return {
    fetch: (request) => handler.fetch(request),
    node: async (request, response) => {
      const gone = new AbortController()
      response.on('close', () => gone.abort())
      try {
        const parsed = request.body === undefined ? {} : { parsedBody: request.body }
        await send(response, await handler.fetch(await fetchRequest(request, gone.signal), parsed), gone.signal)
      } catch {
        // Not logged, since what an error says may quote the request. The service goes on.
        giveUp(response, gone.signal)
      }
    },
  }
}

async function send(response: NodeResponse, answer: Response, gone: AbortSignal): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  for await (const chunk of answer.body ?? []) if (!gone.aborted) response.write(chunk)
  response.end()
}

/** Answers what fetch takes for no request, such as a TRACE. A client that has gone, or has a part of an answer, is cut off. */
function giveUp(response: NodeResponse, gone: AbortSignal): void {
  if (gone.aborted || response.headersSent === true) {
    response.destroy()
    return
  }
  response.writeHead(400, {})
  response.end()
}

function refusal(request: Request, hosts: HandlerOptions['hosts']): Response | undefined {
  if (hosts === undefined) return undefined
  const asked = hostOf(request.headers.get('host') ?? new URL(request.url).host)
  const named = hosts.map(hostOf)
  const isNamed = named.some(
    (host) => host?.hostname === asked?.hostname && (host?.port === '' || host?.port === asked?.port),
  )
  if (asked === undefined || !isNamed) return forbidden('Invalid host')
  const names = named.flatMap((host) => host?.hostname ?? [])
  return originValidationResponse(request, names)
}

/** A name with its port, as a URL has them; undefined for what is no host. */
function hostOf(host: string): Pick<URL, 'hostname' | 'port'> | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined
}

function forbidden(message: string): Response {
  return Response.json({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }, { status: 403 })
}

async function fetchRequest(request: NodeRequest, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody && request.body === undefined ? { body: await bodyOf(request) } : {}
  const fields = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(':') ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
  )
  // HTTP/2 has the host there. Where there is none, nothing is served by that name.
  const { ':authority': authority = 'host.invalid' } = headers
  return new Request(new URL(url, `http://${authority}`), { method, headers: fields, signal, ...body })
}

/** The body; of one that is too large a byte more than is allowed, so that the handler refuses it. All of it is read: whoever is cut off gets no answer. */
async function bodyOf(request: NodeRequest): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const chunk of request) {
    if (length <= mostBytes) chunks.push(new Uint8Array(chunk).slice(0, mostBytes + 1 - length))
    length += chunk.length
  }
  return new Blob(chunks)
}
