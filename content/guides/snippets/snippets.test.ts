import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { HTTPException } from 'hono/http-exception'
import { NextRequest } from 'next/server'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readOccurrence } from '../../../catalog/address/occurrence'
import { readContent } from '../../../disk/content/read-content'
import { projectAt } from '../../../disk/project-at.fixture'
import { typeLanguages } from '../../../site/export/types/type-languages'
import { registryJson } from '../../../site/forms/registry-json'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
const folder = mkdtempSync(join(tmpdir(), 'faultbook-snippets-'))
const { catalogs } = readContent(projectAt('content'))
const accessManager = catalogs.filter(({ slug }) => slug === 'access-manager')
const entry = accessManager.flatMap((catalog) => catalog.entries).find(({ code }) => code === 'AUT-0011')
const detail =
  'The metadata value a long note exceeds the maximum allowed length of 64 characters. Please use a shorter value.'

afterAll(() => rmSync(folder, { recursive: true }))

/** What a client gets: the same from every framework and language. */
function check(status: number, headers: Headers, body: string) {
  expect(status).toBe(entry?.statuses[0])
  expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json(?:;|$)/)
  expect(JSON.parse(body)).toEqual({
    type: 'https://errors.example.com/access-manager/AUT-0011/',
    title: entry?.title,
    status: entry?.statuses[0],
    detail,
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
  expect(given.map(({ name, value }) => [name, value])).toEqual([
    ['value', 'a long note'],
    ['max_length', '64'],
    ['request_id', 'r-1'],
  ])
  expect(headers.get('X-Request-Id')).toBe('r-1')
}

const request = { method: 'POST', headers: { 'X-Request-Id': 'r-1' } }

test('errors.ts is what the command of the guide writes', () => {
  const written = readFileSync(join(import.meta.dirname, 'errors.ts'), 'utf8')
  const command = 'FAULTBOOK_URL=https://errors.example.com npm run export -- --types ts access-manager'
  const hint = `Write it again: ${command} --out content/guides/snippets/errors.ts`
  expect(typeLanguages.get('ts')?.write(site, accessManager, {}), hint).toBe(written)
})

test('Express: a problem that is thrown links to its entry', async () => {
  const { app } = await import('./express')
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // a TCP server
  const response = await fetch(`http://127.0.0.1:${port}/clients`, request)
  check(response.status, response.headers, await response.text())
  await new Promise((resolve) => server.close(resolve))
})

test('Fastify: a problem that is thrown links to its entry', async () => {
  const { app } = await import('./fastify')
  const { statusCode, headers, body } = await app.inject({ ...request, method: 'POST', url: '/clients' })
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  check(statusCode, new Headers(pairs), body)
  await app.close()
})

test('Hono: a problem that is thrown links to its entry', async () => {
  const { app } = await import('./hono')
  const response = await app.request('/clients', request)
  check(response.status, response.headers, await response.text())
})

test('Next: a problem that a route handler throws links to its entry', async () => {
  const { POST } = await import('./next-route')
  const response = await POST(new NextRequest('http://127.0.0.1/clients', request))
  check(response.status, response.headers, await response.text())
})

test('the envelope of the catalog has its fields, and the same link', async () => {
  const { tooLong } = await import('./envelope')
  const response = tooLong('a long note')
  expect([response.status, response.headers.get('Content-Type')]).toEqual([400, 'application/json'])
  expect(await response.json()).toEqual({ code: 'AUT-0011', title: entry?.title, message: detail })
  expect(response.headers.get('Link')).toContain(
    '/access-manager/AUT-0011/#p.value=a+long+note&p.max_length=64>; rel="help"',
  )
})

describe('errors that are no problems stay what they are', () => {
  const failure = new Error('the database is gone')
  const failing = () => {
    throw failure
  }

  test('fetch handlers and Next throw them', async () => {
    const { fetchProblems } = await import('./errors')
    await expect(fetchProblems(failing)()).rejects.toBe(failure)
  })

  test('Express gets them passed on, and those that come after the headers', async () => {
    const { accessManagerErrors, expressProblems, problem } = await import('./errors')
    const late = problem(accessManagerErrors['AUT-0007'])
    const next = vi.fn()
    const response = { headersSent: true, status: failing, set: failing, end: failing }
    expressProblems(failure, {}, { ...response, headersSent: false }, next)
    expressProblems(late, {}, response, next)
    expect(next.mock.calls).toEqual([[failure], [late]])
  })

  test('Fastify answers them', async () => {
    const { default: fastify } = await import('fastify')
    const { fastifyProblems } = await import('./errors')
    const app = fastify()
    app.setErrorHandler(fastifyProblems)
    app.get('/clients', async () => failing())
    const { statusCode, body } = await app.inject('/clients')
    expect([statusCode, JSON.parse(body).message]).toEqual([500, failure.message])
  })

  test.each([
    ['a 401 of bearerAuth', 401, (app: Hono) => app.use(bearerAuth({ token: 'abc' }))],
    ['a 403 that a route throws', 403, (app: Hono) => app.use(refuse)],
  ] as const)('Hono answers %s', async (_, status, prepare) => {
    const { honoProblems } = await import('./errors')
    const app = new Hono()
    app.onError(honoProblems)
    prepare(app)
    app.get('/clients', (context) => context.text('reached'))
    expect((await app.request('/clients')).status).toBe(status)
  })

  test('Hono logs an error that nobody expected, and answers 500', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { honoProblems } = await import('./errors')
    const app = new Hono()
    app.onError(honoProblems)
    app.get('/clients', failing)
    expect((await app.request('/clients')).status).toBe(500)
    expect(log.mock.calls).toEqual([[failure]])
    log.mockRestore()
  })

  function refuse(): never {
    throw new HTTPException(403)
  }
})

