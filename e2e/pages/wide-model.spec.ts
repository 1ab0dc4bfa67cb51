import { rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { wideContent } from '../../catalog/wide-content.fixture'
import { type RunningServer, serve } from '../../scripts/hosts/serve'
import { axe } from '../axe'
import { expect, test } from '../fixtures'
import { ownSite } from '../hosts/own-site'

/** A site with drafts, variants and a catalog without HTTP. */

const own = ownSite('wide')

test.describe.configure({ mode: 'default' })
// Its server has an origin of its own.
test.use({ expectedNoise: [/asked for http:\/\/127\.0\.0\.1:/] })

let server: RunningServer | undefined
const at = (path: string) => `${server?.origin ?? ''}${path}`

test.beforeAll(async () => {
  test.setTimeout(600_000)
  rmSync(own.content, { recursive: true, force: true })
  for (const [name, text] of Object.entries(wideContent)) {
    await mkdir(dirname(`${own.content}/${name}`), { recursive: true })
    writeFileSync(`${own.content}/${name}`, text)
  }
  await own.build()
  server = await serve('npm start', own.folder, own.read())
})
test.afterAll(() => server?.stop())

for (const path of [
  '/',
  '/warehouse/',
  '/warehouse/WH-1/',
  '/warehouse/WH-3/',
  '/orders/cart/conflict/',
  '/e/conflict/',
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(at(path))
      expect((await axe(page).analyze()).violations).toEqual([])
    })
  }
}

test('a link to a variant leads there and fills in its values, and no other', async ({ page }) => {
  await page.goto(at('/warehouse/WH-1/#variant=locked&p.shelf=A-12&p.user=rita'))
  const variant = page.locator('#variant-locked')
  await expect(variant.getByRole('region', { name: 'From your link, not checked' })).toContainText('rita')
  await expect(variant.locator('.wire > p')).toHaveText('shelf A-12 is locked by rita')
  await expect(variant).toBeInViewport()
  await page.evaluate(() => {
    location.hash = '#p.shelf=B-1'
  })
  await expect(variant.locator('.wire > p')).toHaveText('shelf {shelf} is locked by {user}')
  await expect(page.locator('#wire-message')).toHaveText('shelf B-1 has room for {room}')
})

test('a message leads to its variant, and a code with an argument to its value', async ({ page }) => {
  await page.goto(at('/search/'))
  await page.locator('#search-input').fill('shelf A-12 is locked by rita')
  await expect(page.getByRole('option').first()).toHaveAttribute(
    'href',
    /\/WH-1\/#variant=locked&p\.shelf=A-12&p\.user=rita$/,
  )
  await page.locator('#search-input').fill('WAIT_31')
  await page.getByRole('option').first().click()
  await expect(page.locator('h1 > code')).toHaveText('WAIT_31')
})

test('a catalog is filtered by severity and to its drafts', async ({ page }) => {
  await page.goto(at('/warehouse/'))
  const rows = page.locator('.rows > li:visible b')
  await page.getByLabel('Severity').selectOption('WARNING')
  await expect(rows).toHaveText(['WAIT_{seconds}'])
  await page.getByLabel('Severity').selectOption('')
  await page.getByLabel('Documentation').selectOption('no')
  await expect(rows).toHaveText(['WH-1'])
  await expect(page).toHaveURL(/#draft=no$/)
})
