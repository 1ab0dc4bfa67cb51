import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { HTTPException } from 'hono/http-exception'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readOccurrence } from '../../../catalog/address/occurrence'
import { readContent } from '../../../disk/content/read-content'
import { projectAt } from '../../../disk/project-at.fixture'
import { registryJson } from '../../../site/forms/registry-json'

const site = { url: 'https://errors.example.com', basePath: '' }
const folder = mkdtempSync(join(tmpdir(), 'faultbook-snippets-'))
const { catalogs } = readContent(projectAt('content'))
const entry = catalogs.flatMap((catalog) => catalog.entries).find(({ code }) => code === 'AUT-0011')

beforeAll(() => {
  process.env.REGISTRY = join(folder, 'registry.json')
  writeFileSync(process.env.REGISTRY, JSON.stringify(registryJson(site, catalogs)))
})
afterAll(() => {
  delete process.env.REGISTRY
  rmSync(folder, { recursive: true })
})

/** What a client gets: the same from every framework. */
function check(status: number, headers: Headers, body: string) {
  expect(status).toBe(entry?.statuses[0])
  expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json(?:;|$)/)
  expect(JSON.parse(body)).toEqual({
    type: 'https://errors.example.com/access-manager/AUT-0011/',
    title: entry?.title,
    status: entry?.statuses[0],
    detail: 'The metadata value of "note" is longer than 64 characters.',
    code: 'AUT-0011',
  })
  const [help = '', describedBy = ''] = (headers.get('Link') ?? '').split(', ')
  expect(describedBy).toBe(
    '<https://errors.example.com/access-manager/AUT-0011/index.json>; rel="describedby"; type="application/json"',
  )
  const link = new URL(/^<(.+)>; rel="help"$/.exec(help)?.[1] ?? '')
  expect(link.href).toMatch('https://errors.example.com/access-manager/AUT-0011/#')
  const params = entry?.params.map(({ name }) => name) ?? []
  const { arguments: given } = readOccurrence(new URLSearchParams(link.hash.slice(1)), [], params)
  expect(given.map(({ name }) => name)).toEqual(['max_length', 'request_id', 'at'])
  expect(given[0]?.value).toBe('64')
  expect(given[1]?.value).toBe(headers.get('X-Request-Id'))
}

test('Express: an ApiError becomes problem details that link to its entry', async () => {
  const { app } = await import('./express')
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // a TCP server
  const response = await fetch(`http://127.0.0.1:${port}/clients`, { method: 'POST' })
  check(response.status, response.headers, await response.text())
  await new Promise((resolve) => server.close(resolve))
})

test('Fastify: an ApiError becomes problem details that link to its entry', async () => {
  const { app } = await import('./fastify')
  const { statusCode, headers, body } = await app.inject({ method: 'POST', url: '/clients' })
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  check(statusCode, new Headers(pairs), body)
  await app.close()
})

test('Hono: an ApiError becomes problem details that link to its entry', async () => {
  const { app } = await import('./hono')
  const response = await app.request('/clients', { method: 'POST' })
  check(response.status, response.headers, await response.text())
})

describe('Hono keeps what it would send without our handler', () => {
  test.each([
    ['a 401 of bearerAuth', 401, (app: Hono) => app.use(bearerAuth({ token: 'abc' }))],
    ['a 403 that a route throws', 403, (app: Hono) => app.use(refuse)],
  ] as const)('%s', async (_, status, prepare) => {
    const { sendProblem } = await import('./hono')
    const app = new Hono()
    app.onError(sendProblem)
    prepare(app)
    app.get('/clients', (context) => context.text('reached'))
    expect((await app.request('/clients')).status).toBe(status)
  })

  test('an error that nobody expected is logged and becomes a 500', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { sendProblem } = await import('./hono')
    const app = new Hono()
    app.onError(sendProblem)
    const failure = new Error('the database is gone')
    app.get('/clients', () => {
      throw failure
    })
    expect((await app.request('/clients')).status).toBe(500)
    expect(log.mock.calls).toEqual([[failure]])
    log.mockRestore()
  })

  function refuse(): never {
    throw new HTTPException(403)
  }
})

test('problem() sends the Retry-After of the error, in whole seconds, and none by itself', async () => {
  const { ApiError, problem } = await import('./problem')
  expect(problem(new ApiError('AUT-0011', ''), 'r-1').headers).not.toHaveProperty('Retry-After')
  expect(problem(new ApiError('AUT-0011', '', { retryAfter: 29.2 }), 'r-1').headers).toMatchObject({
    'Retry-After': '30',
  })
})

test('problem() refuses a code that is not published', async () => {
  const { ApiError, problem } = await import('./problem')
  expect(() => problem(new ApiError('AUT-9999', ''), 'r-1')).toThrow('registry.json does not know AUT-9999')
})

test.each([
  ['ApiException.java', /\.get\("(\w+)"\)/g],
  ['Program.cs', /entry\.GetProperty\("(\w+)"\)/g],
])('%s reads from the registry what the registry has', (file, pattern) => {
  const guide = readContent(projectAt('content')).guides.find(({ slug }) => slug === 'link-from-your-api')
  const text = guide?.snippets.find((snippet) => snippet.file === file)?.text ?? ''
  const { catalogs: published } = JSON.parse(JSON.stringify(registryJson(site, catalogs)))
  expect(text).toContain('"access-manager"')
  const read = [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort()
  expect(read).toEqual(['status', 'title', 'type', 'url'])
  expect(Object.keys(published['access-manager']['AUT-0011'])).toEqual(expect.arrayContaining(read))
})
