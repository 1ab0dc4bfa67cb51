import type { Page } from '@playwright/test'
import { at } from '../content'
import { expect, test } from '../fixtures'

const light = 'rgb(251, 251, 249)'
const dark = 'rgb(17, 19, 21)'

test('the system decides until the reader does', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(at('/platform/AUTH-401/'))
  expect(await paper(page)).toBe(dark)
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked()
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paper(page)).toBe(light)
})

test('a chosen theme stays: on reload, on both kinds of page, in other tabs', async ({ page, context }) => {
  await page.goto(at('/platform/AUTH-401/'))
  const other = await context.newPage()
  await other.goto(at('/'))
  expect(await paper(other)).toBe(light)

  await page.locator('label', { hasText: 'Dark' }).click()
  expect(await paper(page)).toBe(dark)
  await expect.poll(() => paper(other)).toBe(dark)
  await page.reload()
  expect(await paper(page)).toBe(dark)
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.goto(at('/'))
  expect(await paper(page)).toBe(dark)
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()

  await page.locator('label', { hasText: 'As the system' }).click()
  expect(await paper(page)).toBe(light)
  await page.reload()
  expect(await paper(page)).toBe(light)
})

test('a theme that another tab chooses before the script has begun is shown', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route(/\/assets\/page\.[^/]+\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(at('/platform/AUTH-401/'))
  await page.evaluate(() => localStorage.setItem('faultbook-theme', 'dark'))
  expect(await paper(page)).toBe(light)
  release()
  await expect.poll(() => paper(page)).toBe(dark)
})

test('the theme changes by keyboard', async ({ page }) => {
  await page.goto(at('/platform/AUTH-401/'))
  await page.getByRole('radio', { name: 'As the system' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  expect(await paper(page)).toBe(dark)
})

test('on a phone one button goes from theme to theme', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at('/platform/AUTH-401/'))
  const button = page.locator('.theme label:visible')
  await expect(button).toHaveCount(1)
  await button.click()
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked()
  await button.click()
  expect(await paper(page)).toBe(dark)
  await button.click()
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked()
})

test('the theme works as long as the page where storage is forbidden', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await page.goto(at('/platform/AUTH-401/'))
  await page.locator('label', { hasText: 'Dark' }).click()
  expect(await paper(page)).toBe(dark)
})

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}
