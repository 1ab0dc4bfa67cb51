import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { describe, expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { contentLoader } from '../disk/reference/content-loader'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { openMcpHandler } from '../index'
import { generations } from '../mcp/opened-client.fixture'
import { buildSearchIndex } from '../search/index/build-index'
import { runMain } from './run-main.fixture'

const command = [resolve('scripts/faultbook.mjs'), 'mcp']

function content(): string {
  return temporaryFolder({
    'errors/site.json': JSON.stringify({ name: 'Acme errors', url: 'https://errors.acme.example' }),
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: [entryData({ code: 'ORD-0001' })] }),
  })
}

/** The environment of a client, with a cache of its own. */
function environmentOf(cwd: string) {
  return { NODE_ENV: 'test', PATH: process.env.PATH ?? '', XDG_CACHE_HOME: join(cwd, 'cache') } as const
}

describe('faultbook mcp', () => {
  test.each(generations)(
    'is started by a client of %s, and answers over standard input and output',
    async (_, mode, version) => {
      const cwd = content()
      const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
      const env = environmentOf(cwd)
      const transport = new StdioClientTransport({ command: process.execPath, args: command, cwd, env, stderr: 'pipe' })
      const said = transport.stderr === null ? Promise.resolve('') : text(transport.stderr as Readable)
      await client.connect(transport)
      expect(client.getNegotiatedProtocolVersion()).toBe(version)
      const { structuredContent } = await client.callTool({
        name: 'resolve_error',
        arguments: { text: 'PAYLOAD hunter2 ord1' },
      })
      expect(structuredContent).toMatchObject({
        codes: [{ code: 'ORD-0001', url: 'https://errors.acme.example/shop/ORD-0001/' }],
      })
      await client.close()
      const lines = new Set((await said).trimEnd().split('\n'))
      expect([...lines]).toEqual(['Serving shop of errors to an MCP client on standard input.'])
    },
    60_000,
  )

  test('ends when its standard input does, and repeats nothing of what it cannot read', async () => {
    const cwd = content()
    const child = spawn(process.execPath, command, { cwd, env: environmentOf(cwd) })
    child.stdin.end('{"password": "hunter2"}\n{"password": "hunter2"\nhunter2\n')
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    expect({ code, out }).toEqual({ code: 0, out: expect.not.stringContaining('hunter2') })
    expect(err).not.toContain('hunter2')
    expect(err).toContain('Ignored a message from the client: it is not a valid MCP message.\n')
    const broken = { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'Parse error: a line is not JSON.' } }
    const answers = out.trimEnd().split('\n')
    expect(answers.map((line) => JSON.parse(line)).filter(({ error }) => error.code === -32700)).toEqual([
      broken,
      broken,
    ])
  }, 60_000)

  test('says where it looked where it serves the catalogs of the package', async () => {
    const cwd = temporaryFolder()
    const child = spawn(process.execPath, command, { cwd, env: environmentOf(cwd) })
    child.stdin.end()
    const [err] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(err).toMatch(
      /^No catalogs in FAULTBOOK_CONTENT, errors\/ or content\/: name a folder or the address of a site to serve others\.\nServing .+ of the catalogs that come with Faultbook to an MCP client on standard input\.\n$/,
    )
  }, 60_000)

  test('says in a sentence why it cannot answer', async () => {
    const { code, out, err } = await runMain({ cwd: temporaryFolder() }, 'mcp', 'gone')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^gone:1:1 Cannot find a catalog in "gone"\n/)
  })
})

describe('openMcpHandler()', () => {
  const listTools = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  }

  test('makes a fetch handler of a content folder, and of the address of a site', async () => {
    const cwd = content()
    const { load } = contentLoader(
      { content: join(cwd, 'errors'), base: cwd, url: undefined, basePath: undefined },
      { cache: undefined, indexOf: buildSearchIndex },
    )
    const site = createServer(async (request, response) => {
      const file = await load(request.url ?? '')
      response.writeHead(file === undefined ? 404 : 200).end(file)
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/` // a TCP server
    for (const from of [join(cwd, 'errors'), address]) {
      const handler = await openMcpHandler(from)
      const response = await handler.fetch(new Request('http://service.example/mcp', listTools))
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"resolve_error"')])
    }
    site.closeAllConnections()
    site.close()
  })

  test('refuses at once what holds no catalogs', async () => {
    await expect(openMcpHandler(temporaryFolder())).rejects.toThrow()
  })
})
