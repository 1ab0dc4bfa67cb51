import { entryType } from '../../catalog/address/links'
import { plainText } from '../../catalog/text/plain-text'
import { httpStatus } from '../../catalog/values/http-status'
import { retrySignWords } from '../../catalog/values/retry-words'
import { at, entryOf, site } from '../content'
import { expect, test } from '../fixtures'
import { openSearch, paste, searchOf } from './search-box'

/** What was pasted: where each code is in it, how long the tab keeps it, and what goes into a ticket. */

// A transition that the next page skips is told as an error.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

const log = [
  '2026-11-20T10:00:01Z ERROR api code=AUT-0007 status=401 ms=12 request_id=7f3c2a1b',
  '2026-11-20T10:00:03Z ERROR api code=IDE-0016 status=400 ms=404',
  '2026-11-20T10:04:01Z ERROR api code=AUT-0007 status=401 user=jane@lovelace.dev request_id=9c0d',
].join('\n')

test('each code shows the line that it comes from, marked, with its count, times and ids', async ({ page }) => {
  const { box, results } = await openSearch(page)
  await paste(page, box, log)
  const places = results.locator('[data-paste-place]')
  await expect(places).toHaveCount(2)
  await expect(places.nth(0)).toContainText('2 times, lines 1 and 3')
  await expect(places.nth(0)).toContainText('2026-11-20T10:00:01Z to 10:04:01Z')
  await expect(places.nth(0)).toContainText('request id 7f3c2a1b, 9c0d')
  await expect(places.nth(0).locator('mark')).toHaveText('AUT-0007')
  await expect(places.nth(1)).toContainText('Line 2')
  await expect(places.nth(1).locator('mark')).toHaveText('IDE-0016')
  await expect(places.nth(1)).not.toContainText('request id')
})

test('the host of a request says whose error it is, and two codes that are confused lead to their comparison', async ({
  page,
}) => {
  const { box, results } = await openSearch(page)
  const body = '{"error":{"code":422,"message":"The request is well-formed, but cannot be processed"}}'
  await paste(page, box, `21:14:03 ERROR PUT https://api.policycortex.example/v1/policies/p-114 -> 422 ${body}`)
  await expect(results).toContainText('Enter opens the first result')
  await box.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname === at('/policycortex/422/'))
  const again = await openSearch(page)
  await paste(page, again.box, '{"error":"forbidden"}\n\n{"error":"insufficient_scope"}')
  await expect(again.results.getByRole('option').first()).toContainText('forbidden or insufficient_scope')
})

test('a status that is not the one of the code is told beside it', async ({ page }) => {
  const { box, results } = await openSearch(page)
  await paste(page, box, 'HTTP/1.1 403 Forbidden\n\n{"code":"AUT-0007"}')
  await expect(results.locator('[data-other-status]')).toHaveText('Received with status 403, documented with 401.')
  await box.fill('')
  await paste(page, box, 'HTTP/1.1 401 Unauthorized\n\n{"code":"AUT-0007"}')
  await expect(results.getByRole('option').first()).toContainText('AUT-0007')
  await expect(results.locator('[data-other-status]')).toHaveCount(0)
})

test('what a request says chooses no cause', async ({ page }) => {
  const { box, results } = await openSearch(page)
  const request = ['GET /v1/users HTTP/2', 'Host: am.example.com', 'Authorization: Bearer abc', '']
  const response = ['HTTP/2 401', 'content-type: application/json', '', '{"code":"AUT-0007","title":"Invalid Token"}']
  await paste(page, box, [...request.map((line) => `> ${line}`), ...response.map((line) => `< ${line}`)].join('\n'))
  await expect(results.locator('[data-first-fix="shown"]')).toContainText('Cause, 1 of')
})

