import { connect } from 'node:net'

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: number
}

export interface WireRequest {
  readonly method?: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a request to the letter, as no client of HTTP would, and reads the answer until the server closes. */
export async function ask(origin: string, { method = 'GET', target, headers = {} }: WireRequest): Promise<WireAnswer> {
  const fields = Object.entries({ Host: 'errors.example.com', Connection: 'close', ...headers })
  const lines = [`${method} ${target} HTTP/1.1`, ...fields.map(([name, value]) => `${name}: ${value}`), '', '']
  const answer = (await exchange(origin, lines.join('\r\n'))).toString('latin1')
  const end = answer.indexOf('\r\n\r\n')
  const [first = '', ...rest] = answer.slice(0, Math.max(end, 0)).split('\r\n')
  const pairs = rest.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1] ?? 0)
  return { status, headers: new Map(pairs), bytes: end === -1 ? 0 : answer.length - end - 4 }
}

/** Sends bytes, and gives what comes back until the server closes, or says nothing for two seconds. */
export function exchange(origin: string, request: string): Promise<Buffer> {
  const { hostname, port } = new URL(origin)
  return new Promise((done) => {
    const chunks: Buffer[] = []
    const finish = () => {
      socket.destroy()
      done(Buffer.concat(chunks))
    }
    const socket = connect(Number(port), hostname.replace(/[[\]]/g, ''), () => socket.write(request, 'latin1'))
    socket.setTimeout(2_000, finish)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.once('error', finish)
    socket.once('close', finish)
  })
}
