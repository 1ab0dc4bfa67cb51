import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { createSiteServer, type SiteServerOptions } from './site-server'
import { exchangeSite, smallSite, writeSite } from './small-site.fixture'

const logged: string[] = []

async function serve(root: string, more: Partial<SiteServerOptions> = {}) {
  const places = { folder: join(root, 'out'), former: join(root, 'previous'), name: 'out', port: 0 }
  const server = await createSiteServer({ ...places, log: (line) => logged.push(line), ...more })
  onTestFinished(() => server.close())
  return server
}

async function serveSmall(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const root = temporaryFolder()
  writeSite(join(root, 'out'), { ...smallSite(), ...files })
  return { root, port: (await serve(root)).port }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port, path, headers, method, agent: false }
    get(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', fail)
      response.once('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    }).once('error', fail)
  })
}

test('texts go out in the smallest form that is accepted, and HEAD says the same as GET', async () => {
  const { port } = await serveSmall()
  const plain = await ask(port, '/shop/E.1/')
  const cases = [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip;q=0, *;q=0.1', undefined],
    ['*', 'br'],
    ['identity', undefined],
    ['deflate', undefined],
    ['gzip;q=nonsense', undefined],
    ['', undefined],
  ] as const
  const tags = new Set([plain.headers.etag])
  for (const [accepted, encoding] of cases) {
    const fields = { 'Accept-Encoding': accepted }
    const { status, headers, body } = await ask(port, '/shop/E.1/', fields)
    expect([accepted, status, headers['content-encoding'], headers.vary]).toEqual([
      accepted,
      200,
      encoding,
      'Accept, Accept-Encoding',
    ])
    const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
    expect(text.equals(plain.body)).toBe(true)
    const head = await ask(port, '/shop/E.1/', fields, 'HEAD')
    expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' })
    expect((await ask(port, '/shop/E.1/', { ...fields, 'If-None-Match': headers.etag ?? '' })).status).toBe(304)
    tags.add(headers.etag)
  }
  expect(tags.size).toBe(3)
})

test('the page at a former name and at a short link leads on by its status too, with the query', async () => {
  const page = (to: string) =>
    `<!doctype html><html><head><script src="/f.js" data-to="${to}"></script><noscript><meta http-equiv="refresh" content="0; url=${to}"/></noscript></head></html>`
  const { port } = await serveSmall({
    'e/E.1/index.html': page('/shop/E.1/'),
    'shop/OLD/index.html': page('/shop/E.1/'),
    'shop/far/index.html': page('https://evil.example/'),
  })
  const asked = ['/e/E.1/', '/e/E.1', '/shop/OLD/?ref=mail', '/e/E.1/index.html', '/shop/far/']
  const answers = await Promise.all(asked.map((path) => ask(port, path, { Accept: 'text/markdown' })))
  expect(answers.map(({ status, headers }) => `${status} ${headers.location ?? ''}`.trim())).toEqual([
    '301 /shop/E.1/',
    '301 /shop/E.1/',
    '301 /shop/E.1/?ref=mail',
    '301 /shop/E.1/',
    '200',
  ])
})

test('a form at a former name leads to that form, and whoever prefers one at the page of that name to the page', async () => {
  const page =
    '<!doctype html><html><head><noscript><meta http-equiv="refresh" content="0; url=/shop/E.1/"/></noscript></head></html>'
  const { port } = await serveSmall({
    'shop/OLD/index.html': page,
    'shop/OLD/index.json': '{"code":"E.1"}',
    'shop/OLD/index.md': '# E.1',
  })
  const lead = async (path: string, accept: string) => {
    const { status, headers } = await ask(port, path, { Accept: accept })
    return `${status} ${headers.location ?? ''}`.trim()
  }
  expect(await lead('/shop/OLD/index.json', '*/*')).toBe('301 /shop/E.1/index.json')
  expect(await lead('/shop/OLD/index.md?ref=mail', 'text/markdown')).toBe('301 /shop/E.1/index.md?ref=mail')
  expect(await lead('/shop/OLD/', 'application/json')).toBe('301 /shop/E.1/')
  expect(await lead('/shop/E.1/index.json', '*/*')).toBe('200')
  expect(await lead('/catalogs.json', '*/*')).toBe('200')
})

