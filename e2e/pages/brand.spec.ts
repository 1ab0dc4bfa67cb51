import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type RunningServer, serve } from '../../scripts/hosts/serve'
import { axe } from '../axe'
import { expect, test } from '../fixtures'
import { ownSite } from '../hosts/own-site'

/** A site with a look of its own, in a folder of its host. */

const own = ownSite('brand', { FAULTBOOK_BASE_PATH: '/errors' })
const pages = ['/errors/', '/errors/access-manager/AUT-0007/', '/errors/status/']
const look = {
  name: 'Acme errors',
  logo: { light: 'brand/logo.svg', dark: 'brand/logo-dark.svg', alt: 'Acme errors' },
  accent: '#b3261e',
  header: [{ label: 'All statuses', url: '/status/' }],
  footer: [{ label: 'Write to us', url: 'mailto:docs@acme.example' }],
  report: 'https://tracker.acme.example/new?title={code}&page={url}',
  styles: 'brand/site.css',
}
const logo = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32"><path fill="${color}" d="M0 4h120v24H0z"/></svg>`

test.describe.configure({ mode: 'default' })
// Its server has an origin of its own.
test.use({ expectedNoise: [/asked for http:\/\/127\.0\.0\.1:/] })

let server: RunningServer | undefined
const at = (path: string) => `${server?.origin ?? ''}${path}`

test.beforeAll(async () => {
  test.setTimeout(600_000)
  rmSync(own.content, { recursive: true, force: true })
  cpSync('content', own.content, { recursive: true })
  mkdirSync(`${own.content}/brand`)
  writeFileSync(`${own.content}/site.json`, JSON.stringify(look))
  writeFileSync(`${own.content}/brand/logo.svg`, logo('#b3261e'))
  writeFileSync(`${own.content}/brand/logo-dark.svg`, logo('#ff8a80'))
  writeFileSync(`${own.content}/brand/site.css`, '.foot { border-top-width: 3px }')
  await own.build()
  server = await serve('npm start', own.folder, own.read())
})
test.afterAll(() => server?.stop())

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has the look on ${colorScheme} pages, and axe finds nothing`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(at(path))
      await expect(page.locator(`.logo-${colorScheme}`)).toBeVisible()
      await expect(page.locator('.logo:visible')).toHaveCount(1)
      await expect(page.getByRole('link', { name: 'Acme errors', exact: true }).first()).toBeVisible()
      expect(await page.locator('.foot').evaluate((foot) => getComputedStyle(foot).borderTopWidth)).toBe('3px')
      expect(await page.locator('.foot').getByText('Write to us').getAttribute('href')).toBe('mailto:docs@acme.example')
      expect((await axe(page).analyze()).violations).toEqual([])
    })
  }
}

test('a chosen theme decides over the system which logo is shown', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(at('/errors/access-manager/AUT-0007/'))
  await page.locator('label', { hasText: 'Dark' }).click()
  await expect(page.locator('.logo-dark')).toBeVisible()
  await page.reload()
  await expect(page.locator('.logo-dark')).toBeVisible()
  await expect(page.locator('.logo-light')).toBeHidden()
})

test('links have the accent, those of the site its folder, and a report knows its page', async ({ page }) => {
  await page.goto(at('/errors/access-manager/AUT-0007/'))
  const report = page.getByRole('link', { name: 'Report a mistake on this page' })
  expect(await report.evaluate((link) => getComputedStyle(link).color)).toBe('rgb(179, 38, 30)')
  const url = encodeURIComponent('https://errors.example.com/errors/access-manager/AUT-0007/')
  expect(await report.getAttribute('href')).toBe(`https://tracker.acme.example/new?title=AUT-0007&page=${url}`)
  await page.locator('.bar').getByRole('link', { name: 'All statuses' }).click()
  await expect(page).toHaveURL(at('/errors/status/'))
})

test('without script the logo follows the system', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto(at('/errors/access-manager/AUT-0007/'))
  await expect(page.locator('.logo-dark')).toBeVisible()
  await expect(page.locator('.logo-light')).toBeHidden()
  await context.close()
})
