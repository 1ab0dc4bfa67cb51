import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditSite, countLinks } from '../../build/audit/audit-site'
import { describeAudit } from '../../build/audit/describe-audit'
import { isInstalled, type RunningServer, type ServerName, serve, serverNames } from '../../scripts/hosts/serve'
import { expect, test } from '../fixtures'
import { barePage, firstAnswer, seenBy } from './follow'
import { ownSite } from './own-site'
import { writeRenamedContent } from './renamed-content'
import { renamedUrls } from './renamed-urls'

/** A site that lives in a folder of its host, built from content in which codes have been renamed. */

const own = ownSite('renamed', { FAULTBOOK_BASE_PATH: '/errors' })
const code = '/errors/access-manager/AUT-0007/'

test.describe.configure({ mode: 'default' })
test.use({ expectedNoise: [/status of 404|asked for http:\/\/127\.0\.0\.1:/] })

const servers = new Map<ServerName, RunningServer>()
const origin = (name: ServerName = 'npm start') => servers.get(name)?.origin ?? ''

test.beforeAll(async () => {
  test.setTimeout(600_000)
  mkdirSync('.faultbook/e2e', { recursive: true })
  writeRenamedContent(own.content)
  await own.build()
  for (const name of serverNames.filter((name) => isInstalled(name) || process.env.CI !== undefined))
    servers.set(name, await serve(name, own.folder, own.read()))
})
test.afterAll(() => Promise.all([...servers.values()].map((server) => server.stop())))

test('no link of the site is broken, and none leaves its folder', () => {
  const audit = auditSite(own.folder)
  expect(audit.broken, describeAudit(audit)).toEqual([])
  expect(countLinks(audit)).toBeGreaterThan(9_000)
})

for (const name of serverNames) {
  test(`${name} answers each address, and leads it on where its rules can`, async () => {
    test.skip(!servers.has(name) && process.env.CI === undefined, `${name} is not installed`)
    const answers: [string, string][] = []
    for (const [url] of renamedUrls) answers.push([url, await firstAnswer(origin(name), url)])
    expect(answers).toEqual(renamedUrls.map(([url, rules, plain]) => [url, name === 'npm start' ? plain : rules]))
  })

  test(`${name} leads from the forms of a former name to those of the present one`, async ({ request }) => {
    test.skip(!servers.has(name) && process.env.CI === undefined, `${name} is not installed`)
    for (const form of ['index.json', 'index.md']) {
      const answer = await request.get(`${origin(name)}/errors/access-manager/TOKEN-OLD/${form}`, { maxRedirects: 0 })
      const { pathname } = new URL(answer.headers().location ?? '', origin(name))
      expect([answer.status(), pathname]).toEqual([301, code + form])
    }
    const json = await request.get(`${origin(name)}/errors/access-manager/TOKEN-OLD/index.json`)
    expect(await json.json()).toMatchObject({ code: 'AUT-0007', type: `https://errors.example.com${code}` })
  })

  test(`${name} brings the reader of each address to the page that was meant`, async ({ browser }) => {
    test.skip(!servers.has(name) && process.env.CI === undefined, `${name} is not installed`)
    test.setTimeout(300_000)
    const page = await barePage(browser)
    const asked = renamedUrls.filter(([url, , , sight]) => url !== sight)
    const seen: [string, string][] = []
    for (const [url] of asked) seen.push([url, await seenBy(page, origin(name), url)])
    expect(seen).toEqual(asked.map(([url, , , sight]) => [url, sight]))
    await page.close()
  })
}

for (const [what, url] of [
  ['an alias', '/errors/access-manager/TOKEN-OLD/#p.key=tier'],
  ['a short link', '/errors/e/AUT-0007/#p.key=tier'],
  ['the short link of an alias', '/errors/e/TOKEN-OLD/#p.key=tier'],
  ['an address without a page', '/errors/access-manager/aut_7#p.key=tier'],
] as const) {
  test(`${what} leaves nothing behind in the history`, async ({ page }) => {
    await page.goto(`${origin()}/errors/status/`)
    await page.evaluate((address) => location.assign(address), url)
    await page.waitForURL(`${origin()}${code}#p.key=tier`)
    await page.goBack()
    await expect(page).toHaveURL(`${origin()}/errors/status/`)
  })
}

for (const [what, url, target] of [
  ['an alias', '/errors/access-manager/TOKEN-OLD/', code],
  ['a short link', '/errors/e/AUT-0007/', code],
  ['a page that has moved', '/errors/access-manager/family/old/', '/errors/access-manager/family/aut/'],
] as const) {
  test(`${what} redirects without script too, and leaves nothing behind`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${origin()}/errors/status/`)
    await page.goto(origin() + url, { waitUntil: 'commit' })
    await page.waitForURL(origin() + target)
    await page.goBack()
    await expect(page).toHaveURL(`${origin()}/errors/status/`)
    await context.close()
  })
}

test('an alias says where it leads, to people and to machines', async ({ request }) => {
  const answer = await request.get(`${origin()}/errors/access-manager/TOKEN-OLD/`, { maxRedirects: 0 })
  expect([answer.status(), new URL(answer.headers().location ?? '', origin()).pathname]).toEqual([301, code])
  // Where a host has no rules, its page is sent.
  const html = readFileSync(join(own.folder, 'access-manager/TOKEN-OLD/index.html'), 'utf8')
  expect(html).toContain(`<link rel="canonical" href="https://errors.example.com${code}"/>`)
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  expect(html).toContain(`<noscript><meta http-equiv="refresh" content="0; url=${code}"/></noscript>`)
  expect(html).toMatch(new RegExp(`<a [^>]*href="${code}">Go to AUT-0007</a>`))
  expect(html).not.toMatch(/<script(?![^>]* src=)/)
})

test('the forms of a code are at its former name too, as of the present one, for hosts without rules', () => {
  for (const form of ['index.json', 'index.md']) {
    const [old, present] = ['TOKEN-OLD', 'AUT-0007'].map((name) =>
      readFileSync(join(own.folder, 'access-manager', name, form), 'utf8'),
    )
    expect(old).toBe(present)
  }
})

test('an alias that is the code but for case has no page of its own', async ({ request }) => {
  expect((await request.get(`${origin()}/errors/access-manager/aut-0007/`)).status()).toBe(404)
})

test('the search loads from the folder of the site, and finds a former name', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto(`${origin()}/errors/search/`)
  await page.locator('#search-input').fill('TOKEN-OLD')
  await expect(page.getByRole('option').first()).toContainText('AUT-0007')
  expect(loaded.filter((path) => !path.startsWith('/errors/'))).toEqual([])
  expect(loaded.includes('/errors/search/index.json')).toBe(true)
})
