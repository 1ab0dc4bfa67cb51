import type { Page } from '@playwright/test'
import { confusedPairs } from '../../catalog/address/confused-pairs'
import { comparePath, entryPath } from '../../catalog/address/links'
import { plainText } from '../../catalog/text/plain-text'
import { at, catalogs, entryOf } from '../content'
import { expect, test } from '../fixtures'
import { attributesOf, headingOf, textOf } from '../html'

/** Two codes that are easily confused, side by side. */

const example = comparePath(entryOf('access-manager/AUT-0006'), entryOf('access-manager/AUT-0007'))
const pairs = confusedPairs(catalogs)

test(`each of ${pairs.length} pairs answers with both codes and what their authors say, linked from both`, async ({
  request,
}) => {
  const read = async (path: string) => (await request.get(at(path))).text()
  for (const { first, second } of pairs) {
    const path = comparePath(first.entry, second.entry)
    const html = await read(path)
    expect.soft(headingOf(html), path).toContain('which one is it?')
    const text = textOf(html)
    for (const difference of [...first.differences, ...second.differences]) {
      expect.soft(text, path).toContain(plainText(difference))
    }
    for (const { entry } of [first, second]) {
      expect.soft(attributesOf(html, 'href'), path).toContain(at(entryPath(entry)))
      expect.soft(attributesOf(await read(entryPath(entry)), 'href'), entryPath(entry)).toContain(at(path))
    }
  }
  expect(pairs.length).toBeGreaterThan(90)
})

test('from an entry to the comparison, and on to the other code', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  await page.getByRole('link', { name: 'Compare side by side with AUT-0006' }).click()
  await expect(page).toHaveURL(new RegExp(`${example}$`))
  await expect(page.getByRole('row', { name: /^Status/ })).toContainText('Both:')
  await page.getByRole('main').getByRole('link', { name: 'AUT-0006' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AUT-0006')
})

test('columns where there is room; on a phone one below the other, each by its name', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 900 })
  await page.goto(at(example))
  const [left, right] = await cells(page)
  expect(right.top).toBe(left.top)
  expect(right.left).toBeGreaterThan(left.left)
  await expect(page.locator('.compare-label:visible')).toHaveCount(0)

  await page.setViewportSize({ width: 390, height: 844 })
  const [above, below] = await cells(page)
  expect(below.left).toBe(above.left)
  expect(below.top).toBeGreaterThan(above.top)
  const row = page.locator('tr', { has: page.getByText('What happened', { exact: true }) })
  expect(await row.locator('td').allInnerTexts()).toEqual([
    expect.stringMatching(/^AUT-0006:/),
    expect.stringMatching(/^AUT-0007:/),
  ])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('all of it can be read', async ({ page }) => {
    await page.goto(at(example))
    for (const reference of ['access-manager/AUT-0006', 'access-manager/AUT-0007']) {
      const { summary = '', message = '', causes } = entryOf(reference)
      const [cause] = causes
      for (const text of [summary, message, cause?.text ?? '', cause?.check ?? '', cause?.fix ?? '']) {
        await expect(page.getByRole('main')).toContainText(plainText(text))
      }
    }
  })
})

test.describe('a pair that nobody names any more', () => {
  test.use({ expectedNoise: [/status of 404/] })

  test('offers both codes', async ({ page }) => {
    await page.goto(at('/compare/access-manager/AUT-0007/platform/SERVER-500/'))
    await expect(page.getByRole('heading', { level: 1, name: 'Did you mean one of these?' })).toBeVisible()
    const offered = page.locator('#not-found-guess .choices a')
    expect(await offered.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      at('/access-manager/AUT-0007/'),
      at('/platform/SERVER-500/'),
    ])
  })
})

/** Where the two cells of what happened are. */
async function cells(page: Page) {
  const [first, second] = await page
    .locator('tr', { has: page.getByText('What happened', { exact: true }) })
    .locator('td')
    .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON() as { left: number; top: number }))
  if (first === undefined || second === undefined) throw new Error('what happened has two cells')
  return [first, second] as const
}