test('ranges, short files and files of another format are never packed', async () => {
  const { port } = await serveSmall({ 'picture.png': Buffer.alloc(5_000) })
  const fields = { 'Accept-Encoding': 'gzip, br' }
  const range = await ask(port, '/llms.txt', { ...fields, Range: 'bytes=0-9' })
  expect([range.status, range.headers['content-encoding'], range.body.length]).toEqual([206, undefined, 10])
  for (const path of ['/short.txt', '/picture.png', '/empty.txt'])
    expect((await ask(port, path, fields)).headers['content-encoding']).toBe(undefined)
})

test('what a build has packed goes out as it is', async () => {
  const { port } = await serveSmall({ 'llms.txt.br': 'packed before', 'llms.txt.gz': 'packed too' })
  const sent = async (accepted: string) => String((await ask(port, '/llms.txt', { 'Accept-Encoding': accepted })).body)
  expect([await sent('br, gzip'), await sent('gzip')]).toEqual(['packed before', 'packed too'])
  expect((await ask(port, '/llms.txt', { 'Accept-Encoding': 'br' })).headers['content-type']).toBe(
    'text/plain; charset=utf-8',
  )
})

test('a packed file that is older than its text is not sent', async () => {
  const { root, port } = await serveSmall({ 'llms.txt.br': brotliCompressSync('what the text was') })
  const told = async () =>
    String(brotliDecompressSync((await ask(port, '/llms.txt', { 'Accept-Encoding': 'br' })).body))
  expect(await told()).toBe('what the text was')
  const text = join(root, 'out/llms.txt')
  writeFileSync(text, 'the text of now '.repeat(100))
  const later = new Date(Date.now() + 2_000)
  utimesSync(text, later, later)
  expect(await told()).toBe('the text of now '.repeat(100))
})

test('a link that leads out of the site is not followed, one within it is', async () => {
  const { root, port } = await serveSmall()
  mkdirSync(join(root, 'private'))
  writeFileSync(join(root, 'private/index.html'), 'private')
  symlinkSync(join(root, 'private/index.html'), join(root, 'out/key.txt'))
  symlinkSync(join(root, 'private'), join(root, 'out/folder'))
  symlinkSync('short.txt', join(root, 'out/inside.txt'))
  symlinkSync('shop', join(root, 'out/store'))
  const told = async (path: string) => [path, (await ask(port, path)).status]
  for (const path of ['/key.txt', '/folder/', '/folder/index.html']) expect(await told(path)).toEqual([path, 404])
  for (const path of ['/inside.txt', '/store/E.1/']) expect(await told(path)).toEqual([path, 200])
})

test('a base path leads to no other host, whatever the site says of itself', async () => {
  const { port } = await serveSmall({ 'catalogs.json': '{ "url": "https://errors.example.com//other.example//" }' })
  const { status, headers } = await ask(port, '/')
  expect([status, headers.location]).toEqual([307, '/other.example/'])
})

test('a folder of hashed names that leads out of the site is not read', async () => {
  const root = temporaryFolder()
  const { 'assets/site.a.css': sheet = '', ...rest } = smallSite()
  writeSite(join(root, 'out'), rest)
  writeSite(join(root, 'elsewhere'), { 'site.a.css': sheet })
  symlinkSync(join(root, 'elsewhere'), join(root, 'out/assets'))
  expect((await ask((await serve(root)).port, '/assets/site.a.css')).status).toBe(404)
})

