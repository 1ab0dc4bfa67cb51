import { at } from '../content'
import { expect, test } from '../fixtures'
import { openSearch } from './search-box'

for (const path of ['/search/', '/platform/']) {
  test(`who asks at ${path} how to retry is offered the guide, by keyboard too`, async ({ page }) => {
    const { options } = await openSearch(page, path)
    await page.keyboard.insertText('how to retry')
    await expect(options.first()).toContainText('Handle errors Guide: Admin API')
    await expect(options.nth(1)).toContainText('retry')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(at('/admin-api/guides/error-handling/'))
  })
}

test('a guide is offered where no code is found, and Enter does not open it unasked', async ({ page }) => {
  const { options } = await openSearch(page, '/search/')
  await page.keyboard.insertText('debug mode')
  await expect(options).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'No errors found' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/\/search\//)
})

test('a code that is sure comes without a guide', async ({ page }) => {
  const { options } = await openSearch(page, '/search/')
  await page.keyboard.insertText('AUT-0007')
  await expect(options.first()).toContainText('AUT-0007')
  await expect(options.filter({ hasText: 'Guide' })).toHaveCount(0)
})
