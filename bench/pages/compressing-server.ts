import { request as ask, createServer, type Server } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'

const textual = /^(?:text\/|application\/(?:json|xml|javascript)|image\/svg)/

/**
 * Serves what another server on this machine serves, its header fields included, and packs texts with
 * Brotli as hosts do. Each answer is packed once.
 */
export function compressingServer(port: number): Server {
  const packed = new Map<string, Buffer>()
  return createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' }
    const options = { port, path: incoming.url, method: incoming.method, headers }
    const upstream = ask(options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
        const fields = { ...answer.headers }
        const isText = textual.test(fields['content-type'] ?? '') && fields['content-encoding'] === undefined
        const key = `${incoming.url} ${fields.etag ?? body.length}`
        const sent = isText && body.length > 200 ? (packed.get(key) ?? pack(body)) : body
        if (sent !== body) {
          packed.set(key, sent)
          fields['content-encoding'] = 'br'
          fields.vary = 'Accept-Encoding'
        }
        if (answer.statusCode !== 304) fields['content-length'] = String(sent.length)
        delete fields['transfer-encoding']
        outgoing.writeHead(answer.statusCode ?? 502, fields).end(sent)
      })
    })
    upstream.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(upstream)
  })
}

function pack(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}