test('where no code is sure, what to ask is copied for a ticket', async ({ page }) => {
  const { box, results } = await openSearch(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await box.fill('The import failed.')
  await expect(results).toContainText('Perhaps one of these')
  await results.getByRole('button', { name: 'Copy for ticket, without secrets' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^May be one of: import_failed \(Admin API\), .+\n\nAsk the customer for:\n- API \(.*Admin API.*\): ____\n- Code or error body, as received: ____\n/,
    )
})

test('the id of another line is not offered', async ({ page }) => {
  const { box, results } = await openSearch(page)
  await paste(page, box, 'AUT-0007\n\nand then IDE-0016 with request_id=zzz')
  await expect(results.locator('[data-paste-place]').nth(1)).toContainText('request id zzz')
  await expect(results.locator('[data-paste-place]').nth(0)).not.toContainText('zzz')
  await expect(results.getByRole('button', { name: 'Copy the request id' })).toHaveCount(0)
})

test('all codes are copied for a ticket, without secrets', async ({ page }) => {
  const { box, results } = await openSearch(page)
  const message = 'The metadata key jane@lovelace.dev exceeds the maximum allowed length of 12 characters.'
  const body = JSON.stringify({ code: 'AUT-0010', message: `${message} Please use a shorter key.` })
  await paste(page, box, `${log}\n2026-11-20T10:05:00Z ERROR ${body}`)
  await results.getByRole('button', { name: 'Copy for ticket, without secrets' }).click()
  const told = (code: string, ...facts: readonly string[]) => {
    const entry = entryOf(`access-manager/${code}`)
    return [
      `${code}: ${entry.title}`,
      'API: Access Manager',
      `Status: ${entry.statuses.map((status) => `${status} ${httpStatus(status).phrase}`).join(', ')}`,
      `Page: ${entryType(site, entry)}`,
      `Retry: ${entry.retry && retrySignWords(entry.retry.rule, entry.retry.safeToRepeat).short}`,
      ...facts,
      `What it means: ${plainText(entry.summary ?? '')}`,
      `Tell the end user: ${entry.userText}`,
    ].join('\n')
  }
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect
    .poll(async () => (await copied()).split('\n\n').slice(0, 3))
    .toEqual([
      told(
        'AUT-0007',
        'Request IDs: 7f3c2a1b, 9c0d',
        'Time: 2026-11-20T10:00:01Z to 10:04:01Z',
        'In the log: 2 times, lines 1 and 3',
      ),
      told('IDE-0016', 'Time: 2026-11-20T10:00:03Z', 'In the log: line 2'),
      told('AUT-0010', 'key: [hidden]', 'max_length: 12', 'Time: 2026-11-20T10:05:00Z', 'In the log: line 4'),
    ])
  expect((await copied()).split('\n\n').at(3)).toMatch(/^Ask the customer for:\n(?:- .* ____\n?)+$/)
})

test('a ticket of a single response has no line of a log, and the same lines as one from its page', async ({
  page,
}) => {
  const { box, results } = await openSearch(page)
  await paste(page, box, JSON.stringify({ code: 'AUT-0007', title: 'Invalid Token', requestId: '7f3c' }))
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  // The paste itself may still be there, and it has the code too.
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await results.getByRole('button', { name: 'Copy for ticket, without secrets' }).click()
  await expect.poll(copied).toContain('AUT-0007')
  const fromResults = await copied()
  expect(fromResults).not.toContain('In the log')
  await searchOf(page).options.first().click()
  await expect(page.getByRole('region', { name: 'From what you searched for' })).toBeVisible()
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.getByRole('button', { name: 'Copy for ticket', exact: true }).click()
  await expect.poll(copied).toBe(fromResults)
})

test('error lines that match no code are counted, shown, and lead to their status', async ({ page }) => {
  const { box, results } = await openSearch(page)
  const lines = ['ERROR XYZ-9999 the flux is off', 'WARN upstream: 422 Unprocessable Content']
  await paste(page, box, [log, ...lines.map((line) => `2026-11-20T10:06:00Z ${line}`)].join('\n'))
  const words = /^2 error lines match no code: lines \d+ and \d+$/
  await results.getByRole('button', { name: words }).click()
  await expect(page.getByRole('heading', { name: words })).toBeFocused()
  await expect(results.locator('[data-search-unanswered]')).toContainText('XYZ-9999 is not documented here')
  await results.getByRole('link', { name: /^What 422 Unprocessable Content means$/ }).click()
  await expect(page).toHaveURL(at('/status/422/'))
})

for (const path of ['/', '/search/']) {
  test(`a paste survives reload and Back on ${path}, and is forgotten by a button`, async ({ page }) => {
    const { box, options } = await openSearch(page, path)
    await paste(page, box, log)
    await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
    await page.reload()
    await expect(box).toHaveValue(log.replace('jane@lovelace.dev', '[hidden]'))
    await expect(options).toHaveCount(2)
    await options.nth(1).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('IDE-0016')
    await page.goBack()
    await expect(box).toHaveValue(/IDE-0016/)
    await expect(options).toHaveCount(2)

    await page.getByRole('button', { name: 'Forget this paste' }).click()
    await expect(box).toHaveValue('')
    expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain('faultbook-paste')
    await page.reload()
    await box.click()
    await expect(page.locator('html[data-hydrated]')).toHaveCount(1)
    await expect(box).toHaveValue('')
  })
}

test('the first click into a paste that has returned selects it, so that the next one takes its place', async ({
  page,
}) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, log)
  await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
  await page.reload()
  await expect(options).toHaveCount(2)
  await box.click()
  await page.keyboard.insertText('AUT-0010')
  await expect(box).toHaveValue('AUT-0010')
  await box.click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' x')
  await expect(box).toHaveValue('AUT-0010 x')
})

