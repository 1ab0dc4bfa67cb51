import { at, entryOf } from '../content'
import { expect, test } from '../fixtures'
import { expectCodes, openSearch, paste } from './search-box'

/** Whatever the reader holds in their hand leads to the entry, or to an honest nothing. */

const log = [
  '2026-11-20T10:00:01Z ERROR api code=AUT-0007 status=401 ms=12 request_id=7f3c2a1b',
  '2026-11-20T10:00:03Z ERROR api code=IDE-0016 status=400 ms=404',
  '2026-11-20T10:00:09Z ERROR admin {"error":"rate_limit_exceeded","message":"Too many requests"}',
].join('\n')

for (const path of ['/', '/search/']) {
  test(`a code is first, exactly or in any spelling, on ${path}`, async ({ page }) => {
    const { box, options, status } = await openSearch(page, path)
    await box.fill('AUT-0007')
    await expect(options.first()).toContainText('AUT-0007')
    await expect(options.first()).toContainText('Exactly this code')
    await expect(status).toHaveText('1 result. First: AUT-0007, Invalid Token.')
    await box.fill('aut7')
    await expect(options.first()).toContainText('spelled another way')
    await options.first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('AUT-0007 Invalid Token')
  })
}

test('a pasted response says what was understood, and leads to the entry with what it holds', async ({ page }) => {
  const { box, options, understood } = await openSearch(page, '/')
  const message =
    'The metadata key favourite_colour exceeds the maximum allowed length of 12 characters. Please use a shorter key.'
  const body = JSON.stringify({ code: 'AUT-0010', title: 'Metadata Key Length Exceeded', message }, null, 2)
  await paste(page, box, `HTTP/1.1 400 Bad Request\nX-Request-ID: 7f3c-2a1b\n\n${body}`)
  await expect(understood).toContainText('HTTP response')
  await expect(understood).toContainText('code is AUT-0010')
  await expect(understood).toContainText('key = favourite_colour')
  await expect(options.first()).toContainText('Code found in your input')
  await options.first().click()

  await expect(page).toHaveURL(
    at('/access-manager/AUT-0010/#p.key=favourite_colour&p.max_length=12&request_id=7f3c-2a1b'),
  )
  await expect(page.getByRole('region', { name: 'The message' })).toContainText(message)
})

test('a log with three codes gives a list of three, in their order', async ({ page }) => {
  const { box, results, options } = await openSearch(page)
  await paste(page, box, log)
  await expect(results.getByRole('heading', { name: '3 codes, 3 results' })).toBeVisible()
  await expectCodes(options, ['AUT-0007', 'IDE-0016', 'rate_limit_exceeded'])
  await expect(results.getByRole('group', { name: 'IDE-0016' })).toContainText('2 of 3')
  // Each link carries what is in its own line, and nothing of another one.
  await expect(options.first()).toHaveAttribute('href', /\/AUT-0007\/#request_id=7f3c2a1b&/)
  await expect(options.nth(1)).not.toHaveAttribute('href', /7f3c2a1b/)
  await expect(results.getByRole('button', { name: 'Copy the request id' })).toHaveCount(0)
})

test('request id and time of a paste are there to copy', async ({ page }) => {
  const { box, results } = await openSearch(page)
  await paste(page, box, `2026-11-20T10:00:00Z INFO api request_id=another1\n${log.split('\n', 1).join()}`)
  await results.getByRole('button', { name: 'Copy the request id' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('7f3c2a1b')
  await results.getByRole('button', { name: 'Copy the time' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('2026-11-20T10:00:01Z')
})

test('a filled message finds its template, with its words mistyped too', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.fill(
    'The metadata key shoe_size exceeds the maximum allowed length of 9 characters. Please use a shorter key.',
  )
  await expect(options.first()).toContainText('AUT-0010')
  await expect(options.first()).toContainText('key = shoe_size')
  await box.fill('The metdata key exceds the maximum allowd length of charcters')
  await expect(options.first()).toContainText('AUT-0010')
})

test('a mistyped code offers the nearest codes as guesses, never as results', async ({ page }) => {
  const { box, results, options } = await openSearch(page)
  await box.fill('AUT-0099')
  const nearest = results.getByRole('region', { name: 'Nearest codes not exact' })
  await expect(nearest.getByRole('link').first()).toBeVisible()
  await expect(options).toHaveCount(0)
  await expect(results.getByRole('heading', { name: 'No errors found', exact: true })).toBeVisible()
})

test('nothing found says so, names the query as text, and offers other ways', async ({ page }) => {
  const { box, results, options, status } = await openSearch(page)
  await box.fill('<img src=x onerror=window.pwned=1>')
  await expect(results.getByRole('heading', { name: 'No errors found', exact: true })).toBeVisible()
  await expect(results).toContainText('“<img src=x onerror=window.pwned=1>”')
  await expect(status).toHaveText('No errors found.')
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  await expect(options).toHaveCount(0)
  await results.getByRole('link', { name: /^429/ }).click()
  await expect(page).toHaveURL(/\/status\/429\/$/)
})

test('a status leads to its page, then to its codes', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.fill('too many requests')
  await expect(options.first()).toContainText('429 Too Many Requests')
  await options.first().click()
  await expect(page).toHaveURL(/\/status\/429\/$/)
})

test('symptoms are found by their words, and each result says which', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await box.fill('my token stopped working after an hour')
  await expect(options.first()).toContainText('“token”')
  const { code } = entryOf('admin-api/token_expired')
  await expect(options.filter({ hasText: code })).toHaveCount(1)
})

test('blank text of any kind is as good as none: everything can be browsed', async ({ page }) => {
  const { box, results } = await openSearch(page)
  const browse = page.getByRole('heading', { level: 2, name: 'Catalogs' })
  for (const blank of ['   ', '\u200b\u2066 ', '\n\n']) {
    await box.fill('aut7')
    await expect(results).toBeVisible()
    await box.fill(blank)
    await expect(results).toBeHidden()
    await expect(browse).toBeVisible()
  }
})

test('the box grows with its text and is emptied with one button', async ({ page }) => {
  const { box } = await openSearch(page)
  const height = async () => (await box.boundingBox())?.height ?? 0
  const before = await height()
  await paste(page, box, log)
  expect(await height()).toBeGreaterThan(before + 20)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(box).toHaveValue('')
  await expect(box).toBeFocused()
  expect(await height()).toBe(before)
})

test('the box does not zoom, correct or capitalise on a phone', async ({ page }) => {
  for (const path of ['/search/', '/access-manager/AUT-0007/']) {
    const { box } = await openSearch(page, path)
    const size = await box.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(size).toBeGreaterThanOrEqual(16)
    for (const [name, value] of [
      ['autocapitalize', 'off'],
      ['autocorrect', 'off'],
      ['autocomplete', 'off'],
      ['spellcheck', 'false'],
      ['enterkeyhint', 'search'],
    ] as const) {
      await expect(box).toHaveAttribute(name, value)
    }
  }
})
