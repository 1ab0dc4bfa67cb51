import { at } from '../content'
import { expect, test } from '../fixtures'

/** Home: samples to try, and a box that stays where it is. */

for (const index of [0, 1, 2]) {
  test(`sample ${index + 1} is searched for as if it had been pasted, and does not get into the address`, {
    tag: '@built-in',
  }, async ({ page }) => {
    await page.goto(at('/'))
    const samples = page.locator('[data-sample]')
    await expect(samples).toHaveCount(3)
    const text = (await samples.nth(index).getAttribute('data-sample')) ?? ''
    expect(text.length).toBeGreaterThan(20)
    await samples.nth(index).click()
    await expect(page.locator('#search-input')).toHaveValue(text)
    await expect(page.locator('.search-option').first()).toBeVisible()
    await expect(page).toHaveURL(at('/'))
  })
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves when typing begins at ${viewport.width} by ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto(at('/'))
    const box = page.locator('#search-input')
    const top = () => box.evaluate((field) => field.getBoundingClientRect().top)
    const before = await top()
    await box.click()
    await box.pressSequentially('token')
    await expect(page.locator('.search-option').first()).toBeVisible()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(await top()).toBe(before)
  })
}
