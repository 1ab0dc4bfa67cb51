import { at } from '../content'
import { expect, test } from '../fixtures'

/** Home: samples to try, and a box that stays where it is. */

test('a sample is searched for as if it had been pasted, and does not get into the address', {
  tag: '@built-in',
}, async ({ page }) => {
  await page.goto(at('/'))
  const samples = page.locator('[data-sample]')
  await expect(samples).toHaveCount(3)
  for (const sample of await samples.all()) {
    await page.goto(at('/'))
    const text = (await sample.getAttribute('data-sample')) ?? ''
    await sample.click()
    await expect(page.getByRole('search').getByRole('textbox')).toHaveValue(text)
    await expect(page.locator('.search-option').first()).toBeVisible()
    expect(page.url()).not.toContain('#')
  }
})

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves when typing begins at ${viewport.width} by ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto(at('/'))
    const box = page.locator('#search-input')
    const before = await box.boundingBox()
    await box.click()
    await box.pressSequentially('token')
    await expect(page.locator('.search-option').first()).toBeVisible()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(await box.boundingBox()).toEqual(before)
  })
}
