import type { Page } from '@playwright/test'
import { catalogPath, familyPath, statusPath } from '../../catalog/address/links'
import { axe } from '../axe'
import { at, catalogOf, catalogs } from '../content'
import { expect, test } from '../fixtures'

/** Pages that list codes: where the first one is, and what a reader can do with the list. */

const admin = catalogOf('admin-api')
const notFound = admin.entries.filter(({ statuses }) => statuses.includes(404))

for (const [width, height, most] of [
  [1280, 800, 420],
  [390, 844, 620],
] as const) {
  test(`the codes of a catalog begin at ${most} px or above on a screen of ${width} by ${height}`, {
    tag: '@built-in',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const places: number[] = []
    for (const catalog of catalogs) {
      await page.goto(at(catalogPath(catalog)))
      await expect(page.locator('.list-form, .list-short')).toBeVisible()
      places.push(
        await page
          .locator('.rows > li')
          .first()
          .evaluate((row) => row.getBoundingClientRect().top),
      )
    }
    const middle = places.sort((a, b) => a - b)[Math.floor(places.length / 2)]
    expect(middle).toBeLessThanOrEqual(most)
  })
}

test('filters show what was chosen, count it, and are in the address', async ({ page }) => {
  await page.goto(at(catalogPath(admin)))
  await page.getByLabel('Status', { exact: true }).selectOption('404')
  await expect(visibleRows(page)).toHaveCount(notFound.length)
  await expect(page.locator('.list-count [role="status"]')).toHaveText(
    `${notFound.length} of ${admin.entries.length} codes`,
  )
  await page.getByLabel(/^Filter \d+ codes$/).fill('user')
  await expect(visibleRows(page)).toHaveCount(1)
  await expect(page).toHaveURL(/#q=user&status=404$/)
  await page.reload()
  await expect(visibleRows(page)).toHaveCount(1)
  await expect(page.getByLabel('Status', { exact: true })).toHaveValue('404')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(visibleRows(page)).toHaveCount(admin.entries.length)
  await expect(page).toHaveURL(new RegExp(`${at(catalogPath(admin))}$`))
})

test('one choice shows all codes whose request may be sent again unchanged', async ({ page }) => {
  const retryable = admin.entries.filter(({ retry }) => /^(?:backoff|after-delay)$/.test(retry?.rule ?? ''))
  await page.goto(at(catalogPath(admin)))
  await page.getByLabel('Retry', { exact: true }).selectOption('retryable')
  await expect(visibleRows(page)).toHaveCount(retryable.length)
  await expect(page).toHaveURL(/#retry=retryable$/)
})

test('one choice shows all codes whose request is never to be sent again unchanged', async ({ page }) => {
  const failing = admin.entries.filter(({ retry }) => /^(?:never|after-change)$/.test(retry?.rule ?? ''))
  await page.goto(at(catalogPath(admin)))
  const retry = page.getByLabel('Retry', { exact: true })
  await retry.selectOption(`Do not retry unchanged (${failing.length})`)
  await expect(visibleRows(page)).toHaveCount(failing.length)
  await expect(page).toHaveURL(/#retry=not-as-is$/)
})

test('the retries of a list are divided by their signs, and one that no code has is there and cannot be chosen', async ({
  page,
}) => {
  await page.goto(at(catalogPath(catalogOf('policycortex'))))
  const retry = page.getByLabel('Retry', { exact: true })
  const none = retry.locator('option', { hasText: '(0)' })
  await expect(none).toHaveText(['Do not retry (0)'])
  await expect(none).toBeDisabled()
  for (const sign of ['Retry after the delay', 'Retry after the delay, check first']) {
    const shown = page.locator('.rows .retry-sign').getByText(sign, { exact: true })
    const count = await shown.count()
    expect(count).toBeGreaterThan(0)
    await retry.selectOption(`${sign} (${count})`)
    await expect(visibleRows(page)).toHaveCount(count)
    await expect(shown.filter({ visible: true })).toHaveCount(count)
  }
})

test('an address that names a retry in another way than the list selects all that is meant, in its words', async ({
  page,
}) => {
  const { entries } = catalogOf('policycortex')
  const delayed = entries.filter(({ retry }) => retry?.rule === 'after-delay')
  const retry = page.getByLabel('Retry', { exact: true })
  await page.goto(`${at(catalogPath(catalogOf('policycortex')))}#retry=after-delay`)
  await expect(retry.locator('option:checked')).toHaveText(`Retry after the delay, all (${delayed.length})`)
  await expect(visibleRows(page)).toHaveCount(delayed.length)
  const careful = admin.entries.filter(({ retry }) => retry?.rule === 'backoff')
  await page.goto(`${at(catalogPath(admin))}#retry=backoff-check-first`)
  await expect(retry.locator('option:checked')).toHaveText('Retry with backoff, check first')
  await expect(visibleRows(page)).toHaveCount(careful.length)
})

test('what was chosen is there again on the way back from a code', async ({ page }) => {
  await page.goto(`${at(catalogPath(admin))}#status=404`)
  await visibleRows(page).first().click()
  await expect(page.locator('h1')).toContainText(notFound[0]?.title ?? '')
  await page.goBack()
  await expect(visibleRows(page)).toHaveCount(notFound.length)
})

test('another order is one list, and the order of the author comes back with its headings', async ({ page }) => {
  await page.goto(at(catalogPath(admin)))
  const headings = page.locator('.list-groups h2:visible')
  const before = await headings.allTextContents()
  const codes = await page.locator('.rows b').allTextContents()
  await page.getByLabel('Order').selectOption('code')
  await expect(headings).toHaveCount(0)
  const byName = new Intl.Collator('en', { numeric: true })
  expect(await page.locator('.rows b').allTextContents()).toEqual([...codes].sort(byName.compare))
  await expect(page).toHaveURL(/#sort=code$/)
  await page.getByLabel('Order').selectOption('')
  expect(await headings.allTextContents()).toEqual(before)
  expect(await page.locator('.rows b').allTextContents()).toEqual(codes)
})

test('one link shows all codes by retry rule: what may be repeated first, what never helps last', async ({ page }) => {
  await page.goto(`${at(catalogPath(admin))}#sort=retry`)
  await expect(page.getByLabel('Order')).toHaveValue('retry')
  const signs = await page.locator('.rows .retry-sign').allTextContents()
  expect(signs).toHaveLength(admin.entries.length)
  const groups = signs.filter((sign, index) => sign !== signs[index - 1])
  expect(groups).toHaveLength(new Set(signs).size)
  expect(groups[0]).toContain('Retry after the delay')
  expect(groups.at(-1)).toContain('Do not retry')
})

test('a link to a section that is filtered away shows it again', async ({ page }) => {
  await page.goto(`${at(catalogPath(admin))}#status=404`)
  const last = admin.families.at(-1)
  await expect(page.locator(`#family-${last?.slug}`)).toBeHidden()
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: last?.name ?? '' })
    .click()
  await expect(page.locator(`#family-${last?.slug}`)).toBeInViewport()
  await expect(visibleRows(page)).toHaveCount(admin.entries.length)
})

test('a text that may be a secret does not get into the address', async ({ page }) => {
  await page.goto(at(catalogPath(admin)))
  await page.getByLabel(/^Filter \d+ codes$/).fill('Bearer abcdef')
  await expect(page.locator('.list-count')).toContainText('None of')
  expect(page.url()).not.toContain('#')
})

test('every row says whether a retry can help, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at(catalogPath(admin)))
  const ruled = admin.entries.filter(({ retry }) => retry !== undefined)
  expect(await page.locator('.rows > li:has(.retry-sign:visible)').count()).toBe(ruled.length)
})

test('a status and a family say how each of their codes is told from the others', async ({ page }) => {
  const [family] = catalogOf('access-manager').families
  if (family === undefined) throw new Error('The catalog has families.')
  for (const path of [statusPath(404, admin), familyPath(catalogOf('access-manager'), family)]) {
    await page.goto(at(path))
    await expect(page.getByRole('heading', { name: /which one is yours\?$/i })).toBeVisible()
    const rows = await page.locator('.tell > li').count()
    expect(rows).toBeGreaterThan(1)
    expect(await page.locator('.tell > li:has(.tell-how p)').count()).toBe(rows)
  }
})

test('a family says the status of each code, also where all of them have the same; a page of that status does not', async ({
  page,
}) => {
  const family = admin.families.find(({ slug }) => slug === 'resource')
  if (family === undefined) throw new Error('The catalog has this family.')
  await page.goto(at(familyPath(admin, family)))
  const rows = page.locator('.tell > li')
  await expect(rows).not.toHaveCount(0)
  await expect(page.locator('.tell > li:has(.status)')).toHaveCount(await rows.count())
  await page.goto(at(statusPath(404, admin)))
  await expect(rows).not.toHaveCount(0)
  await expect(page.locator('.tell > li:has(.status)')).toHaveCount(0)
})

test('the list of statuses names a code of two catalogs once', async ({ page }) => {
  await page.goto(at('/status/'))
  const words = (await page.getByRole('listitem').filter({ hasText: 'Conflict' }).innerText()).split(/\s+/)
  expect(words.filter((word) => word === 'conflict')).toHaveLength(1)
})

test('a status says which APIs document a code, and what a response without one may be', async ({ page }) => {
  await page.goto(at('/status/401/'))
  await page.getByRole('link', { name: 'No code in the response?' }).click()
  const section = page.getByRole('region', { name: 'No code in the response?' })
  await expect(section).toBeInViewport()
  await expect(section).toContainText('Admin API document where the code is in the body. Platform does not.')
  await expect(section).toContainText('may also come from a proxy or a gateway')
  await page.goto(at('/status/201/'))
  await expect(page.getByText('No code in the response?')).toHaveCount(0)
})

test('a phone folds the choices in, and out again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at(catalogPath(admin)))
  const choice = page.getByLabel('Status', { exact: true })
  await expect(choice).toBeHidden()
  await page.getByRole('button', { name: 'Filters' }).click()
  await expect(choice).toBeVisible()
})

test('axe finds nothing on a filtered list, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${at(catalogPath(admin))}#status=404&q=user`)
    await expect(visibleRows(page)).toHaveCount(1)
    const { violations } = await axe(page).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})

test('with colours of the reader, the mark, the signs and the chosen theme are there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(at(catalogPath(admin)))
  const canvas = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  for (const sign of ['.brand', '.fault', '.retry-sign']) {
    const colour = await page
      .locator(sign)
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').backgroundColor)
    expect.soft(colour, sign).not.toBe(canvas)
    expect.soft(colour, sign).not.toBe('rgba(0, 0, 0, 0)')
  }
  const chosen = page.locator('.theme label:has(:checked)')
  expect(await chosen.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe('solid')
})

test('nothing moves when the controls of a list arrive', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/assets\/list\./, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(at(catalogPath(admin)), { waitUntil: 'commit' })
    const first = page.locator('.rows > li').first()
    const before = await first.evaluate((row) => row.getBoundingClientRect().top)
    release()
    await expect(page.locator('.list-form')).toBeVisible()
    expect(await first.evaluate((row) => row.getBoundingClientRect().top)).toBe(before)
    await page.unrouteAll()
  }
})

function visibleRows(page: Page) {
  return page.locator('.rows > li:visible a')
}
