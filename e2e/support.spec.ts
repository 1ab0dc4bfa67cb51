import { entryPath } from '../catalog/address/links'
import { asksOf } from '../catalog/model/asks'
import { plainText } from '../catalog/text/plain-text'
import { retrySignWords } from '../catalog/values/retry-words'
import { at, catalogOf, catalogs, entries, entryOf } from './content'
import { expect, test } from './fixtures'
import { oneLine, textOf } from './html'

/** Support: a customer has sent a code. What do I ask, what do I answer, is it really this code? */

test('finds what to ask the customer for', async ({ page }) => {
  await page.goto(at('/platform/AUTH-401/'))
  const support = page.getByRole('region', { name: 'For support' })
  const asks = asksOf(catalogOf('platform'), entryOf('platform/AUTH-401'))
  expect(asks.length).toBeGreaterThan(2)
  for (const ask of asks) await expect(support.getByText(plainText(ask))).toBeVisible()
})

test('finds what to answer, and copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(at('/platform/AUTH-401/'))
  const answer = entryOf('platform/AUTH-401').userText ?? ''
  const support = page.getByRole('region', { name: 'For support' })
  await expect(support.getByText(answer)).toBeVisible()
  await support.getByRole('button', { name: 'Copy the text for the end user' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(answer)
})

test('a ticket asks for nothing that it states', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const ticketOf = async (fragment: string) => {
    await page.goto('about:blank')
    await page.goto(at(`/admin-api/rate_limit_exceeded/${fragment}`))
    if (fragment !== '') await expect(page.locator('.occurrence')).toBeVisible()
    await page.getByRole('button', { name: 'Copy for ticket' }).click()
    await expect(page.getByRole('button', { name: 'Copy for ticket' })).toHaveText('Copied')
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const plain = await ticketOf('')
  expect(plain).toMatch(/^- The request ID from the X-Request-ID .* ____$/m)
  expect(plain).toMatch(/^- The time .* ____$/m)
  const known = await ticketOf('#request_id=req_7f3c&at=2026-11-20T10:00:00Z')
  expect(known).toContain('Request ID: req_7f3c\nTime: 2026-11-20T10:00:00Z')
  expect(known).not.toMatch(/^- The (request ID|time)/m)
  expect(known).toMatch(/^- The method and path .* ____$/m)
})

test('sees which code it is easily confused with, the difference, and goes there', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0007/'))
  const confused = page.getByRole('region', { name: 'Easily confused with' })
  for (const { code, difference } of entryOf('access-manager/AUT-0007').confusedWith) {
    await expect(confused.getByRole('link', { name: code.split('/').at(-1) ?? '', exact: true }).first()).toBeVisible()
    await expect(confused.getByText(plainText(difference))).toBeVisible()
  }
  await confused.getByRole('link', { name: 'AUT-1003', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AUT-1003')
})

for (const [one, other] of [
  ['access-manager/AUT-0007', 'access-manager/AUT-1003'],
  ['access-manager/AUT-0006', 'access-manager/AUT-0007'],
  ['platform/AUTH-401', 'platform/AUTH-403'],
  ['policycortex/401', 'policycortex/403'],
  ['admin-api/not_found', 'admin-api/user_not_found'],
] as const) {
  test(`${one} and ${other} name each other`, async ({ page }) => {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      await page.goto(at(entryPath(entryOf(here))))
      const link = page.getByRole('region', { name: 'Easily confused with' }).locator(`a[href="${at(`/${there}/`)}"]`)
      await expect(link).toBeVisible()
    }
  })
}

test('what to ask for is on every page of a catalog that says so', async ({ request }) => {
  for (const catalog of catalogs.filter((item) => item.support !== undefined)) {
    for (const entry of catalog.entries) {
      const text = textOf(await (await request.get(at(entryPath(entry)))).text())
      const missing = asksOf(catalog, entry).filter((ask) => !text.includes(oneLine(plainText(ask))))
      expect.soft(missing, entryPath(entry)).toEqual([])
    }
  }
})

test('every code says who can act and whether a retry can help', async ({ page }) => {
  const kinds = new Map(entries.map((entry) => [`${entry.retry?.rule} ${entry.actors.join()}`, entry]))
  for (const entry of kinds.values()) {
    await page.goto(at(entryPath(entry)))
    const rule = entry.retry?.rule ?? 'never'
    await expect(
      page.getByRole('link', { name: retrySignWords(rule, entry.retry?.safeToRepeat).label }),
    ).toBeInViewport()
    await expect(page.getByText('Who can act:')).toBeInViewport()
  }
})
