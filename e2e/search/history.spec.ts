import { at } from '../content'
import { expect, test } from '../fixtures'
import { openSearch } from './search-box'

const settled = 1_300

test('Back and Forward go from one settled search to the next', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await page.keyboard.type('AUT-0007', { delay: 30 })
  await expect(page).toHaveURL(/#q=AUT-0007$/)
  await page.waitForTimeout(settled)
  await box.press('ControlOrMeta+a')
  await page.keyboard.type('IDE-0016', { delay: 30 })
  await expect(page).toHaveURL(/#q=IDE-0016$/)
  await page.waitForTimeout(settled)

  await page.goBack()
  await expect(box).toHaveValue('AUT-0007')
  await expect(options.first()).toContainText('AUT-0007')
  await page.goBack()
  await expect(box).toHaveValue('')
  await expect(page.getByRole('heading', { level: 2, name: 'Catalogs' })).toBeVisible()
  await page.goForward()
  await expect(box).toHaveValue('AUT-0007')
})

test('Back from an entry finds the search as it was left', async ({ page }) => {
  const { box, options } = await openSearch(page, '/')
  await page.keyboard.type('token expired')
  await options.nth(0).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('token_expired')
  await page.goBack()
  await expect(box).toHaveValue('token expired')
  await expect(options.first()).toContainText('token_expired')
})

test('a link with a search shows it', async ({ page }) => {
  const { box, options } = await openSearch(page, '/search/#q=403&catalog=admin-api')
  await expect(box).toHaveValue('403')
  await expect(page.getByRole('button', { name: 'Remove the filter Catalog: Admin API' })).toBeVisible()
  await expect(options.nth(1)).toContainText('Admin API')
})

test('a link that writes its search another way is no step of its own: Back leaves', async ({ page }) => {
  await page.goto(at('/status/'))
  await page.goto(at('/search/#q=token%20expired'))
  await expect(page).toHaveURL(/#q=token\+expired$/)
  await page.waitForTimeout(settled)
  await page.goBack()
  await expect(page).toHaveURL(/\/status\/$/)
})

test('a link that holds a secret loses it', async ({ page }) => {
  const { box } = await openSearch(page, '/search/#q=Bearer%20abcdef')
  await expect(box).toHaveValue('Bearer abcdef')
  await expect(page).toHaveURL(/\/search\/$/)
})

test('a search from the address bar of a browser moves into the fragment', async ({ page }) => {
  await page.goto(at('/search/?q=token+expired'))
  await expect(page).toHaveURL(/\/search\/#q=token\+expired$/)
  await expect(page.locator('#search-input')).toHaveValue('token expired')
  await page.goto(at('/search/?q=Bearer+abc'))
  await expect(page).toHaveURL(/\/search\/$/)
  await expect(page.locator('#search-input')).toHaveValue('Bearer abc')
})