test('a paste returns to where it was asked, and to no other page', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, log)
  await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
  await page.goto(at('/'))
  await box.click()
  await expect(page.locator('html[data-hydrated]')).toHaveCount(1)
  await expect(box).toHaveValue('')
  await page.goBack()
  await expect(options).toHaveCount(2)
})

test('Back from a search that followed finds the paste', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, log)
  await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
  await page.waitForTimeout(1_200)
  await box.fill('AUT-0008')
  await expect(page).toHaveURL(/#q=AUT-0008$/)
  await page.waitForTimeout(1_200)
  await page.goBack()
  await expect(box).toHaveValue(/IDE-0016/)
  await expect(options).toHaveCount(2)
})

test('Enter in the header leads with several codes to the full page, and nothing of them into its address', async ({
  page,
}) => {
  const { box, options, results } = await openSearch(page, '/platform/')
  await paste(page, box, log)
  await expect(options).toHaveCount(2)
  await expect(results.getByRole('button', { name: 'Open on the search page' })).toBeVisible()
  await box.press('Enter')
  await expect(page).toHaveURL(at('/search/'))
  await expect(box).toHaveValue(log.replace('jane@lovelace.dev', '[hidden]'))
  await expect(options).toHaveCount(2)
  await expect(page.locator('[data-paste-place] mark').first()).toHaveText('AUT-0007')
})

for (const path of ['/search/', '/platform/']) {
  test(`values of one's own paste on ${path} are not said to come from a link`, async ({ page }) => {
    const { box, options } = await openSearch(page, path)
    await paste(page, box, log)
    await options.first().click()
    await expect(page.getByRole('region', { name: 'From what you searched for' })).toContainText('7f3c2a1b')
    await page.reload()
    await expect(page.getByRole('region', { name: 'From what you searched for' })).toBeVisible()
    // Somebody else's link cannot claim it.
    await page.goto(at('/access-manager/AUT-0007/#request_id=other'))
    await expect(page.getByRole('region', { name: 'From your link, not checked' })).toContainText('other')
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  for (const path of ['/', '/search/']) {
    test(`one screen of ${path} holds the first answer with its fix`, async ({ page }) => {
      const { box, results } = await openSearch(page, path)
      await paste(page, box, log)
      const fix = results.locator('[data-first-fix="shown"]')
      await expect(fix).toBeVisible()
      const area = await fix.boundingBox()
      expect((area?.y ?? 0) + (area?.height ?? 0)).toBeLessThanOrEqual(844)
      await expect(searchOf(page).options.first()).toBeInViewport({ ratio: 1 })
    })
  }
})

test('a code that no catalog has is named beside those that one has', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, '{"code":"PAR-888"}\n{"code":"AUT-0010"}')
  await expect(options).toHaveCount(1)
  await expect(page.locator('[data-search-unknown]')).toHaveText('PAR-888 is not documented here')
  await box.fill('AUT-0010')
  await expect(page.locator('[data-search-unknown]')).toHaveCount(0)
})

test('a code that stands in two lines with other values shows the values of each', async ({ page }) => {
  const { box, results } = await openSearch(page)
  const line = (key: string) =>
    `ERROR AUT-0010: The metadata key ${key} exceeds the maximum allowed length of 40 characters. Please use a shorter key.`
  await paste(page, box, `${line('favourite_colour')}\n${line('second_name')}`)
  const place = results.locator('[data-paste-place]')
  await expect(place).toContainText('Line 1: key = favourite_colour, max_length = 40')
  await expect(place).toContainText('Line 2: key = second_name, max_length = 40')
})

test('what is typed over a paste is typed: it is in the address, and nothing is kept', async ({ page }) => {
  const { box, results } = await openSearch(page)
  await paste(page, box, '{"code":"AUT-0007"}\n')
  await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
  await box.press('ControlOrMeta+a')
  await box.pressSequentially('IDE-0012')
  await expect(results.getByRole('option').first()).toContainText('IDE-0012')
  await expect(page).toHaveURL(/#q=IDE-0012$/)
  await expect(page.getByRole('button', { name: 'Forget this paste' })).toHaveCount(0)
})
