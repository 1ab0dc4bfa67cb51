import { entryPath, entryType } from '../../catalog/address/links'
import { at, catalogOf, entryOf, pagesOfEachKind, site } from '../content'
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
    for (const part of ['body > header', 'body > footer', 'button', 'main nav:not(.crumbs)']) {
      await expect(page.locator(`${part}:visible`)).toHaveCount(0)
    }
    expect(await page.evaluate(cutElements)).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  })
}

test('the first page of an entry says whose error it is, and where the page is', async ({ page }) => {
  const entry = entryOf('access-manager/AUT-0012')
  await page.goto(at(entryPath(entry)))
  await expect(page.locator('.on-paper')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  const crumbs = page.locator('.crumbs')
  await expect(crumbs).toContainText(catalogOf(entry.catalog).name)
  expect(await crumbs.evaluate((nav) => getComputedStyle(nav, '::before').content)).toContain(`"${site.name}`)
  await expect(page.getByText(entryType(site, entry)).first()).toBeVisible()
})

test('each sheet says whose error it is, and which sheet it is of how many', async ({ page }) => {
  const entry = entryOf('admin-api/timeout')
  await page.goto(at(entryPath(entry)))
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--sheet'))).toBe(
    `"${entry.code}: ${entry.title} · ${catalogOf(entry.catalog).name}"`,
  )
  expect(await page.evaluate(marginBoxes)).toEqual({
    '@bottom-left': 'var(--sheet)',
    '@bottom-right': 'counter(page) "/" counter(pages)',
  })
})

test('a text for the end user is on the sheet of its cause, in one piece', async ({ page }) => {
  await page.goto(at('/admin-api/not_found/'))
  await page.emulateMedia({ media: 'print' })
  const parts = page.locator('.support-causes dl > div')
  expect(await parts.count()).toBeGreaterThan(2)
  const breaks = await parts.evaluateAll((all) => all.map((part) => getComputedStyle(part).breakInside))
  expect(new Set(breaks)).toEqual(new Set(['avoid']))
})

test('what only leads on is not on paper', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  const leading = page.locator('.actions, .compare-link, aside')
  expect(await leading.count()).toBeGreaterThan(2)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator(':is(.actions, .compare-link, aside):visible')).toHaveCount(0)
})

test('of several examples each title is in front of its own', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(at('/platform/AUTH-401/'))
  const tops = await page
    .locator('.tab > *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top))
  expect(tops.length).toBeGreaterThan(2)
  expect(tops).toEqual([...tops].sort((one, other) => one - other))
})

test('an ordinary entry fits on two sheets', async ({ page }) => {
  for (const path of [
    '/access-manager/AUT-0012/',
    '/admin-api/user_locked/',
    '/policycortex/422/',
    '/admin-api/timeout/',
  ]) {
    await page.goto(at(path))
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), path).toHaveLength(2)
  }
})

test('ink is dark also where the screen is', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  await page.locator('label', { hasText: 'Dark' }).click()
  await page.emulateMedia({ media: 'print' })
  const colour = await page.evaluate(() => getComputedStyle(document.body).color)
  expect(Math.max(...(colour.match(/\d+/g) ?? []).map(Number))).toBeLessThan(80)
})

/** What the margins of a sheet hold, as the stylesheet of the site says it. */
function marginBoxes(): Record<string, string> {
  const inside = (rule: CSSRule): CSSRule[] => [
    rule,
    ...('cssRules' in rule ? [...(rule as CSSGroupingRule).cssRules].flatMap(inside) : []), // a rule that has others
  ]
  const boxes = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(inside))
  return Object.fromEntries(
    boxes.flatMap((rule) => {
      const [, name, content] = /^(@(?:top|bottom)-\S+) \{ content: (.*?); \}$/.exec(rule.cssText) ?? []
      return name === undefined || content === undefined ? [] : [[name, content]]
    }),
  )
}

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
