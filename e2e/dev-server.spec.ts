import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { repositoryProject } from '../cli/call/repository-project'
import { DevelopmentServer } from './development-server'
import { headingOf, textOf } from './html'

/** `npm run dev` answers at the addresses of the built site, and shows what an author changes. */
test.describe.configure({ mode: 'default', timeout: 180_000 })

let folder = ''
let server: DevelopmentServer

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-dev-'))
  cpSync(repositoryProject().content, folder, { recursive: true })
  writeOddCatalog(join(folder, 'odd'))
  server = await DevelopmentServer.start(folder)
})

test.afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

for (const [path, heading] of [
  ['/', 'Which error do you have?'],
  ['/platform/', 'Platform'],
  ['/platform/AUTH-401/', 'AUTH-401 Authentication Failed'],
  ['/platform/AUTH-401', 'AUTH-401 Authentication Failed'],
  ['/policycortex/400/', /^400 /],
  ['/odd/E.1001/', 'E.1001 Odd error'],
  ['/odd/flow/step-1/', 'flow/step-1 Odd error'],
  ['/admin-api/guides/error-handling/', /\w/],
  ['/platform/status/401/', /^401 /],
] as const) {
  test(`${path} answers with its heading`, async () => {
    const response = await fetch(`${server.origin}${path}`)
    expect(response.status).toBe(200)
    expect(headingOf(await response.text())).toMatch(heading)
  })
}

test('home has its content in development too, and searches', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${server.origin}/`)
  await expect(page.getByRole('main').getByRole('link', { name: /^Platform/ })).toBeVisible()
  await expect(page.locator('html[data-hydrated]')).toHaveCount(1)
  await page.locator('#search-input').fill('AUTH-401')
  await expect(page.getByRole('option').first()).toContainText('AUTH-401')
  await expect(page).toHaveTitle('Faultbook: error reference')
  expect(errors).toEqual([])
})

test('development has a page of the design tokens', async ({ page }) => {
  await page.goto(`${server.origin}/_faultbook/tokens/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Design tokens')
  const paper = page.locator('[data-token="paper"]')
  expect(await paper.evaluate((patch) => getComputedStyle(patch).backgroundColor)).toBe('rgb(251, 251, 249)')
})

test('an entry answers as JSON and as Markdown too, and so do the lists', async () => {
  for (const [path, type] of [
    ['/platform/AUTH-401/index.json', 'application/json'],
    ['/odd/E.1001/index.json', 'application/json'],
    ['/odd/flow/step-1/index.md', 'text/markdown'],
    ['/catalogs.json', 'application/json'],
    ['/platform/index.json', 'application/json'],
    ['/llms.txt', 'text/plain'],
    ['/third-party-notices.txt', 'text/plain'],
    ['/sitemap.xml', 'application/xml'],
  ] as const) {
    const response = await fetch(`${server.origin}${path}`)
    expect(response.status, path).toBe(200)
    expect(response.headers.get('content-type'), path).toContain(type)
  }
})

test('an address without a page answers 404', async () => {
  for (const path of ['/platform/NO-SUCH-CODE/', '/no-such-catalog/']) {
    expect((await fetch(`${server.origin}${path}`)).status, path).toBe(404)
  }
})

test('a changed file shows on reload, in the entry and in the lists', async ({ page }) => {
  await page.goto(`${server.origin}/platform/AUTH-401/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Authentication Failed')
  const file = join(folder, 'platform', 'AUTH-401.mdx')
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: "Authentication Failed"', 'title: "Who are you"'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AUTH-401 Who are you')
  const list = await (await fetch(`${server.origin}/platform/`)).text()
  expect(textOf(list)).toContain('Who are you')
})

// The last one: Next runs one such server for a project.
test('a development server whose parent is killed leaves nobody who holds its port', async () => {
  test.skip(process.platform === 'win32', 'Windows has no such signal')
  server.killFirst()
  await expect.poll(() => server.answers(), { timeout: 20_000 }).toBe(false)
})

/** A catalog whose codes have dots and slashes. */
function writeOddCatalog(target: string): void {
  mkdirSync(target)
  writeFileSync(
    join(target, 'catalog.json'),
    JSON.stringify({
      name: 'Odd',
      summary: 'Codes with dots and slashes.',
      envelope: {
        summary: 'A code.',
        fields: [{ path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' }],
        example: { code: 'E.1001' },
      },
      families: [{ slug: 'odd', name: 'Odd', summary: 'All of them.' }],
    }),
  )
  const entries = ['E.1001', 'flow/step-1'].map((code) => ({
    code,
    status: 400,
    title: 'Odd error',
    summary: `The code ${code} has a character that paths know.`,
    causes: [{ text: `A first cause of ${code}.` }, { text: `A second cause of ${code}.` }],
    solutions: [{ text: `A first way out of ${code}.` }, { text: `A second way out of ${code}.` }],
    examples: [
      {
        title: 'A request',
        source: 'illustrative',
        request: 'GET /v1/odd HTTP/1.1\nHost: api.example.com',
        response: `HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n${JSON.stringify({ code })}`,
      },
    ],
    retry: { rule: 'never', note: 'The same request fails again.' },
    actors: ['caller'],
  }))
  writeFileSync(join(target, 'odd.json'), JSON.stringify({ family: 'odd', entries }))
}