test('files for programs are open to other origins, and pages are not', async () => {
  const { port } = await serveSmall()
  const origin = async (path: string) => (await ask(port, path)).headers['access-control-allow-origin']
  for (const path of ['/catalogs.json', '/shop/E.1/index.json', '/shop/E.1/index.md', '/llms.txt'])
    expect([path, await origin(path)]).toEqual([path, '*'])
  for (const path of ['/', '/shop/E.1/']) expect([path, await origin(path)]).toEqual([path, undefined])
})

test('200 requests a second during 20 exchanges are all answered, each from one site', {
  timeout: 60_000,
}, async () => {
  const { root, port } = await serveSmall()
  const paths = ['/', '/shop/E.1/', '/shop/E.1/index.json', '/llms.txt']
  let isOver = false
  const faults: string[] = []
  const asked: Promise<void>[] = []
  const check = async (path: string) => {
    const { status, body } = await ask(port, path, { 'Accept-Encoding': asked.length % 2 === 0 ? 'gzip' : 'identity' })
    const text = body[0] === 0x1f ? String(gunzipSync(body)) : String(body)
    const versions = new Set(text.match(/\bv\d+\b|\ba(?= )/g))
    if (status !== 200 || versions.size !== 1) faults.push(`${path} ${status} ${[...versions]}`)
    const sheet = /href="([^"]+)"/.exec(text)?.[1]
    if (sheet !== undefined && (await ask(port, sheet)).status !== 200) faults.push(sheet)
  }
  const clients = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      asked.push(check(paths[turn % paths.length] ?? '/').catch((error: unknown) => void faults.push(String(error))))
      await new Promise((done) => setTimeout(done, 5))
    }
  })()
  for (let round = 0; round < 20 || asked.length <= 100; round += 1) {
    await exchangeSite(root, `v${round}`, round % 4 === 0 ? 20 : 0)
    await new Promise((done) => setTimeout(done, 60))
  }
  isOver = true
  await clients
  await Promise.all(asked)
  expect(asked.length).toBeGreaterThan(100)
  expect(faults).toEqual([])
})

test('a site that is moved away for a moment is waited for, and 404 is still 404', { timeout: 60_000 }, async () => {
  const { root, port } = await serveSmall()
  const statuses: number[] = []
  for (let round = 0; round < 15; round += 1) {
    renameSync(join(root, 'out'), join(root, 'away'))
    const asked = ['/', '/shop/E.1', '/no-such-page/'].map((path) => ask(port, path))
    await new Promise((done) => setTimeout(done, 20))
    renameSync(join(root, 'away'), join(root, 'out'))
    for (const answer of await Promise.all(asked)) statuses.push(answer.status)
  }
  expect(statuses).toEqual(Array.from({ length: 15 }, () => [200, 200, 404]).flat())
})

test('where a build was killed between its renames, the site before answers', async () => {
  const { root, port } = await serveSmall()
  renameSync(join(root, 'out'), join(root, 'previous'))
  expect([(await ask(port, '/')).status, (await ask(port, '/no-such-page/')).status]).toEqual([200, 404])
})

test('a pipe, a folder without a page and a damaged catalogs.json keep nobody waiting', async () => {
  const { root, port } = await serveSmall()
  mkdirSync(join(root, 'out/bare'))
  writeFileSync(join(root, 'out/catalogs.json'), '{')
  expect((await ask(port, '/bare/')).status).toBe(404)
  expect((await ask(port, '/shop/E.1/')).status).toBe(200)
})

test.each([
  [undefined, 'out/catalogs.json is missing. Build it again: `faultbook build`.'],
  ['{', 'out/catalogs.json is damaged: it has no "url". Build it again: `faultbook build`.'],
  ['{ "url": 5 }', 'out/catalogs.json is damaged: it has no "url". Build it again: `faultbook build`.'],
  ['{ "url": "/docs/" }', 'out/catalogs.json is damaged: it has no "url". Build it again: `faultbook build`.'],
])('a site whose catalogs.json is %j is refused in a sentence', async (text, sentence) => {
  const root = temporaryFolder()
  writeSite(join(root, 'out'), { 'index.html': '', ...(text === undefined ? {} : { 'catalogs.json': text }) })
  await expect(serve(root)).rejects.toThrow(sentence)
})

