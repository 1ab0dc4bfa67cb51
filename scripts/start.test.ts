import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'

const files = {
  'out/index.html': 'home',
  'out/404.html': 'not found',
  'out/catalogs.json': '{ "url": "https://errors.example.com/docs/" }',
  'out/shop/E.1/index.html': 'entry',
  'out/shop/E.1/index.md': '# E.1',
  'out/shop/E.1/index.json': '{}',
  'out/shop/E.json/index.html': 'entry',
  'out/assets/site.0123456789.css': '',
}

let root = ''
let server: ChildProcess
let origin = ''

function start(folder: string, { port = '0', given = [] as readonly string[] } = {}) {
  const script = resolve('scripts/faultbook.mjs')
  return spawn(process.execPath, [script, 'start', ...given], {
    cwd: folder,
    env: { ...process.env, PORT: port },
    stdio: 'pipe',
  })
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'faultbook-start-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const child = start(root)
  server = child
  const [line] = await once(createInterface(child.stdout), 'line')
  origin = /http:\/\/localhost:\d+/.exec(String(line))?.[0] ?? ''
})

afterAll(() => {
  server.kill()
  rmSync(root, { recursive: true })
})

test.each([
  ['/docs/', 200, 'text/html', 'home'],
  ['/docs/shop/E.1/', 200, 'text/html', 'entry'],
  ['/docs/shop/E.1', 200, 'text/html', 'entry'],
  ['/docs/shop/E.json', 200, 'text/html', 'entry'],
  ['/docs/shop/E.1/index.md', 200, 'text/markdown; charset=utf-8', '# E.1'],
  ['/docs/shop/E.1/index.json', 200, 'application/json; charset=utf-8', '{}'],
  ['/docs/shop/E.2/', 404, 'text/html; charset=utf-8', 'not found'],
  ['/shop/E.1/', 404, 'text/html; charset=utf-8', 'not found'],
  ['/docs/..%2f..%2fetc%2fpasswd', 404, 'text/html; charset=utf-8', 'not found'],
  ['/docs/%00%ff', 404, 'text/html; charset=utf-8', 'not found'],
])('npm start answers %s with %i', async (path, status, type, body) => {
  const response = await fetch(`${origin}${path}`)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain(type)
  expect(await response.text()).toBe(body)
})

test('npm start lets browsers keep hashed files forever, and nothing else', async () => {
  const cacheOf = async (path: string) => (await fetch(`${origin}${path}`)).headers.get('cache-control')
  expect(await cacheOf('/docs/assets/site.0123456789.css')).toBe('public, max-age=31536000, immutable')
  expect(await cacheOf('/docs/shop/E.1/')).toBe('no-cache')
})

test('npm start leads the root of the host to the site, and reads only', async () => {
  const response = await fetch(`${origin}/`, { redirect: 'manual' })
  expect([response.status, response.headers.get('location')]).toEqual([307, '/docs/'])
  expect((await fetch(`${origin}/docs/`, { method: 'POST' })).status).toBe(405)
})

test('npm start says what to do where there is no site', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'faultbook-start-'))
  const child = start(empty)
  const [[line], [code]] = await Promise.all([once(createInterface(child.stderr), 'line'), once(child, 'exit')])
  expect([line, code]).toEqual(['There is no site in out/. Build it first: `faultbook build`.', 1])
  rmSync(empty, { recursive: true })
})

test.each([
  [{ port: '0x50' }, 'PORT is "0x50", and a port is a number from 0 to 65535: PORT=3000', 1],
  [{ given: ['--out', 'nowhere'] }, 'There is no site in nowhere/. Build it first: `faultbook build`.', 1],
  [{ given: ['--oot', 'out'] }, /^Unknown flag --oot. Did you mean --out[?]/, 2],
] as const)('npm start says what is wrong with %j, and ends with %s', async (options, sentence, exitCode) => {
  const child = start(root, options)
  const [[line], [code]] = await Promise.all([once(createInterface(child.stderr), 'line'), once(child, 'exit')])
  expect(String(line)).toMatch(sentence)
  expect(code).toBe(exitCode)
})
