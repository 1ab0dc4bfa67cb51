import { axe } from '../axe'
import { expect, test } from '../fixtures'
import { openSearch } from './search-box'

const log = 'code=AUT-0007 request_id=7f3c\ncode=IDE-0016'
/** A code that the paste is about, and one that it only mentions. */
const besides = '2026-11-20T10:00:01Z ERROR {"code":"AUT-0007","note":"formerly AUT-0008"}'

for (const [path, query] of [
  ['/', 'token'],
  ['/search/', '403'],
  ['/search/', log],
  ['/search/', 'AUT-0099'],
  ['/search/', 'not_found'],
  ['/search/', besides],
  ['/search/', 'INFO all fine, no conflict'],
  ['/access-manager/AUT-0007/', 'token'],
  ['/platform/', log],
  ['/platform/', 'AUT-0099'],
] as const) {
  test(`axe finds nothing in the results of ${path} for ${query.split('\n')[0]}`, async ({ page }) => {
    const { box, status } = await openSearch(page, path)
    await box.fill(query)
    await expect(status).not.toBeEmpty()
    await page.keyboard.press('ArrowDown')
    // A box that takes text of many lines is a textarea, and one with a list of results is a combobox. HTML
    // has no element that is both; browsers and screen readers take the role as it is given here.
    const { violations } = await axe(page).disableRules('aria-allowed-role').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`)).toEqual([])
  })
}

test('axe finds nothing while recent searches are open', async ({ page }) => {
  await openSearch(page)
  await page.getByRole('button', { name: 'Recent searches' }).click()
  await page.getByRole('checkbox', { name: /^Keep what I type/ }).check()
  const { violations } = await axe(page).disableRules('aria-allowed-role').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('results fit a screen of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const [path, query] of [
    ['/', 'user_already_exists organization'],
    ['/search/', log],
    ['/search/', besides],
    ['/access-manager/AUT-0007/', 'user'],
  ] as const) {
    const { box, results } = await openSearch(page, path)
    await box.fill(query)
    await expect(results).toBeVisible()
    const room = await page.evaluate(() => document.documentElement.clientWidth - document.documentElement.scrollWidth)
    expect(room, path).toBe(0)
  }
})
