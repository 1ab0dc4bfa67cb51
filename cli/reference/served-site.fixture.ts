import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { contentLoader } from '../../disk/reference/content-loader'
import { buildSearchIndex } from '../../search/index/build-index'
import type { LoadText } from '../../site/reference/reference'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A site at an address of this machine, with what was asked for and how it was answered. */
export async function served(load: LoadText) {
  const log: string[] = []
  const server = createServer(async (request, response) => {
    const text = await load(request.url ?? '')
    const etag = `"${text?.length}"`
    const status = text === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : 200
    log.push(`${request.url} ${status}`)
    response.writeHead(status, text === undefined ? {} : { etag }).end(status === 200 ? text : '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  closing.push(close)
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, log, close } // a server with a port
}

/** The files that the content in `errors/` of a folder has as a site. */
export function loaderOf(cwd: string): LoadText {
  const place = { content: join(cwd, 'errors'), base: cwd }
  return contentLoader(place, { cache: undefined, indexOf: buildSearchIndex }).load
}
