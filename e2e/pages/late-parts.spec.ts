import type { Page } from '@playwright/test'
import { at } from '../content'
import { expect, test } from '../fixtures'

/** When the script of a page begins: after the first paint, and in any case. */

const entry = at('/access-manager/AUT-0010/')
const next = at('/access-manager/AUT-0011/')
const catalog = at('/access-manager/')

/** When a script was asked for, and the first paint, in milliseconds. */
function times(page: Page, script: string) {
  return page.evaluate((name) => {
    const asked = performance.getEntriesByType('resource').find((item) => item.name.includes(`/assets/${name}.`))
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { asked: asked?.startTime ?? Number.NaN, paint: paint?.startTime ?? Number.NaN }
  }, script)
}

for (const [path, script] of [
  [entry, 'page'],
  [catalog, 'list'],
] as const) {
  test(`${path} asks for ${script}.js and the manifest once something is painted`, async ({ page }) => {
    await page.goto(path)
    const { asked, paint } = await times(page, script)
    expect(asked).toBeGreaterThan(paint)
    await expect(page.locator('head > link[rel="manifest"]')).toHaveCount(1)
    await expect(page.locator(`head > script[src*="/assets/${script}."]`)).toHaveCount(1)
  })
}

for (const [where, path] of [
  ['a fragment', `${catalog}#status=404`],
  ['a query', `${entry}?args=a`],
] as const) {
  test(`an address with ${where} does not wait, since it may change what is shown`, async ({ page }) => {
    // Nothing is told of a paint, so only what begins at once begins soon.
    await page.addInitScript(() => {
      PerformanceObserver.prototype.observe = () => {}
    })
    await page.goto(path)
    await expect(page.locator('html')).toHaveClass(/js/)
    expect((await times(page, 'page')).asked).toBeLessThan(900)
  })
}

test('the next page of a tab does not wait', async ({ page }) => {
  await page.goto(entry)
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('faultbook-fonts'))).toBe('1')
  await page.goto(next)
  const { asked, paint } = await times(page, 'page')
  expect(asked).toBeLessThan(paint)
})

test('where nothing is painted the script begins after a second, as in a tab in the background', async ({ page }) => {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {}
  })
  await page.goto(entry)
  await page.keyboard.press('/')
  await expect(page.locator('#header-search-input')).toBeFocused()
})

test('a browser without what tells of a paint, and one that forbids storage, begin it too', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'PerformanceObserver')
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('forbidden')
      },
    })
  })
  await page.goto(entry)
  await page.keyboard.press('/')
  await expect(page.locator('#header-search-input')).toBeFocused()
})
