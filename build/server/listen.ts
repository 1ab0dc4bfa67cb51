import { createServer, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { SiteError } from './site/site-error'

export interface ListenOptions {
  /** The address to listen on; the loopback, in both versions of IP, where none is named. */
  readonly host?: string | undefined
  /** 0 takes any port that is free. */
  readonly port: number
}

/** Servers that listen on one port. */
export interface Listening {
  /** `http://localhost:3000` */
  readonly origin: string
  readonly port: number
  /** Ends them, with all their connections. */
  close(): Promise<void>
}

const loopback = ['127.0.0.1', '::1'] as const

/** The system has no such address: one of the two versions of IP is switched off. */
const unavailable = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'])

/**
 * Answers requests on an address of this machine until it is closed.
 *
 * @throws SiteError where it cannot listen
 */
export async function listenOn(options: ListenOptions, listener: RequestListener): Promise<Listening> {
  const host = options.host?.replace(/^\[(.*)\]$/, '$1')
  const isLoopback = host === undefined || host === 'localhost'
  const servers = await listenAll(isLoopback ? loopback : [host], options.port, listener)
  const [first] = servers
  const port = first === undefined ? options.port : portOf(first)
  const shown = isLoopback ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    origin: `http://${shown}:${port}`,
    port,
    close: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

/** One server for each address, all on one port. */
async function listenAll(addresses: readonly string[], port: number, listener: RequestListener): Promise<Server[]> {
  for (let attempt = 1; ; attempt += 1) {
    const servers: Server[] = []
    try {
      for (const address of addresses) {
        const server = await listen(address, servers[0] === undefined ? port : portOf(servers[0]), listener).catch(
          (error: NodeJS.ErrnoException) => {
            if (addresses.length > 1 && unavailable.has(error.code ?? '')) return undefined
            throw error
          },
        )
        if (server !== undefined) servers.push(server)
      }
      if (servers.length > 0) return servers
      throw new SiteError('This machine has no loopback address. Name an address: --host ADDRESS')
    } catch (error) {
      await Promise.all(servers.map(close))
      // A port that was free on one address can be taken on the other.
      const mayTryAgain = port === 0 && servers.length > 0 && attempt < 10
      if (!mayTryAgain) throw error instanceof SiteError ? error : new SiteError(listenSentence(error, addresses, port))
    }
  }
}

function listen(address: string, port: number, listener: RequestListener): Promise<Server> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000 },
    listener,
  )
  // A client that has said all it has to say may close its side, and still wants its answer.
  Object.assign(server, { httpAllowHalfOpen: true })
  // Whoever neither asks nor reads for so long is gone.
  server.setTimeout(60_000)
  server.on('clientError', refuse)
  server.on('connect', (_request, socket: Duplex) => {
    socket.on('error', () => {})
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    )
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen({ port, host: address, ipv6Only: address === '::1' }, () => {
      server.off('error', fail)
      // Later there is only what hits one connection, too many open files for example.
      server.on('error', () => {})
      done(server)
    })
  })
}

const refusals: ReadonlyMap<string, string> = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
])

/** Answers what is not HTTP. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  socket.on('error', () => {})
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = refusals.get(error.code ?? '') ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`, () => socket.destroy())
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

function listenSentence(error: unknown, addresses: readonly string[], port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const where = addresses.length > 1 ? 'this machine' : addresses[0]
  if (code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1
    return `Port ${port} is in use. Choose another one: PORT=${other}`
  }
  if (code === 'EACCES') return `Port ${port} needs special permissions. Choose one above 1023: PORT=3000`
  const reason = error instanceof Error ? error.message : String(error)
  return `Cannot listen on ${where}: name an address of this machine (--host 127.0.0.1). ${reason}`
}
