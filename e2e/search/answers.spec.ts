import { plainText } from '../../catalog/text/plain-text'
import { at, entryOf } from '../content'
import { expect, test } from '../fixtures'
import { openSearch, paste } from './search-box'

/** What the best answer says at once, and how sure the others are. */

// A transition that the next page skips is told as an error.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('the best answer shows its first check and fix at once, and moves nothing down', async ({ page }) => {
  await page.route(/\/AUT-0007\/index\.json$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  const { box, results, options } = await openSearch(page)
  await box.fill('AUT-0007')
  const best = results.locator('[data-best]')
  await expect(best).toBeVisible()
  const before = await best.boundingBox()
  const [cause] = entryOf('access-manager/AUT-0007').causes
  await expect(best).toContainText(plainText(cause?.check ?? ''))
  await expect(best).toContainText(plainText(cause?.fix ?? ''))
  const after = await best.boundingBox()
  expect(after).toMatchObject({ x: before?.x, y: before?.y, width: before?.width })
  expect(after?.height).toBeLessThanOrEqual(before?.height ?? 0)
  await expect(options.first()).toHaveAccessibleDescription(new RegExp(plainText(cause?.fix ?? '').slice(0, 20)))
})

test('a fix that cannot be had leaves the answer, and moves nothing', async ({ page }) => {
  await page.route(/\/AUT-0007\/index\.json$/, (route) => route.fulfill({ body: '{}' }))
  const { box, results, options } = await openSearch(page)
  await box.fill('AUT-0007')
  await expect(results.locator('[data-best]')).toContainText('Open it for its causes')
  await options.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AUT-0007')
})

test('only the entry that is shown is asked for, and only once', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const { box, results } = await openSearch(page)
  await page.keyboard.type('AUT-0007', { delay: 20 })
  await expect(results.locator('[data-first-fix="shown"]')).toBeVisible()
  await box.fill('AUT-0008')
  await expect(results.locator('[data-best]')).toContainText('AUT-0008')
  await box.fill('AUT-0007')
  await expect(results.locator('[data-first-fix="shown"]')).toBeVisible()
  expect(asked.filter((path) => path.endsWith('/AUT-0007/index.json'))).toEqual([
    at('/access-manager/AUT-0007/index.json'),
  ])
})

test('what was named, what has the same status and what is near are under headings with counts', async ({ page }) => {
  const { box, results, status } = await openSearch(page)
  await box.fill('not_found')
  await expect(results.getByRole('group', { name: /^Catalogs that have this code, 2$/ })).toBeVisible()
  const byStatus = results.getByRole('group', { name: /^Codes with the same status, \d+$/ })
  await expect(byStatus.getByRole('option').first()).toBeVisible()
  await expect(status).toContainText(/\d+ results: 2 exact, \d+ by status\. First: not_found/)
  await box.fill('my token stopped working after an hour')
  await expect(results.getByRole('group', { name: /^Perhaps one of these, \d+$/ })).toBeVisible()
})

test('a code of several catalogs has no best answer', async ({ page }) => {
  const { box, results, options } = await openSearch(page)
  await box.fill('err=conflict in=conflict')
  await expect(options.first()).toContainText('conflict')
  await box.fill('conflict')
  await expect(options.nth(1)).toBeVisible()
  await expect(results.locator('[data-best]')).toHaveCount(0)
})

test('nothing says that there is nothing: below a status, or above a text with the name of a code', async ({
  page,
}) => {
  const { box, results, options, status } = await openSearch(page)
  const nothing = results.getByRole('heading', { name: 'No errors found' })
  await paste(page, box, 'HTTP/1.1 404 Not Found\n\n{"code":"E_FOO"}')
  await expect(options.first()).toContainText('404')
  await expect(results).toContainText('No catalog has “E_FOO”.')
  await expect(nothing).toHaveCount(0)
  await box.fill('')
  await paste(page, box, '12:00:00 INFO all fine, no conflict here')
  await expect(results.getByRole('heading', { name: 'Nothing certain' })).toBeVisible()
  await expect(results.getByRole('link', { name: /^conflict/ }).first()).toBeVisible()
  await expect(nothing).toHaveCount(0)
  await expect(status).toContainText('Nothing certain')
})

test('few results have no filters', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.fill('AUT-0007')
  await expect(options).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Filters' })).toHaveCount(0)
  await box.fill('401')
  await expect(page.getByRole('region', { name: 'Filters' })).toBeVisible()
})

for (const [query, anchor] of [
  ['AUT-0010 #fix', 'causes'],
  ['aut10 fix', 'causes'],
  ['AUT-0010 #solutions', 'solutions'],
  ['AUT-0010 examples', 'examples'],
  ['AUT-0010 support', 'support'],
] as const) {
  for (const path of ['/search/', '/platform/']) {
    test(`“${query}” on ${path} leads to the section ${anchor}`, async ({ page }) => {
      const { box, options } = await openSearch(page, path)
      await box.fill(query)
      await expect(options.first()).toContainText('AUT-0010')
      await box.press('Enter')
      await expect(page).toHaveURL(at(`/access-manager/AUT-0010/#${anchor}`))
    })
  }
}
