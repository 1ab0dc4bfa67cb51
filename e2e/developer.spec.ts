import { at, entryOf } from './content'
import { expect, test } from './fixtures'

/** The developer: a response has failed, and the code is known. Why, may I retry, what do I change? */

const invalidToken = entryOf('access-manager/AUT-0007')

test('comes from home by catalog to a code, and sees retry rule, cause and fix', async ({ page }) => {
  await page.goto(at('/'))
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Access Manager/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Access Manager' })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^AUT-0007/ })
    .click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AUT-0007 Invalid Token')
  await expect(page.getByText('Fix, then retry').first()).toBeVisible()
  await expect(page.getByText('Who can act: Caller')).toBeVisible()
  const causes = page.getByRole('region', { name: 'Why it happens' })
  await expect(causes.getByText('The access token has expired.')).toBeVisible()
  await expect(causes.getByText('the token’s expiry time')).toBeVisible()
  await expect(causes.getByText('Get a new access token, for example with')).toBeVisible()
})

test('comes by status: 429 shows who sends it, and leads to the code', async ({ page }) => {
  await page.goto(at('/'))
  await page.getByRole('main').getByRole('link', { name: /429/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('429 Too Many Requests')
  await page.getByRole('link', { name: /^rate_limit_exceeded/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('rate_limit_exceeded')
})

test('copies the code, and hears that it worked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(at('/access-manager/AUT-0007/'))
  const button = page.getByRole('button', { name: 'Copy the code AUT-0007' })
  await button.click()
  await expect(button).toContainText('Copied')
  await expect(page.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('AUT-0007')
})

test('copies request and response exactly as they are on the wire', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(at('/access-manager/AUT-0007/'))
  for (const part of ['request', 'response'] as const) {
    await page
      .getByRole('button', { name: `Copy the ${part}` })
      .first()
      .click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(invalidToken.examples[0]?.[part])
  }
})

test('is told how to copy where the browser refuses, and finds the text selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) })
  })
  await page.goto(at('/access-manager/AUT-0007/'))
  await page.getByRole('button', { name: 'Copy the message' }).click()
  await expect(page.getByRole('button', { name: 'Copy the message' })).toContainText('Press Ctrl+C')
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(invalidToken.message)
})

test('sees the placeholders of a message, named and explained', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0010/'))
  const message = page.getByRole('region', { name: 'The message' })
  const { params } = entryOf('access-manager/AUT-0010')
  expect(params.length).toBeGreaterThan(0)
  for (const param of params) await expect(message.getByRole('rowheader', { name: param.name })).toBeVisible()
})

test('goes up by the breadcrumbs and on by previous and next', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect(page).toHaveURL(/\/access-manager\/AUT-(?!0007)\d{4}\/$/)
  await page.getByRole('link', { name: /^Previous/ }).click()
  await expect(page).toHaveURL(/\/access-manager\/AUT-0007\/$/)
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' })
  await crumbs.getByRole('link', { name: 'Auth' }).click()
  await expect(page).toHaveURL(/\/access-manager\/family\/aut\/$/)
  await crumbs.getByRole('link', { name: 'Access Manager' }).click()
  await expect(page).toHaveURL(/\/access-manager\/$/)
})

test('links to a section by its anchor', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  const heading = page.getByRole('heading', { name: 'What to do' })
  await heading.getByRole('link').click()
  await expect(page).toHaveURL(/#solutions$/)
  await expect(heading).toBeInViewport()
})

test('goes to the catalogs from every page', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  await page.getByRole('link', { name: 'Catalogs' }).click()
  await expect(page).toHaveURL(/\/#catalogs$/)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Platform/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Platform' })).toBeVisible()
})
