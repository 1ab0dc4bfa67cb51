import type { Page } from '@playwright/test'
import { at, catalogs, pagePaths } from '../content'
import { expect, test } from '../fixtures'

/**
 * Every page, opened in the browser: no error of a script or in the console and no request to
 * another origin (`fixtures.ts` sees to that), and nothing to scroll sideways on a narrow screen.
 */

const groups = new Map<string, string[]>([['all catalogs', []]])
for (const path of pagePaths) {
  const folder = path.split('/')[1] ?? ''
  const isGroup = folder === 'compare' || catalogs.some(({ slug }) => slug === folder)
  const slug = isGroup ? folder : 'all catalogs'
  groups.set(slug, [...(groups.get(slug) ?? []), path])
}

for (const [group, paths] of groups) {
  test(`${paths.length} pages of ${group} are quiet and fit screens of 320, 390 and 1280 pixels`, async ({ page }) => {
    test.setTimeout(180_000)
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) {
      await page.setViewportSize({ width: 320, height: 700 })
      await page.goto(at(path))
      expect.soft(await overflow(page), `${path} at 320`).toEqual([])
      await page.setViewportSize({ width: 390, height: 700 })
      expect.soft(await overflow(page), `${path} at 390`).toEqual([])
      await page.setViewportSize({ width: 1280, height: 800 })
      expect.soft(await overflow(page), `${path} at 1280`).toEqual([])
    }
  })
}

test.describe('an address without a page', () => {
  test.use({ expectedNoise: [/status of 404/] })

  test('is quiet too, and fits a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    const response = await page.goto(at('/access-manager/AUT-4242/'))
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await overflow(page)).toEqual([])
  })
})

/** What reaches beyond the right edge of the screen, where anything does. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 100))
      .slice(0, 3)
  })
}
