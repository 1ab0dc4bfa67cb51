import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import express from 'express'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { httpHandler, type McpHandler } from './http-handler'
import { generations, sourceOf } from './opened-client.fixture'

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'old', version: '1' } },
}
const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }

let handler: McpHandler
let local: McpHandler
beforeEach(() => {
  const cwd = temporaryFolder({
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: [entryData({ code: 'ORD-0001' })] }),
  })
  handler = httpHandler(sourceOf(cwd), { version: '1.2.3' })
  local = httpHandler(sourceOf(cwd), {
    version: '1.2.3',
    hosts: ['localhost', 'docs.acme.example', 'errors.acme.example:8443'],
  })
})

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** The ways in which a service of Node.js mounts it. */
const mounts = {
  'http.createServer': () => createServer(handler.node),
  Express: () => createServer(express().all('/mcp', (request, response) => handler.node(request, response))),
  'Express behind a parser of JSON': () =>
    createServer(
      express()
        .use(express.json())
        .all('/mcp', (request, response) => handler.node(request, response)),
    ),
}

async function addressOf(mount: keyof typeof mounts): Promise<URL> {
  const server = mounts[mount]().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`) // a TCP server
}

describe.each(Object.keys(mounts) as (keyof typeof mounts)[])('mounted in %s', (mount) => {
  test.each(generations)('it answers a client of %s', async (_, mode, version) => {
    const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
    await client.connect(new StreamableHTTPClientTransport(await addressOf(mount)))
    expect(client.getNegotiatedProtocolVersion()).toBe(version)
    const { structuredContent } = await client.callTool({ name: 'resolve_error', arguments: { text: 'ord1' } })
    expect(structuredContent).toMatchObject({ codes: [{ code: 'ORD-0001' }] })
    await client.close()
  })
})

test('a client of June 2025 gets its version, and no session', async () => {
  const response = await fetch(await addressOf('http.createServer'), {
    method: 'POST',
    headers,
    body: JSON.stringify(initialize),
  })
  expect([response.status, response.headers.get('mcp-session-id')]).toEqual([200, null])
  expect(await response.text()).toContain('"protocolVersion":"2025-06-18"')
})

test('what is no message of the protocol is refused, and written nowhere', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
  const address = await addressOf('http.createServer')
  const status = async (init: RequestInit) => (await fetch(address, init)).status
  const body = JSON.stringify({ ...initialize, params: { text: 'hunter2 '.repeat(200_000) } })
  expect(await status({ method: 'POST', headers, body: '{"password": "hunter2"' })).toBe(400)
  expect(await status({ method: 'POST', headers, body: '[]' })).toBe(400)
  expect(await status({ method: 'POST', headers, body })).toBe(413)
  expect(await status({ method: 'POST', headers: { ...headers, 'Content-Type': 'text/plain' }, body: 'x' })).toBe(415)
  expect(await status({ method: 'GET', headers })).toBe(405)
  expect(await status({ method: 'DELETE', headers })).toBe(405)
  expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
})

test('what cannot be a request of fetch is answered too', async () => {
  const { port } = await addressOf('http.createServer')
  const status = await new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/mcp', method: 'TRACE', agent: false }
    request(options, (response) => resolve(response.resume().statusCode))
      .once('error', reject)
      .end()
  })
  expect(status).toBe(400)
})

test('a client that goes away while it sends or reads ends nothing but its connection', async () => {
  const address = await addressOf('http.createServer')
  const message = `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 1000\r\n\r\n{"jsonrpc"`
  for (let times = 0; times < 3; times += 1) {
    const socket = connect(Number(address.port), '127.0.0.1')
    socket.write(message)
    await new Promise((resolve) => setTimeout(resolve, 20))
    socket.resetAndDestroy()
  }
  const aborted = new AbortController()
  const answer = fetch(address, { method: 'POST', headers, body: JSON.stringify(initialize), signal: aborted.signal })
  aborted.abort()
  await expect(answer).rejects.toThrow()
  const { status } = await fetch(address, { method: 'POST', headers, body: JSON.stringify(initialize) })
  expect(status).toBe(200)
})

test.each([
  ['localhost:3000', undefined, 200],
  ['docs.acme.example', 'https://docs.acme.example', 200],
  ['errors.acme.example:8443', 'https://errors.acme.example:8443', 200],
  ['errors.acme.example:8080', undefined, 403],
  ['errors.acme.example', undefined, 403],
  ['evil.example', undefined, 403],
  ['a b', undefined, 403],
  ['localhost:3000', 'https://evil.example', 403],
])('where its hosts are named, a request to %s from %s has status %i', async (host, origin, status) => {
  const named = { ...headers, Host: host, ...(origin !== undefined && { Origin: origin }) }
  const asked = new Request('http://localhost/mcp', {
    method: 'POST',
    headers: named,
    body: JSON.stringify(initialize),
  })
  expect((await local.fetch(asked)).status).toBe(status)
})

test.each([
  ['http://docs.acme.example/mcp', 200],
  ['http://evil.example/mcp', 403],
])('without a Host field the address %s tells the host, and the status is %i', async (address, status) => {
  const asked = new Request(address, { method: 'POST', headers, body: JSON.stringify(initialize) })
  expect(asked.headers.has('host')).toBe(false)
  expect((await local.fetch(asked)).status).toBe(status)
})

test('a request of Node.js without a host is served by no name', async () => {
  const asked = async (more: Record<string, string>) => {
    let status = 0
    const response = {
      writeHead: (sent: number) => {
        status = sent
      },
      write: () => {},
      end: () => {},
      destroy: () => {},
      on: () => {},
    }
    const fields = { 'content-type': 'application/json', accept: headers.Accept, ...more }
    const empty = { async *[Symbol.asyncIterator]() {} }
    await local.node({ ...empty, method: 'POST', url: '/mcp', headers: fields, body: initialize }, response)
    return status
  }
  expect([await asked({}), await asked({ ':authority': 'localhost' })]).toEqual([403, 200])
})
