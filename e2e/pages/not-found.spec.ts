import { brotliCompressSync } from 'node:zlib'
import { axe } from '../axe'
import { at, catalogs } from '../content'
import { expect, test } from '../fixtures'
import { attributesOf } from '../html'

/** The page for addresses that have none: what it says where it does not lead on. */

/** The page is a 404 itself; some tests make its data fail on purpose. */
test.use({ expectedNoise: [/status of (?:404|500)|net::ERR_FAILED/] })

test('one code of several catalogs is offered side by side, with title, catalog and status', {
  tag: '@built-in',
}, async ({ page }) => {
  await page.goto(at('/not-found/'))
  await expect(page.locator('h1')).toHaveText('Did you mean one of these?')
  await expect(page.getByText('You asked for')).toHaveText('You asked for not-found.')
  const rows = page.locator('.choices a')
  await expect(rows).toHaveText([/not_found .*Permission Assist 404/, /not_found .*Admin API 404/])
  await rows.first().click()
  await expect(page).toHaveURL(at('/permission-assist/not_found/'))
})

test('a short link that several catalogs have asks the same question without script', { tag: '@built-in' }, async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at('/e/not_found/'))
  await expect(page.locator('h1')).toHaveText('not_found in which catalog?')
  await expect(page.locator('.choices a')).toHaveText([
    /not_found .*Permission Assist 404.*Only its response bodies have message and correlationId\./,
    /not_found .*Admin API 404.*Only its response bodies have error_description\./,
  ])
  await context.close()
})

test('a code that is not documented is named, with the nearest codes and a box to search for it', {
  tag: '@built-in',
}, async ({ page }) => {
  await page.goto(at('/access-manager/AUT-4242/'))
  await expect(page.locator('h1')).toHaveText('“access-manager/AUT-4242” is not documented here')
  await expect(page.getByRole('heading', { name: 'The nearest codes' })).toBeVisible()
  await expect(page.locator('.choices a').first()).toContainText('Access Manager')
  await expect(page.locator('main').getByRole('link', { name: /^Access Manager/ })).toBeHidden()
  await page.getByText('Browse all catalogs and statuses').click()
  await expect(page.locator('main').getByRole('link', { name: /^Access Manager/ })).toBeVisible()
  const box = page.getByLabel('Search for this, or correct it first')
  await expect(box).toHaveValue('AUT-4242')
  await box.press('Enter')
  await expect(page).toHaveURL(at('/search/#q=AUT-4242'))
})

for (const [address, target] of [
  ['/error?code=AUT-0012', '/access-manager/AUT-0012/'],
  ['/docs/errors#token_revoked', '/admin-api/token_revoked/'],
] as const) {
  test(`${address} leads to the code beside its path`, { tag: '@built-in' }, async ({ page }) => {
    await page.goto(at(address))
    await expect(page).toHaveURL(at(target))
  })
}

test('a folder without a page offers what is in it', { tag: '@built-in' }, async ({ page }) => {
  await page.goto(at('/admin-api/guides/'))
  await expect(page.locator('.choices a')).toHaveText([/error-handling/])
  await page.goto(at('/compare/'))
  await expect(page.locator('.choices a')).toHaveCount(catalogs.length)
})

test('the likeliest code comes first', { tag: '@built-in' }, async ({ page }) => {
  for (const [path, code] of [
    ['/access-manager/AUT-00x10/', 'AUT-0010'],
    ['/admin-api/user_not_fuond/', 'user_not_found'],
    ['/not_found_user/', 'user_not_found'],
  ] as const) {
    await page.goto(at(path))
    await expect(page.locator('.choices b').first()).toHaveText(code)
  }
})

test('what was asked is shown as text, whatever it is, and a secret is not put into a link', async ({ page }) => {
  await page.goto(at('/%3Cimg%20src=x%20onerror=alert(1)%3Ezzz/'))
  await expect(page.locator('h1')).toContainText('img src=x onerror=alert(1)>zzz” is not documented here')
  await expect(page.locator('main img')).toHaveCount(0)
  await page.goto(at(`/${'sk_live_'}abcdefghijklmnop/`))
  await expect(page.locator('h1')).toContainText('is not documented here')
  await page.getByLabel('Search for this, or correct it first').press('Enter')
  await expect(page.locator('#header-search-input')).toBeFocused()
  expect(page.url()).not.toContain('#')
})

test('a long address is cut where it is shown, and does not widen the page', async ({ page }) => {
  await page.goto(at(`/${'verylong'.repeat(200)}/`))
  await expect(page.locator('h1')).toContainText('…” is not documented here')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test('a host that lacks the very page that is meant does not send the reader round in circles', async ({
  page,
  request,
}) => {
  const notFound = await (await request.get(at('/no/such/page/'))).text()
  const [entry] = catalogs[0]?.entries ?? []
  const path = at(`/${entry?.catalog}/${entry?.slug}/`)
  await page.route(
    (url) => url.pathname === path,
    (route) => {
      return route.fulfill({ status: 404, contentType: 'text/html', body: notFound })
    },
  )
  await page.goto(path)
  await expect(page.locator('h1')).toHaveText('Did you mean this one?')
  await expect(page.locator('.choices a')).toHaveAttribute('href', path)
})

test('where the addresses cannot be fetched the ways to browse stay', async ({ page }) => {
  for (const answer of [{ status: 500 }, { body: '<!DOCTYPE html>' }, 'abort'] as const) {
    await page.route(/\/assets\/addresses\./, (route) => (answer === 'abort' ? route.abort() : route.fulfill(answer)))
    await page.goto(at('/access-manager/aut_7'))
    await expect(page.locator('#not-found-guess')).toHaveAttribute('data-state', 'done')
    await expect(page.locator('h1')).toHaveText('No page at this address')
    await expect(page.locator('main li a').first()).toBeVisible()
    await page.unrouteAll()
  }
})

test('without script there are ways to browse, and no empty place', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const response = await page.goto(at('/access-manager/aut_7'))
  expect(response?.status()).toBe(404)
  await expect(page.locator('h1')).toHaveText('No page at this address')
  await expect(page.locator('#not-found-guess a')).toHaveAttribute('href', at('/access-manager/AUT-0007/'))
  for (const { name } of catalogs)
    await expect(page.locator('.browse-fold').getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible()
  await context.close()
})

test('the script and the addresses weigh at most 15 kB, and no framework comes along', { tag: '@built-in' }, async ({
  request,
}) => {
  const html = await (await request.get(at('/no/such/page/'))).text()
  const files = attributesOf(html, 'src', 'data-addresses')
  expect(files.filter((file) => file.includes('/_next/'))).toEqual([])
  const own = files.filter((file) => /\/(?:not-found|addresses)\./.test(file))
  expect(own).toHaveLength(2)
  let bytes = 0
  for (const file of own) bytes += brotliCompressSync(await (await request.get(file)).body()).length
  expect(bytes).toBeLessThanOrEqual(15_000)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what the page offers has no fault that axe finds, ${colorScheme}, on a phone too`, {
    tag: '@built-in',
  }, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 })
      for (const path of ['/not-found/', '/access-manager/AUT-4242/', '/e/not_found/']) {
        await page.goto(at(path))
        await expect(page.locator('.choices a').first()).toBeVisible()
        const { violations } = await axe(page).analyze()
        expect.soft(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
      }
    }
  })
}
