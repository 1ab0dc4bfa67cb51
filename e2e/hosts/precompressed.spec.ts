import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { precompress } from '../../build/stages/precompress'
import { brotliPackage } from '../../scripts/hosts/brotli-module'
import { isInstalled, type RunningServer, serve } from '../../scripts/hosts/serve'
import { catalogs, guides, site } from '../content'
import { expect, test } from '../fixtures'

/** A part of the built site with packed files, on the servers that send them. */

test.skip(site.basePath !== '', 'the table is written for a site at the root')

const out = process.env.FAULTBOOK_OUT || 'out'
const entry = '/access-manager/AUT-0007'
const parts = ['index.html', '404.html', 'llms.txt', 'sitemap.xml', 'catalogs.json', 'icon.svg', 'assets', entry]

let folder = ''
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-packed-'))
  for (const part of parts) cpSync(join(out, part), join(folder, part), { recursive: true })
  expect((await precompress(folder)).files).toBeGreaterThan(10)
  // Where nothing was packed, nothing is announced.
  writeFileSync(join(folder, 'short.txt'), 'short')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pages = 'no-cache'
const hashed = 'public, max-age=31536000, immutable'

/** Address, the file that it stands for, type, and how long it may be kept. */
function samples(): [path: string, file: string, type: string, cache: string][] {
  return [
    ['/', 'index.html', 'text/html', pages],
    [`${entry}/`, `${entry}/index.html`, 'text/html', pages],
    [`${entry}/index.json`, `${entry}/index.json`, 'application/json', pages],
    [`${entry}/index.md`, `${entry}/index.md`, 'text/markdown', pages],
    ['/llms.txt', 'llms.txt', 'text/plain', pages],
    ['/icon.svg', 'icon.svg', 'image/svg+xml', pages],
    ['/no/such/page/', '404.html', 'text/html', pages],
    [asset('css'), asset('css'), 'text/css', hashed],
    [asset('js'), asset('js'), 'text/javascript', hashed],
  ]
}

/** Path of the largest shared file of a kind. */
function asset(extension: string): string {
  const names = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith(`.${extension}`))
  const [largest = ''] = names.toSorted((a, b) => sizeOf(`assets/${b}`) - sizeOf(`assets/${a}`))
  return `/assets/${largest}`
}

const sizeOf = (file: string) => readFileSync(join(folder, file)).length

/** What each server makes of each question: nginx comes without Brotli. */
const servers = {
  nginx: { 'gzip, deflate, br': 'gzip', gzip: 'gzip', identity: undefined },
  'nginx with Brotli': { 'gzip, deflate, br': 'br', gzip: 'gzip', identity: undefined },
  Caddy: { 'gzip, deflate, br': 'br', gzip: 'gzip', identity: undefined },
} as const

const endings = { br: '.br', gzip: '.gz' } as const
const packages = { nginx: 'nginx', 'nginx with Brotli': brotliPackage, Caddy: 'caddy' } as const

// The keys of the table above.
for (const name of Object.keys(servers) as (keyof typeof servers)[]) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'default' })
    let server: RunningServer | undefined
    const ask = (path: string, fields: Record<string, string>) => answer(`${server?.origin}${path}`, fields)

    test.beforeAll(async () => {
      const isNeeded = process.env.CI !== undefined && name !== 'nginx with Brotli'
      const isMissing = !isInstalled(name) && !isNeeded
      if (isMissing) console.warn(`${name} is not installed (${packages[name]}): its packed files were not asked for.`)
      test.skip(isMissing, `${name} is not installed`)
      server = await serve(name, folder, { site, catalogs, guides })
    })
    test.afterAll(() => server?.stop())

    test('sends the smallest form that is asked for, with the fields of the file itself', async () => {
      for (const [accepted, encoding] of Object.entries(servers[name])) {
        for (const [path, file, type, cache] of samples()) {
          const { status, headers, body } = await ask(path, { 'Accept-Encoding': accepted })
          const suffix = encoding === undefined ? '' : endings[encoding]
          const isPacked = suffix !== '' && existsSync(join(folder, file + suffix))
          const told = `${path} for ${accepted}`
          expect.soft(status, told).toBe(path === '/no/such/page/' ? 404 : 200)
          expect.soft(headers['content-encoding'], told).toBe(isPacked ? encoding : undefined)
          expect.soft(body.length, told).toBe(sizeOf(isPacked ? file + suffix : file))
          expect.soft(unpack(body, headers).equals(readFileSync(join(folder, file))), told).toBe(true)
          expect.soft(headers['content-type']?.replace(/; ?charset=utf-8$/, ''), told).toBe(type)
          expect.soft(headers['cache-control'], told).toBe(cache)
          const isPage = path.endsWith('/') && status === 200
          // nginx sends the form of a page as the file that it is, and cannot tell who asked for that file.
          const isForm = name !== 'Caddy' && /\/index\.(?:md|json)$/.test(path)
          const vary = [...(isPage || isForm ? ['Accept'] : []), 'Accept-Encoding']
          expect.soft(varyOf(headers), told).toEqual(new Set(vary))
        }
      }
    })

    test('leaves alone what nothing was packed for', async () => {
      const [font = ''] = readdirSync(join(folder, 'assets/fonts')).filter((file) => file.endsWith('.woff2'))
      for (const path of ['/short.txt', `/assets/fonts/${font}`]) {
        const { status, headers } = await ask(path, { 'Accept-Encoding': 'gzip, deflate, br' })
        expect([path, status, headers['content-encoding']]).toEqual([path, 200, undefined])
      }
    })

    test('packs for a CDN too, and tells each form apart when it is asked for again', async () => {
      const tags = new Set<string>()
      for (const [accepted, encoding] of Object.entries(servers[name])) {
        const fields = { 'Accept-Encoding': accepted, Via: '1.1 cdn.example' }
        const { headers } = await ask(`${entry}/`, fields)
        expect(headers['content-encoding']).toBe(encoding)
        tags.add(headers.etag ?? '')
        const again = await ask(`${entry}/`, { ...fields, 'If-None-Match': headers.etag ?? '' })
        expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, pages])
      }
      expect(tags.size).toBe(new Set(Object.values(servers[name])).size)
    })
  })
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it came. */
  readonly body: Buffer
}

function answer(address: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((done, fail) => {
    get(address, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    }).once('error', fail)
  })
}

function unpack(body: Buffer, headers: IncomingHttpHeaders): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

function varyOf({ vary = '' }: { readonly vary?: string | undefined }): Set<string> {
  return new Set(vary.split(/\s*,\s*/))
}