test('Hono: what middleware has set, as for CORS, is sent with a problem', async () => {
  const { accessManagerErrors, honoProblems, problem } = await import('./errors')
  const app = new Hono()
  app.onError(honoProblems)
  app.use(async (context, next) => {
    context.header('Access-Control-Allow-Origin', '*')
    await next()
  })
  app.get('/clients', () => {
    throw problem(accessManagerErrors['AUT-0007'])
  })
  const { status, headers } = await app.request('/clients')
  expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([401, '*'])
})

/** A folder with a generated file and a snippet, which listens on a free port. */
async function folderOf(language: string, generated: string, snippet: string) {
  const place = mkdtempSync(join(folder, 'x'))
  mkdirSync(join(place, 'faults'))
  writeFileSync(join(place, generated), typeLanguages.get(language)?.write(site, accessManager, {}) ?? '')
  const port = await freePort()
  const text = readFileSync(join(import.meta.dirname, snippet), 'utf8')
  expect(text).toContain('8080')
  writeFileSync(join(place, snippet), text.replace('8080', String(port)))
  return { place, port }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // a TCP server
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts a server, and checks what it answers. */
async function checkServer(place: string, port: number, [program = '', ...given]: readonly string[]) {
  const server = spawn(program, given, { cwd: place, stdio: 'ignore' })
  try {
    const response = await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/clients`, request), {
      timeout: 30_000,
      interval: 50,
    })
    check(response.status, response.headers, await response.text())
  } finally {
    server.kill()
  }
}

/** Where a compiler is not installed its test is skipped, and shown as skipped. */
const has = (program: string, argument: string) => spawnSync(program, [argument]).status === 0

test.skipIf(!has('python3', '--version'))(
  'Python: a problem that is raised links to its entry',
  async () => {
    const { place, port } = await folderOf('python', 'faults.py', 'server.py')
    await checkServer(place, port, ['python3', 'server.py'])
  },
  60_000,
)

test.skipIf(!has('javac', '-version'))(
  'Java: a problem that is thrown links to its entry',
  async () => {
    const { place, port } = await folderOf('java', 'Faults.java', 'Server.java')
    expect(spawnSync('javac', ['Faults.java', 'Server.java'], { cwd: place, encoding: 'utf8' }).stderr).toBe('')
    await checkServer(place, port, ['java', 'Server'])
  },
  60_000,
)

test.skipIf(!has('go', 'version'))(
  'Go: a problem links to its entry',
  async () => {
    const { place, port } = await folderOf('go', 'faults/faults.go', 'server.go')
    writeFileSync(join(place, 'go.mod'), 'module example.com/api\n\ngo 1.18\n')
    expect(spawnSync('go', ['build', '-o', 'server', '.'], { cwd: place, encoding: 'utf8' }).stderr).toBe('')
    await checkServer(place, port, ['./server'])
  },
  60_000,
)

test.skipIf(!has('mcs', '--version'))('C#: the line of the guide compiles', () => {
  const place = mkdtempSync(join(folder, 'x'))
  writeFileSync(
    join(place, 'Faults.cs'),
    typeLanguages.get('csharp')?.write(site, accessManager, { package: 'Api.Errors' }) ?? '',
  )
  const guide = readFileSync(join(import.meta.dirname, '..', 'link-from-your-api.mdx'), 'utf8')
  const [, line = ''] = /```csharp\n(.+)\n```/.exec(guide) ?? []
  writeFileSync(join(place, 'Use.cs'), `using Api.Errors;\nclass Use { static void Main() { ${line} } }\n`)
  const { status, stderr } = spawnSync('mcs', ['-warnaserror', 'Faults.cs', 'Use.cs'], { cwd: place, encoding: 'utf8' })
  expect([line.length > 10, status, stderr]).toEqual([true, 0, ''])
})

test.each([
  ['ApiException.java', /\.get(?:OrDefault)?\("(\w+)"/g],
  ['Program.cs', /entry\.(?:TryG|G)etProperty\("(\w+)"/g],
])('%s reads from the registry what the registry has', (file, pattern) => {
  const guide = readContent(projectAt('content')).guides.find(({ slug }) => slug === 'link-from-your-api')
  const text = guide?.snippets.find((snippet) => snippet.file === file)?.text ?? ''
  const { catalogs: published } = JSON.parse(JSON.stringify(registryJson(site, catalogs)))
  expect(text).toContain('"access-manager"')
  const read = [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort()
  expect(read).toEqual(['problemTitle', 'status', 'title', 'type', 'url'])
  // Only a title with placeholders has another one beside it.
  const always = read.filter((name) => name !== 'problemTitle')
  expect(Object.keys(published['access-manager']['AUT-0011'])).toEqual(expect.arrayContaining(always))
})
