import { at } from '../content'
import { expect, test } from '../fixtures'
import { expectCodes, openSearch, paste, searchOf } from './search-box'

for (const path of ['/access-manager/AUT-0007/', '/platform/', '/status/404/']) {
  test(`the header of ${path} finds what was typed, and leads to all results`, async ({ page }) => {
    const { box, options, results } = await openSearch(page, path)
    await page.keyboard.type('token')
    await expect(options).toHaveCount(8)
    await results.getByRole('link', { name: /^All \d+ results$/ }).click()
    await expect(page).toHaveURL(at('/search/#q=token'))
    await expect(box).toHaveValue('token')
    await expect.poll(() => options.count()).toBeGreaterThan(8)
  })
}

test('a paste into the header is answered there, all of it', async ({ page }) => {
  const { box, results, options } = await openSearch(page, '/platform/')
  await paste(page, box, 'code=AUT-0007\ncode=IDE-0016 request_id=7f3c')
  await expectCodes(options, ['AUT-0007', 'IDE-0016'])
  await expect(results.getByRole('group', { name: 'IDE-0016' })).toContainText('request id 7f3c')
  await expect(results.getByRole('group', { name: 'AUT-0007' })).not.toContainText('request id')
  await expect(results).toContainText('What you paste stays in this tab.')
  await expect(results.getByRole('link', { name: /^All/ })).toHaveCount(0)
})

test('what is only near is under a heading of its own in the header too', async ({ page }) => {
  const { results, options } = await openSearch(page, '/platform/')
  await page.keyboard.insertText('token expired')
  await expect(options.first()).toContainText('token_expired')
  await expect(results.locator('.search-label')).toHaveText('Perhaps one of these')
})

test('nothing found in the header says so and offers the nearest codes', async ({ page }) => {
  const { results, options } = await openSearch(page, '/access-manager/AUT-0007/')
  await page.keyboard.type('AUT-0099')
  await expect(results).toContainText('No errors found for “AUT-0099”.')
  await expect(results).toContainText('Nearest codes, not exact:')
  await expect(options).toHaveCount(0)
})

test('the results of the header close by Escape, by a button, and by a tap elsewhere', async ({ page }) => {
  const { box, results } = await openSearch(page, '/access-manager/AUT-0007/')
  await page.keyboard.type('token')
  await expect(results).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(results).toBeHidden()
  await expect(box).toHaveValue('token')
  await page.keyboard.type('s')
  await results.getByRole('button', { name: 'Close' }).click()
  await expect(results).toBeHidden()
  await box.fill('AUT-0007')
  await expect(results).toBeVisible()
  await expect(results).toContainText('Invalid Token')
  await page.mouse.click(5, 790)
  await expect(results).toBeHidden()
})

test('results of the header stay on the screen, also when the keyboard of a phone closes', async ({ page }) => {
  const { box, results } = await openSearch(page, '/access-manager/AUT-0007/')
  await page.keyboard.type('token')
  await expect(results).toBeVisible()
  await box.evaluate((element) => element.blur())
  await expect(results).toBeVisible()
  const area = await results.boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  expect(area?.x).toBeGreaterThanOrEqual(0)
  expect((area?.x ?? 0) + (area?.width ?? 0)).toBeLessThanOrEqual(width)
  expect((area?.y ?? 0) + (area?.height ?? 0)).toBeLessThanOrEqual(height)
})

test('Enter is not lost while the search is on its way', async ({ page }) => {
  await page.route(/\/assets\/search\.[^/]*js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  const { box } = await openSearch(page, '/platform/')
  await box.fill('IDE-0016')
  await box.press('Enter')
  await expect(box).toHaveValue('IDE-0016')
  await expect(page).toHaveURL(at('/access-manager/IDE-0016/'))
})

test('a search that begins before the framework has arrived disturbs nothing', async ({ page }) => {
  await page.route(/\/_next\/static\/chunks\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await page.goto(at('/platform/'), { waitUntil: 'commit' })
  const { box, options } = searchOf(page)
  await box.click()
  await page.keyboard.type('AUT-0007')
  await expect(options.first()).toContainText('AUT-0007', { timeout: 10_000 })
  await expect(box).toHaveValue('AUT-0007')
})
