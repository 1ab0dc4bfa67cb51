import { entries } from '../content'
import { expect, test } from '../fixtures'
import { openFacets, openSearch } from './search-box'

test('facets narrow the results down, with counts that hold', async ({ page }) => {
  const { box, options, status } = await openSearch(page)
  await box.fill('401')
  await expect(options.nth(1)).toBeVisible()
  const facets = await openFacets(page)
  const choice = facets.getByRole('group', { name: 'Catalog' }).getByRole('button', { name: /^Access Manager/ })
  const count = Number((await choice.textContent())?.match(/\d+$/)?.[0])
  expect(count).toBeGreaterThan(1)
  await choice.click()
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  await expect(options.filter({ hasNotText: 'What it means' })).toHaveCount(count)
  await expect(status).toContainText(`${count} results`)
  // All of them have to be fixed first: that divides nothing.
  await expect(facets.getByRole('group', { name: 'Retry' })).toHaveCount(0)
  await facets.getByRole('group', { name: 'Family' }).getByRole('button').first().click()
  await facets
    .getByRole('group', { name: 'Who can act' })
    .getByRole('button', { name: /^An administrator/ })
    .click()
  await expect(page).toHaveURL(/#q=401&catalog=access-manager&family=access-manager%2F[a-z-]+&actor=[a-z-]+$/)
})

test('on a phone a button below the filters leads to the results', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { options } = await openSearch(page, '/search/#q=token')
  await expect(options.first()).toBeVisible()
  const facets = await openFacets(page)
  await facets.getByRole('group', { name: 'Catalog' }).getByRole('button').first().click()
  const lead = facets.getByRole('button', { name: /^Show \d+ results?$/ })
  await expect(lead).toBeInViewport()
  await lead.click()
  await expect(options.first()).toBeInViewport()
  await expect(facets.getByRole('group')).toHaveCount(0)
})

test('a filter far down beside a long list shows the results from the first one on', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 })
  const { options } = await openSearch(page, '/search/#retry=retryable')
  await expect(options.first()).toBeVisible()
  const facets = await openFacets(page)
  const rule = facets.getByRole('group', { name: 'Retry' }).getByRole('button').last()
  await rule.evaluate((button) => button.scrollIntoView({ block: 'end' }))
  await page.mouse.wheel(0, 2_000)
  await expect(options.first()).not.toBeInViewport()
  await rule.click()
  await expect(options.first()).toBeInViewport()
})

test('what may be retried is one click', async ({ page }) => {
  const retryable = entries.filter(({ retry }) => retry?.rule === 'backoff' || retry?.rule === 'after-delay')
  const { results, options } = await openSearch(page, '/')
  await page.getByRole('button', { name: 'What may be retried?' }).click()
  await expect(results.getByRole('heading', { name: `${retryable.length} results` })).toBeVisible()
  await expect(options).toHaveCount(retryable.length)
  await page.getByRole('button', { name: 'What may be retried?' }).click()
  await expect(results).toBeHidden()
})

test('nothing behind the filters offers to clear them', async ({ page }) => {
  const { results, options } = await openSearch(page, '/search/#q=AUT-0007&retry=never')
  await expect(results.getByRole('heading', { name: 'No errors found', exact: true })).toBeVisible()
  await expect(results).toContainText('Nothing for “AUT-0007” passes the filters.')
  await results.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(options.first()).toContainText('AUT-0007')
  await expect(page).toHaveURL(/#q=AUT-0007$/)
})

test('a chosen filter can be taken back where it is shown', async ({ page }) => {
  const { options } = await openSearch(page, '/search/#q=token&catalog=platform')
  await expect(options.first()).toContainText('Platform')
  const before = await options.count()
  await page.getByRole('button', { name: 'Remove the filter Catalog: Platform' }).click()
  await expect.poll(() => options.count()).toBeGreaterThan(before)
})

test('long lists of results go on', async ({ page }) => {
  const after = entries.filter(({ retry }) => retry?.rule === 'after-change').length
  expect(after).toBeGreaterThan(50)
  const { options } = await openSearch(page, '/search/#retry=after-change')
  await expect(options).toHaveCount(50)
  await page.getByRole('button', { name: `Show more of ${after}` }).click()
  await expect(options).toHaveCount(after)
})