test('it listens on the loopback alone, and says which port is taken', async () => {
  const { root, port } = await serveSmall()
  const other = createServer()
  onTestFinished(() => void other.close())
  // Were it listening on all addresses, another one of the loopback could not have the port.
  await new Promise<void>((done, fail) => other.once('error', fail).listen(port, '127.0.0.2', done))
  await expect(serve(root, { port })).rejects.toThrow(`Port ${port} is in use. Choose another one: PORT=${port + 1}`)
  await expect(serve(root, { host: 'no-such-host.invalid' })).rejects.toThrow('Cannot listen on no-such-host.invalid: ')
  const named = await serve(root, { host: '127.0.0.3' })
  expect(named.address).toBe(`http://127.0.0.3:${named.port}/`)
  expect(logged).toEqual([])
})

test('a page is answered in the form that the client would rather have, and says which', async () => {
  const { port } = await serveSmall()
  const answer = async (path: string, accept: string) => {
    const { status, headers, body } = await ask(port, path, { Accept: accept })
    return [status, headers['content-type'], headers['content-location'], headers.vary, body.toString().slice(0, 7)]
  }
  const vary = 'Accept, Accept-Encoding'
  const [html, md, json] = ['text/html', 'text/markdown', 'application/json'].map((type) => `${type}; charset=utf-8`)
  const page = [200, html, undefined, vary, 'entry a']
  const markdown = [200, md, '/shop/E.1/index.md', vary, '# a a a']
  expect(await answer('/shop/E.1/', '*/*')).toEqual(page)
  expect(await answer('/shop/E.1/', 'text/markdown')).toEqual(markdown)
  expect(await answer('/shop/E.1', 'text/markdown, text/html;q=0.9')).toEqual(markdown)
  expect(await answer('/shop/E.1/', 'application/json')).toEqual([200, json, '/shop/E.1/index.json', vary, '{"text"'])
  // A page without such a form, and whoever names the file.
  expect((await answer('/', 'text/markdown'))[1]).toBe(html)
  expect(await answer('/shop/E.1/index.html', 'text/markdown')).toEqual(page)
})

test('an address without a page is answered with the codes that it can mean, in HTML and in Markdown', async () => {
  const guess = '<div id="not-found-guess" class="guess">'
  const book = { catalogs: [{ slug: 'shop', name: 'Shop', codes: [['ORD-0010', 404, 'Order <gone>']] }], pages: ['/'] }
  const { port } = await serveSmall({
    '404.html': `<script data-addresses="/assets/addresses.1.json"></script>${guess}</div>`,
    'assets/addresses.1.json': JSON.stringify(book),
  })
  const answer = async (path: string, accept: string) => {
    const { status, body } = await ask(port, path, { Accept: accept })
    return [status, body.toString()]
  }
  const list =
    '<h2>The nearest codes</h2><ul class="choices"><li><a href="/shop/ORD-0010/"><b>ORD-0010</b> Order &lt;gone&gt; · Shop</a></li></ul>'
  expect(await answer('/shop/ORD-0019/', '*/*')).toEqual([
    404,
    `<script data-addresses="/assets/addresses.1.json"></script>${guess}${list}</div>`,
  ])
  expect(await answer('/shop/ORD-0019/', 'text/markdown')).toEqual([
    404,
    '# No page at this address\n\n## The nearest codes\n\n- [ORD-0010](/shop/ORD-0010/): Order \\<gone>\n\nList of all pages: /llms.txt\n',
  ])
  expect((await answer('/%00"><script>/', '*/*'))[1]).not.toContain('"><script>')
})
