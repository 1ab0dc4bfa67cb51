import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSiteServer, type SiteServer } from './site-server'
import { smallSite, writeSite } from './small-site.fixture'

/** Whatever bytes come in, an answer of HTTP without a stack goes out, and the next request is served. */

vi.setConfig({ testTimeout: 120_000 })

let root = ''
let server: SiteServer
const logged: string[] = []
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'faultbook-hostile-'))
  writeSite(join(root, 'out'), { ...smallSite(), 'large.txt': 'x'.repeat(1_000_000) })
  server = await createSiteServer({ folder: join(root, 'out'), name: 'out', port: 0, log: (line) => logged.push(line) })
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

/** All that comes back before the server closes; the socket half-closes after its bytes, as some clients do. */
function exchange(bytes: string, isHasty = false): Promise<string> {
  return new Promise((done) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(bytes, 'latin1')
      if (isHasty) socket.destroy()
      else socket.end()
    })
    socket.setTimeout(5_000, () => socket.destroy(new Error('silence')))
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text
    })
    socket.on('error', (error) => {
      if (error.message === 'silence') answer = 'silence'
    })
    socket.once('close', () => done(answer))
  })
}

const parts = [
  '/',
  '..',
  '.',
  '%2e%2e',
  '%5c',
  '\\',
  '%00',
  '%',
  '%zz',
  '%ff',
  'index.html',
  'catalogs.json',
  'llms.txt',
  'shop',
  'E.1',
  '//',
  ':',
  '?',
  '#',
  '\u00ff',
  'http://x',
  '*',
  'a'.repeat(300),
  '~',
  'CON',
  '_headers',
  'constructor',
]
const target = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((list) => `/${list.join('')}`),
  fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((list) => list.join('/')),
  fc.string({ unit: 'binary-ascii', maxLength: 40 }),
)
const method = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('GET', 'HEAD') },
  fc.constantFrom('POST', 'PUT', 'OPTIONS', 'TRACE', 'CONNECT', 'get', 'FOO', 'PRI', ''),
)
const known = [
  'bytes=',
  '0-0',
  '5-2',
  '-5',
  '5-',
  '0-99999999999999999999',
  ',',
  '-',
  '"a"',
  'W/"a"',
  '*',
  'items=0-1',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'gzip',
  'br;q=0',
  '100-continue',
  'chunked',
  '-1',
  '1e3',
  '\u0000',
  '\u00ff',
  ' ',
]
const value = fc.array(fc.constantFrom(...known), { maxLength: 5 }).map((list) => list.join(''))
const name = fc.constantFrom(
  'Range',
  'If-Range',
  'If-Match',
  'If-None-Match',
  'If-Modified-Since',
  'If-Unmodified-Since',
  'Accept-Encoding',
  'Host',
  'Expect',
  'Transfer-Encoding',
  'Content-Length',
  'Upgrade',
  'Connection',
  'Cookie',
  '',
  ' X',
  'Access-Control-Request-Method',
)
const fields = fc.array(fc.tuple(name, value), { maxLength: 4 })
const version = fc.oneof(
  { weight: 6, arbitrary: fc.constant('HTTP/1.1') },
  fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''),
)
const ending = fc.oneof({ weight: 6, arbitrary: fc.constant('\r\n') }, fc.constantFrom('\n', '\r', ''))

const request = fc
  .tuple(method, target, version, fields, ending)
  .map(([verb, path, protocol, list, end]) =>
    [
      `${verb} ${path} ${protocol}`,
      'Host: x',
      'Connection: close',
      ...list.map(([key, text]) => `${key}: ${text}`),
      '',
      '',
    ].join(end),
  )

/** Well-formed but for the range, so that what reads files is reached. */
const partial = fc
  .tuple(
    fc.constantFrom('llms.txt', 'short.txt', 'empty.txt', ''),
    fc.array(fc.constantFrom('0-0', '5-2', '-5', '-0', '3-', '99999999-', '0-99999999999999999999', '1-x', ''), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(
    ([path, list]) => `GET /${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes=${list.join(',')}\r\n\r\n`,
  )

test('no request ends the server, hangs, or is answered with a fault of its own', async () => {
  const statuses = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 5, arbitrary: request }, partial, fc.string({ unit: 'binary-ascii', maxLength: 200 })),
      fc.boolean(),
      async (bytes, isHasty) => {
        const answer = await exchange(bytes, isHasty)
        if (answer === '') return
        const status = /^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? answer.slice(0, 80)
        statuses.add(status)
        // RFC 9110, section 15.2.1: an interim answer, and only to who expects one.
        if (status === '100') expect(bytes.toLowerCase()).toContain('100-continue')
        else expect(status).toMatch(/^(?:200|204|206|304|307|4\d\d)$/)
        expect(answer).not.toMatch(/node:internal|\bat .+:\d+:\d+/)
      },
    ),
    { numRuns: 1_500 },
  )
  expect([...statuses].sort()).toEqual(expect.arrayContaining(['200', '206', '400', '404', '405', '416']))
  expect(await exchange('GET /short.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/\r\n\r\nshort$/)
  expect(logged).toEqual([])
})

test('clients that are slow, silent or gone do not keep others waiting', async () => {
  const open = Array.from({ length: 200 }, (_, index) => {
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(index % 2 === 0 ? 'GET / HT' : 'GET /llms.txt HTTP/1.1\r\nHost: x\r\n\r\n'),
    )
    socket.on('error', () => {}).pause()
    return socket
  })
  await new Promise((done) => setTimeout(done, 200))
  const began = performance.now()
  expect(await exchange('GET /short.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/short$/)
  expect(performance.now() - began).toBeLessThan(2_000)
  for (const socket of open) socket.destroy()
})

test('whoever asks for a thousand files at once and goes leaves none of them open', async () => {
  const before = openFiles()
  for (let times = 0; times < 3; times += 1) {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('GET /large.txt HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1_000))
    await new Promise((done) => socket.once('data', done))
    expect(openFiles() - before).toBeLessThan(10)
    socket.destroy()
  }
  await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before), 5_000)
})

/** How many files of the site this process has open. */
function openFiles(): number {
  const links = readdirSync('/proc/self/fd').map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`)
    } catch {
      return '' // it was that of the listing
    }
  })
  return links.filter((link) => link.startsWith(root)).length
}

test.each([
  ['two names', ['Host: a', 'Host: b']],
  ['the same name twice', ['Host: a', 'Host: a']],
  ['a path', ['Host: a/b']],
  ['a space', ['Host: a b']],
  ['a user', ['Host: a@b']],
  ['markup', ['Host: <script>']],
])('a request whose host is no single name is refused: %s', async (_what, lines) => {
  for (const version of ['HTTP/1.1', 'HTTP/1.0'])
    expect(await exchange(`GET /short.txt ${version}\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 /,
    )
})

test.each(['x', 'a.example:8080', '[::1]:3000', '127.0.0.1', 'a_b.internal', ''])(
  'a request names the host %j',
  async (host) => {
    const answer = await exchange(`GET /short.txt HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*short$/s)
  },
)

test('the last 500 bytes of a file of five are all five', async () => {
  const answer = await exchange('GET /short.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes=-500\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 206 .*Content-Range: bytes 0-4\/5\r\n.*\r\n\r\nshort$/s)
})
