import { type RunningServer, serverNames } from '../../scripts/hosts/serve'
import { headerTable } from '../../site/hosts/header-table'
import { site } from '../content'
import { expect, test } from '../fixtures'
import { barePage, firstAnswer, seenBy } from './follow'
import { incomingUrls } from './incoming-urls'
import { serveBuiltSite } from './serve-built-site'

/** The built site on real servers, with the rules that are made for them. */

test.skip(site.basePath !== '', 'the table is written for a site at the root')

test('the table has at least sixty addresses, none twice', () => {
  expect(incomingUrls.length).toBeGreaterThanOrEqual(60)
  expect(new Set(incomingUrls.map(([url]) => url)).size).toBe(incomingUrls.length)
})

for (const name of serverNames) {
  const hasRules = name !== 'npm start'

  test.describe(name, { tag: '@built-in' }, () => {
    test.describe.configure({ mode: 'default' })
    let server: RunningServer | undefined
    const origin = () => server?.origin ?? ''

    test.beforeAll(async () => {
      server = await serveBuiltSite(name)
    })
    test.afterAll(() => server?.stop())

    test('answers each incoming address with its status, and leads it on where its rules can', async () => {
      const answers: [string, string][] = []
      for (const [url] of incomingUrls) answers.push([url, await firstAnswer(origin(), url)])
      expect(answers).toEqual(incomingUrls.map(([url, rules, plain]) => [url, hasRules ? rules : plain]))
    })

    test('brings the reader of each address to the page that was meant', async ({ browser }) => {
      test.setTimeout(300_000)
      const page = await barePage(browser)
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      const seen: [string, string][] = []
      const expected: [string, string][] = []
      for (const [url, rules, , sight] of incomingUrls) {
        // Caddy refuses a broken address before any page of ours can be shown; a page at its own address is no question.
        if ((name === 'Caddy' && rules === '400') || url === sight) continue
        expected.push([url, sight])
        seen.push([url, await seenBy(page, origin(), url)])
      }
      expect(seen).toEqual(expected)
      expect(errors).toEqual([])
      await page.close()
    })

    test('answers with the form of a page that the client would rather have', async () => {
      const answers: [string, string, string][] = []
      for (const [path, accept] of negotiated) {
        const response = await fetch(origin() + path, { headers: { accept } })
        expect.soft(response.headers.get('vary')?.split(/\s*,\s*/), path).toContain('Accept')
        answers.push([path, accept, response.headers.get('content-type')?.replace(/;.*$/, '') ?? ''])
      }
      expect(answers).toEqual(negotiated)
    })

    test('sends the headers of the table', async ({ request }) => {
      for (const [path, cache, type] of await samples(origin())) {
        const headers = (await request.get(origin() + path)).headers()
        expect.soft(headers['cache-control'], path).toBe(cache)
        expect.soft(headers['content-type']?.replace(/; ?charset=utf-8$/, ''), path).toBe(type)
        const sent = headerTable.everything.map(([name]) => [name, headers[name.toLowerCase()]])
        expect.soft(sent, path).toEqual(headerTable.everything)
      }
    })
  })
}

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

/** Addresses of pages, what a client accepts, and the type that it gets. */
const negotiated: [path: string, accept: string, type: string][] = [
  ['/access-manager/AUT-0007/', 'text/markdown', 'text/markdown'],
  ['/access-manager/AUT-0007/', 'text/markdown, text/html, */*', 'text/markdown'],
  ['/access-manager/AUT-0007/', 'text/plain;q=0.5, text/markdown', 'text/markdown'],
  ['/access-manager/AUT-0007/', 'application/json', 'application/json'],
  ['/access-manager/AUT-0007/', 'application/json, text/plain, */*', 'application/json'],
  ['/access-manager/AUT-0007/', '*/*', 'text/html'],
  ['/access-manager/AUT-0007/', browser, 'text/html'],
  ['/access-manager/AUT-0007/', 'text/html, text/markdown;q=0.5', 'text/html'],
  ['/access-manager/AUT-0007/', 'text/markdown;q=0, */*', 'text/html'],
  ['/access-manager/', 'text/markdown', 'text/markdown'],
  ['/', 'text/markdown', 'text/markdown'],
  ['/status/429/', 'text/markdown', 'text/markdown'],
  ['/status/429/', 'application/json', 'text/html'],
]

async function samples(origin: string): Promise<[path: string, cache: string, type: string][]> {
  const html = await (await fetch(`${origin}/access-manager/AUT-0007/`)).text()
  const [style = ''] = /\/assets\/site\.[0-9a-f]+\.css/.exec(html) ?? []
  return [
    ['/access-manager/AUT-0007/', 'no-cache', 'text/html'],
    ['/access-manager/AUT-0007/index.json', 'no-cache', 'application/json'],
    ['/access-manager/AUT-0007/index.md', 'no-cache', 'text/markdown'],
    ['/llms.txt', 'no-cache', 'text/plain'],
    ['/no/such/page/', 'no-cache', 'text/html'],
    ['/assets/no-such-file.css', 'no-cache', 'text/html'],
    [style, 'public, max-age=31536000, immutable', 'text/css'],
  ]
}
