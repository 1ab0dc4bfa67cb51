import { axe } from '../axe'
import { at, pagesOfEachKind } from '../content'
import { expect, test } from '../fixtures'

/** Every kind of page, in light and dark, on a desktop and on a phone: no violation of any rule of axe. */

for (const [kind, path] of Object.entries(pagesOfEachKind)) {
  test(`axe finds nothing on ${kind}`, async ({ page }) => {
    await page.goto(at(path))
    await page.waitForLoadState('load')
    const { violations, passes } = await axe(page).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' · ')}`)).toEqual([])
    expect(passes.length).toBeGreaterThan(10)
  })
}

test('headings go down one level at a time, below one heading of the first level', async ({ page }) => {
  for (const path of Object.values(pagesOfEachKind)) {
    await page.goto(at(path))
    const levels = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((headings) => {
      return headings.map((heading) => Number(heading.tagName.slice(1)))
    })
    expect
      .soft(
        levels.filter((level) => level === 1),
        path,
      )
      .toHaveLength(1)
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    expect.soft(jumps, path).toEqual([])
  }
})

test('what can be tapped is at least 24 pixels high', async ({ page }) => {
  for (const path of ['/access-manager/AUT-0010/', '/', '/access-manager/']) {
    await page.goto(at(path))
    const small = await page
      .locator('button:visible, summary:visible, input:visible, nav a:visible')
      .evaluateAll((all) => {
        return all
          .filter(
            (element) =>
              !element.matches('input[type="radio"]') &&
              !element.closest('.sr-only') &&
              !element.matches('.sr-only, .search-go'),
          )
          .filter((element) => (element.closest('label') ?? element).getBoundingClientRect().height < 24)
          .map((element) => element.outerHTML.slice(0, 100))
      })
    expect.soft(small, path).toEqual([])
  }
})
