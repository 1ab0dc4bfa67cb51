import { at, pagesOfEachKind } from '../content'
import { expect, test } from '../fixtures'

/** On paper: A4 less its margins is 718 CSS pixels wide. */
test.use({ viewport: { width: 718, height: 1000 } })

const printed = Object.entries(pagesOfEachKind).filter(([kind]) => /entr|guide|catalog/.test(kind))

for (const [kind, path] of printed) {
  test(`${kind} has no header, footer and button on paper, and nothing of it is cut`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(at(path))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('body > header, body > footer')).toHaveCount(2)
    for (const part of ['body > header', 'body > footer', 'button', 'main nav']) {
      await expect(page.locator(`${part}:visible`)).toHaveCount(0)
    }
    expect(await page.evaluate(cutElements)).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  })
}

test('ink is dark also where the screen is', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  await page.locator('label', { hasText: 'Dark' }).click()
  await page.emulateMedia({ media: 'print' })
  const colour = await page.evaluate(() => getComputedStyle(document.body).color)
  expect(Math.max(...(colour.match(/\d+/g) ?? []).map(Number))).toBeLessThan(80)
})

/** Elements whose content is larger than they are and would not be on the paper. */
function cutElements(): string[] {
  return [...document.querySelectorAll('main *')]
    .filter((element) => {
      const style = getComputedStyle(element)
      const isShown = style.display !== 'none' && style.position !== 'absolute' && style.display !== 'inline'
      const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible'
      const isLarger = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      const isOutside = element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
      return isShown && ((cuts && isLarger) || isOutside)
    })
    .map((element) => element.outerHTML.slice(0, 120))
}
