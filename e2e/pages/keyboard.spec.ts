import { at } from '../content'
import { expect, test } from '../fixtures'

for (const [kind, path, box] of [
  ['an entry', '/access-manager/AUT-0007/', '#header-search-input'],
  ['a catalog', '/platform/', '#header-search-input'],
  ['home', '/', '#search-input'],
  ['search', '/search/', '#search-input'],
] as const) {
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`${key} goes to the search box of ${kind}`, async ({ page }) => {
      await page.goto(at(path))
      await page.waitForLoadState('load')
      await page.keyboard.press(key)
      await expect(page.locator(box)).toBeFocused()
      await expect(page.locator(box)).toHaveValue('')
    })
  }
}

test('/ is a letter like any other in the search box', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  await page.keyboard.press('/')
  await page.keyboard.type('v1/login')
  await expect(page.locator('#header-search-input')).toHaveValue('v1/login')
})

test('the first Tab gives a link past the header', async ({ page }) => {
  for (const path of ['/', '/access-manager/AUT-0007/', '/status/404/']) {
    await page.goto(at(path))
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
    expect(inMain, `Tab after the skip link of ${path}`).toBe(true)
  }
})

test('everything that takes the focus shows it', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0010/'))
  const seen = new Set<string>()
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return undefined
      const shown = element.matches('input.sr-only') ? (element.closest('label') ?? element) : element
      const { outlineStyle, outlineWidth } = getComputedStyle(shown)
      const box = shown.getBoundingClientRect()
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''
      return { name, isShown: outlineStyle !== 'none' && outlineWidth !== '0px' && box.width > 4 && box.height > 4 }
    })
    if (focused === undefined) break
    expect(focused.isShown, focused.name).toBe(true)
    seen.add(focused.name)
  }
  expect(seen.size).toBeGreaterThan(15)
})
