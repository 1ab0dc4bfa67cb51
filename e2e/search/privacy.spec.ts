import type { Page } from '@playwright/test'
import { at } from '../content'
import { expect, test } from '../fixtures'
import { openSearch, paste } from './search-box'

const secret = 'SECRETSECRET'
const pasted = `HTTP/1.1 401 Unauthorized\r
Content-Type: application/json\r
Authorization: Bearer sk_test_${secret}\r
\r
{"code":"AUT-0007","title":"Invalid Token","message":"The token of ${secret}@example.com is expired","key":"eyJ${secret}"}`

for (const path of ['/', '/search/', '/access-manager/AUT-0006/']) {
  test(`nothing of a paste leaves the tab, on ${path}`, async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) =>
      sent.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())),
    )
    const { box, options } = await openSearch(page, path)
    const before = await page.evaluate(() => history.length)
    await paste(page, box, pasted)
    await expect(options.first()).toContainText('AUT-0007')
    await page.waitForTimeout(1_500)

    expect(await traces(page)).not.toContain(secret)
    expect(page.url()).toBe(new URL(at(path), page.url()).href)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await options.first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AUT-0007')
    expect(await traces(page)).not.toContain(secret)
    expect(sent.join('\n')).not.toContain(secret)
  })
}

/** All that outlives the page, or that others could read. */
function traces(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const stores = [{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, await caches.keys()]
    return JSON.stringify([...stores, location.href, document.title, history.state, name])
  })
}

test('what the tab keeps of a paste has no secrets, is in the storage of the tab alone, and goes with the tab', async ({
  page,
  context,
}) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, pasted)
  await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
  const stored = await page.evaluate(() => ({ tab: { ...sessionStorage }, device: { ...localStorage } }))
  expect(stored.device).toEqual({})
  const holding = Object.entries(stored.tab).filter(([, text]) => text.includes('AUT-0007'))
  expect(holding.map(([key]) => key)).toEqual(['faultbook-paste'])
  await page.reload()
  await expect(options.first()).toContainText('AUT-0007')
  await expect(box).toHaveValue(/Authorization: \[hidden\]/)
  expect(await traces(page)).not.toContain(secret)

  const other = await context.newPage()
  await other.goto(at('/search/'))
  expect(await traces(other)).not.toContain('AUT-0007')
})

test('a paste on its way from the header to the search page has no secrets either', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''))
  const { box, options } = await openSearch(page, '/platform/')
  await paste(page, box, `${pasted}\ncode=IDE-0016`)
  await expect(options.nth(1)).toBeVisible()
  await box.press('Enter')
  await expect(page).toHaveURL(at('/search/'))
  await expect(options.nth(1)).toBeVisible()
  expect(await traces(page)).not.toContain(secret)
  expect(sent.join('\n')).not.toContain(secret)
})

test('a paste with secrets says so in a status, until another one takes its place', async ({ page }) => {
  const { box } = await openSearch(page)
  const note = page.locator('[data-search-secrets]')
  await expect(note).toHaveRole('status')
  await paste(page, box, 'Authorization: Bearer abc\ncode=AUT-0007')
  await expect(note).toHaveText(
    'Your paste may contain 1 secret (token). If one has been shared, in a ticket or a chat, its owner should replace it.',
  )
  await box.fill('')
  await paste(page, box, 'code=AUT-0007 user=jane@lovelace.dev\nline')
  await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
  await expect(note).toBeEmpty()
})

test('a line under the box says so', async ({ page }) => {
  const { box } = await openSearch(page, '/')
  await expect(box).toHaveAccessibleDescription('What you paste stays in this tab.')
})

for (const [what, query] of [
  ['a bearer token', 'Bearer abcdef'],
  ['a key', 'sk_live_abc'],
  ['an email address', 'jane@example.com'],
  ['more than 64 characters', `token ${'expired '.repeat(9)}`],
] as const) {
  test(`what is typed stays out of the address too where it is ${what}`, async ({ page }) => {
    await openSearch(page)
    await page.keyboard.type(query)
    await page.waitForTimeout(500)
    await expect(page).not.toHaveURL(/abc|jane|(?:expired.*){5}/)
    await expect(page).toHaveTitle(/^(?!.*(?:abc|jane))/)
  })
}

test('a pasted code that the catalogs publish may be in the address, other pastes may not', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, 'aut-0007')
  await expect(page).toHaveURL(/\/search\/#q=aut-0007$/)
  await box.fill('')
  await paste(page, box, 'invalid token')
  await expect(options.nth(1)).toBeVisible()
  await expect(page).toHaveURL(/\/search\/$/)
})
