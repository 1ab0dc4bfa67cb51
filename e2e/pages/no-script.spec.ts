import type { Page } from '@playwright/test'
import { catalogPath, entryPath } from '../../catalog/address/links'
import { plainText } from '../../catalog/text/plain-text'
import { httpStatus } from '../../catalog/values/http-status'
import { retrySignWords } from '../../catalog/values/retry-words'
import { at, catalogs, pagesOfEachKind } from '../content'
import { expect, test } from '../fixtures'
import { oneLine } from '../html'

/** Where no script runs, everything can be read, and nothing is shown that would do nothing. */

for (const catalog of catalogs) {
  test(`${catalog.name}: each of ${catalog.entries.length} codes can be read`, async ({ page }) => {
    for (const entry of catalog.entries) {
      await page.goto(at(entryPath(entry)))
      let text = await visibleText(page)
      for (const tab of await page.locator('.tab:not(:first-of-type) > label').all()) {
        await tab.click()
        text += await visibleText(page)
      }
      const expected = [
        ...entry.statuses.map((status) => `${status} ${httpStatus(status).phrase}`),
        entry.summary ?? '',
        ...(entry.retry === undefined
          ? []
          : [retrySignWords(entry.retry.rule, entry.retry.safeToRepeat).label, entry.retry.note]),
        ...(entry.userText === undefined ? [] : [entry.userText]),
        ...entry.causes.flatMap((cause) => [cause.text, cause.check ?? '', cause.fix ?? '']),
        ...entry.solutions.map((solution) => solution.text),
        ...entry.confusedWith.map((other) => other.difference),
      ].map((item) => oneLine(plainText(item)))
      const code = [
        entry.message ?? '',
        ...entry.examples.flatMap(({ request = '', response = '', shown = '' }) => [request, response, shown]),
      ]
      const missing = [...expected, ...code.map(oneLine)].filter((item) => !text.includes(item))
      expect.soft(missing, entryPath(entry)).toEqual([])
    }
  })
}

for (const [kind, path] of Object.entries(pagesOfEachKind)) {
  test(`${kind} shows no control that does nothing`, async ({ page }) => {
    await page.goto(at(path))
    const idle = page.locator(
      'button:visible, input:visible, select:visible, textarea:visible, [role="button"]:visible',
    )
    const outside: string[] = []
    for (const control of await idle.all()) {
      const isInForm = await control.evaluate(
        // What a radio button of a page shows, the stylesheet knows; the next test looks at it.
        (element) =>
          element.closest('form')?.getAttribute('action') !== undefined || element.matches('main [type=radio]'),
      )
      if (!isInForm) outside.push(await control.evaluate((element) => element.outerHTML.slice(0, 120)))
    }
    expect(outside).toEqual([])
  })
}

for (const [kind, path] of Object.entries(pagesOfEachKind).filter(([name]) => name.includes('entry'))) {
  test(`${kind} shows something else for each choice that it offers`, async ({ page }) => {
    await page.goto(at(path))
    const choices = page.locator('main').getByRole('radio')
    for (const choice of await choices.all()) {
      if (!(await choice.isVisible()) || (await choice.isChecked())) continue
      const before = await visibleText(page)
      await choice.check({ force: true })
      expect(await visibleText(page)).not.toBe(before)
    }
    expect(await choices.count()).toBeGreaterThan(0)
  })
}

test('in place of the search box a link leads to a page with everything to browse', async ({ page }) => {
  await page.goto(at('/platform/AUTH-401/'))
  await expect(page.getByRole('search')).toBeHidden()
  await page.getByRole('link', { name: 'Find a code' }).click()
  await expect(page).toHaveURL(at('/search/'))
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible()
  await expect(page.getByText('Every code is listed below')).toBeVisible()
  for (const catalog of catalogs) {
    for (const entry of catalog.entries)
      await expect(page.locator(`main a[href="${at(entryPath(entry))}"]`)).toBeVisible()
  }
})

test('a list shows every code, and no place for filters', async ({ page }) => {
  for (const catalog of catalogs) {
    await page.goto(at(catalogPath(catalog)))
    await expect(page.locator('.rows > li:visible')).toHaveCount(catalog.entries.length)
    await expect(page.locator('.list-count')).toHaveText(`${catalog.entries.length} codes`)
  }
})

test('the catalogs are one click away', async ({ page }) => {
  await page.goto(at('/platform/AUTH-401/'))
  await page.getByRole('link', { name: 'Catalogs' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Admin API Manages/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Admin API' })).toBeVisible()
})

test('a short link redirects', async ({ page }) => {
  await page.goto(at('/e/AUT-0007/'))
  await expect(page).toHaveURL(/\/access-manager\/AUT-0007\/$/)
})

/** What a reader sees of the content, white space made one blank. */
async function visibleText(page: Page): Promise<string> {
  return oneLine(await page.getByRole('main').innerText())
}
