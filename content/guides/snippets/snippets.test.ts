import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOccurrence } from '../../../catalog/model/occurrence'
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

test('problem() sends Retry-After where the code names the seconds, and refuses a code that is not published', async () => {
  const { ApiError, problem } = await import('./problem')
  expect(problem(new ApiError('AUT-0011', ''), 'r-1').headers).not.toHaveProperty('Retry-After')
  expect(() => problem(new ApiError('AUT-9999', ''), 'r-1')).toThrow('registry.json does not know AUT-9999')
})

test('the configuration of Spring names the entry as it is published', async () => {
  const guide = readContent(projectAt('content')).guides.find(({ slug }) => slug === 'link-from-your-api')
  const text = guide?.snippets.find(({ file }) => file === 'messages.properties')?.text ?? ''
  expect(text).toContain(`type.com.example.MetadataValueTooLong=${site.url}/access-manager/AUT-0011/\n`)
  expect(text).toContain(`title.com.example.MetadataValueTooLong=${entry?.title}\n`)
})
