import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { catalogData, entryData } from '../../catalog/content.fixture'
import { projectAt } from '../../disk/project-at.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { policyFaults } from '../policy/policy-faults'
import { compiledTool } from './compiled-tool.fixture'
import { compiledToolFiles } from './compiled-tool-files'
import { DevelopmentContent } from './development-content'
import { createDevelopmentServer } from './development-server'

async function serve(environment: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({
    'shop/catalog.json': JSON.stringify(catalogData()),
    'shop/order.json': JSON.stringify({ entries: [entryData()] }, undefined, 2),
    'shop/late.json': JSON.stringify({ entries: [entryData({ code: 'ORD-2' })] }),
  })
  const [told, failures]: [number[], string[]] = [[], []]
  const tool = compiledToolFiles(compiledTool())
  const content = new DevelopmentContent({
    place: projectAt(folder, environment),
    assets: tool.assets,
    tell: (problems) => void told.push(problems.length),
  })
  const server = await createDevelopmentServer({
    site: { content, tool, reloads: true },
    folder,
    port: 0,
    log: (line) => void failures.push(line),
  })
  onTestFinished(() => server.close())
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, server.address), { redirect: 'manual', ...init })
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
  }
  return { folder, file: join(folder, 'shop', 'order.json'), server, get, told, failures }
}

/** The versions of the content, as a page hears of them. */
async function follow(address: string) {
  const ended = new AbortController()
  onTestFinished(() => ended.abort())
  const { body } = await fetch(new URL('_faultbook/changes', address), { signal: ended.signal })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  return async () => (await reader?.read())?.value
}

test('a title that is changed shows at once, and pages hear of it', async () => {
  const { file, server, get } = await serve()
  const next = await follow(server.address)
  const first = await next()
  const before = await get('/shop/ORD-1/')
  expect([before.status, before.type]).toEqual([200, 'text/html; charset=utf-8'])
  expect(before.text).toContain('<title>ORD-1: Order not found · Shop</title>')
  expect(before.text).toContain(`data-version="${first?.slice('data: '.length).trim()}"></script></body>`)
  writeFileSync(file, readFileSync(file, 'utf8').replace('Order not found', 'No such order'))
  expect(await next()).toMatch(/^data: /)
  const after = await get('/shop/ORD-1/')
  expect(after.text).toContain('<title>ORD-1: No such order · Shop</title>')
  expect((await get('/shop/')).text).toContain('No such order')
  expect((await get('/')).text).toContain('2 codes of 1 API')
})

test('broken JSON shows on the page with file, line and column, until it is mended', async () => {
  const { file, get, told } = await serve()
  const good = readFileSync(file, 'utf8')
  expect((await get('/shop/ORD-1/')).status).toBe(200)
  const line = good.split('\n').findIndex((text) => text.includes('"title"')) + 1
  writeFileSync(file, good.replace('"title":', '"title"'))
  const broken = await get('/shop/ORD-1/')
  expect(broken.status).toBe(500)
  expect(broken.text).toContain('This page cannot be made')
  expect(broken.text).toContain(`${file}:${line}:`)
  expect(policyFaults(broken.text)).toEqual([])
  expect((await get('/')).text).toContain(`${file}:${line}:`)
  expect((await get('/shop/ORD-2/')).text).not.toContain(file)
  expect((await get('/shop/ORD-9/')).status).toBe(404)
  writeFileSync(file, good)
  const mended = await get('/shop/ORD-1/')
  expect([mended.status, mended.text.includes('faultbook-problems')]).toEqual([200, false])
  expect([told[0], (told[1] ?? 0) > 0, told.at(-1)]).toEqual([0, true, 0])
})

test('it answers at the addresses of the build', async () => {
  const { get, failures } = await serve()
  const types = {
    '/search/': 'text/html; charset=utf-8',
    '/shop': 'text/html; charset=utf-8',
    '/shop/ORD-1/index.html': 'text/html; charset=utf-8',
    '/shop/ORD-1/index.json': 'application/json; charset=utf-8',
    '/shop/ORD-1/index.md': 'text/markdown; charset=utf-8',
    '/e/ORD-2/': 'text/html; charset=utf-8',
    '/sitemap.xml': 'application/xml; charset=utf-8',
    '/llms.txt': 'text/plain; charset=utf-8',
    '/search/index.json': 'application/json; charset=utf-8',
    '/assets/addresses.json': 'application/json; charset=utf-8',
    '/assets/site.css': 'text/css; charset=utf-8',
    '/icon.svg': 'image/svg+xml',
    '/_faultbook/problems.css': 'text/css; charset=utf-8',
    '/_faultbook/reload.js': 'text/javascript; charset=utf-8',
  }
  for (const [path, type] of Object.entries(types)) {
    const answer = await get(path)
    expect([path, answer.status, answer.type]).toEqual([path, 200, type])
    expect(answer.text.length).toBeGreaterThan(5)
    if (type.startsWith('text/html')) expect(policyFaults(answer.text)).toEqual([])
  }
  expect((await get('/nowhere/')).status).toBe(404)
  expect((await get('/..%2f..%2fetc/passwd')).status).toBe(404)
  expect((await get('/', { method: 'POST' })).status).toBe(405)
  expect(failures).toEqual([])
})

test('it serves below a base path, and leads there', async () => {
  const { server, get } = await serve({ FAULTBOOK_BASE_PATH: '/docs/errors' })
  expect(server.address).toMatch(/^http:\/\/localhost:\d+\/docs\/errors\/$/)
  expect((await get('/')).status).toBe(307)
  const home = await get('/docs/errors/')
  expect(home.text).toContain('src="/docs/errors/_faultbook/reload.js"')
  expect((await get('/docs/errors/shop/ORD-1/')).text).toContain('href="/docs/errors/shop/"')
})

test('content that goes as a whole, and is not there at first, ends nothing', async () => {
  const { folder, get } = await serve()
  rmSync(join(folder, 'shop'), { recursive: true })
  const home = await get('/')
  expect(home.status).toBe(200)
  expect(home.text).toContain('Cannot find a catalog in')
  writeFileSync(join(folder, 'site.json'), 'no JSON')
  expect((await get('/')).text).toContain('site.json:1:1')
})
