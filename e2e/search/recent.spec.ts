import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { openSearch, paste } from './search-box'

const settled = 1_900
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('faultbook-recent'))

test('no search is kept before the reader asks for it, and none after it is stopped', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await page.keyboard.type('token expired')
  await page.waitForTimeout(settled)
  expect(await kept(page)).toBeNull()

  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.getByRole('button', { name: 'Recent searches' }).click()
  const choice = page.getByRole('checkbox', { name: /^Keep what I type on this device/ })
  await expect(choice).not.toBeChecked()
  await choice.check()
  await box.click()
  await page.keyboard.type('AUT-0007')
  await page.waitForTimeout(settled)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await paste(page, box, 'code=AUT-0008')
  await expect(options.first()).toContainText('AUT-0008')
  await page.waitForTimeout(settled)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  expect(await kept(page)).toBe('["AUT-0007"]')

  await page.getByRole('button', { name: 'Recent searches' }).click()
  await page.getByRole('button', { name: 'AUT-0007', exact: true }).click()
  await expect(box).toHaveValue('AUT-0007')
  await expect(options.first()).toContainText('AUT-0007')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.getByRole('button', { name: 'Recent searches' }).click()
  await choice.uncheck()
  expect(await kept(page)).toBeNull()
})
