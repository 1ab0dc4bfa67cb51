import { expect, test } from '../fixtures'

/** Arguments of an occurrence: `/<catalog>/<CODE>/#p.<param>=<value>&request_id=…&at=…`. */
const page2 = '/access-manager/AUT-0011/' // its message has two params: value, max_length
const template =
  'The metadata value %v exceeds the maximum allowed length of %v characters. Please use a shorter value.'
const heading = 'From your link, not checked'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a plain link loads no script for arguments and shows the template', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto(page2)
  await expect(page.locator('#wire-message')).toHaveText(template)
  await page.waitForLoadState('networkidle')
  expect(scripts.filter((url) => url.includes('occurrence'))).toEqual([])
  await expect(page.getByText(heading)).toHaveCount(0)
})

test('values of the link fill the message, the box and what is copied', async ({ page }) => {
  await page.goto(`${page2}#p.value=blue+%22sky%22&p.max_length=64&request_id=7f3c&at=2026-11-20T10:00:00Z`)
  const box = page.getByRole('region', { name: heading })
  await expect(box.locator('dl > div')).toHaveText([
    'valueblue "sky"',
    'max_length64',
    'Request ID7f3cCopy',
    'Time2026-11-20T10:00:00ZCopy',
  ])
  await expect(page.locator('#wire-message')).toHaveText(
    'The metadata value blue "sky" exceeds the maximum allowed length of 64 characters. Please use a shorter value.',
  )
  await box.getByRole('button', { name: 'Copy the request ID' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('7f3c')
  await page.getByRole('button', { name: 'Copy body' }).click()
  const body = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(body.code).toBe('AUT-0011')
  expect(body.message).toContain('value blue "sky" exceeds')
  await page.getByRole('button', { name: 'Copy the link template' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /AUT-0011\/#p\.value=blue%20%22sky%22&p\.max_length=64&request_id=7f3c&at=2026-11-20T10%3A00%3A00Z$/,
  )
})

test('text that wants to deceive stays text: no link, no markup, in a box that says so', async ({ page }) => {
  const bad =
    'Call +1-900-555 or https://evil.example <a href="https://evil.example">now</a><img src=x onerror=alert(1)>'
  await page.goto(
    `${page2}#p.value=${encodeURIComponent(bad)}&request_id=${encodeURIComponent('<script>alert(1)</script>')}`,
  )
  const box = page.getByRole('region', { name: heading })
  await expect(box).toContainText(bad)
  await expect(box).toContainText('<script>alert(1)</script>')
  expect(await box.locator('a, img, script').count()).toBe(0)
  expect(await page.locator('#wire-message :is(a, img, script)').count()).toBe(0)
})

test('values in any script are isolated from the text around them', async ({ page }) => {
  for (const value of ['مرحبا بالعالم', '你好，世界', '👩‍💻🇩🇪', 'שלום']) {
    await page.goto(`${page2}#p.value=${encodeURIComponent(value)}&p.max_length=`)
    await expect(page.locator('#wire-message bdi').first()).toHaveText(value)
  }
  await page.goto(`${page2}#p.value=a%E2%80%AEb%00c`)
  await expect(page.locator('#wire-message bdi')).toHaveText(['abc'])
})

test('an empty value is shown as empty, a missing one keeps its placeholder', async ({ page }) => {
  await page.goto(`${page2}#p.value=`)
  await expect(page.getByRole('region', { name: heading }).locator('dl > div')).toHaveText(['valueempty'])
  await expect(page.locator('#wire-message [data-field]')).toHaveText(['', '%v'])
})

test('malformed encoding reads as URLSearchParams reads it', async ({ page }) => {
  await page.goto(`${page2}#p.value=%E0%A4%A&p.max_length=%`)
  await expect(page.locator('#wire-message bdi')).toHaveText(['\uFFFD%A', '%'])
})

test('unknown names are ignored', async ({ page }) => {
  await page.goto(`${page2}#p.__proto__=1&p.constructor=2&p.nobody=3&x=4`)
  await page.waitForLoadState('networkidle')
  await expect(page.getByText(heading)).toHaveCount(0)
  await expect(page.locator('#wire-message')).toHaveText(template)
})

test('the form of React’s links is read and moved out of the query', async ({ page }) => {
  await page.goto(`${page2}?args[]=blue&utm=1&args%5B%5D=64`)
  await expect(page.locator('#wire-message bdi')).toHaveText(['blue', '64'])
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?utm=1#p.value=blue&p.max_length=64')
  await page.goBack()
  expect(page.url()).toBe('about:blank')
})

test('of a thousand arguments some are shown and all are counted', async ({ page }) => {
  const query = Array.from({ length: 1000 }, () => 'args[]=x').join('&')
  await page.goto(`${page2}?${query}`)
  const box = page.getByRole('region', { name: heading })
  await expect(box).toContainText('and 998 more')
  await expect(box.locator('dl > div')).toHaveCount(2)
  await page.goto(`${page2}#p.value=${'y'.repeat(5000)}`)
  await expect(page.locator('#wire-message bdi')).toHaveText(['y'.repeat(200)])
  await expect(box).toContainText('cut after 200 characters')
})

test('another fragment shows other values, a section keeps them, none gives the template back', async ({ page }) => {
  await page.goto(`${page2}#p.value=one`)
  await expect(page.locator('#wire-message bdi')).toHaveText('one')
  await page.evaluate(() => {
    location.hash = '#p.max_length=7'
  })
  await expect(page.locator('#wire-message [data-field]')).toHaveText(['%v', '7'])
  await page.locator('#causes').getByRole('link').click()
  await expect(page.locator('#wire-message [data-field]')).toHaveText(['%v', '7'])
  await page.evaluate(() => {
    location.hash = ''
  })
  await expect(page.locator('#wire-message')).toHaveText(template)
  await expect(page.getByText(heading)).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the template stays readable, and so does what API teams copy', async ({ page }) => {
    await page.goto(`${page2}#p.value=blue`)
    await expect(page.locator('#wire-message')).toHaveText(template)
    await expect(page.locator('[data-copies="body"]')).toContainText('"message": "The metadata value {value} exceeds')
    await expect(page.locator('[data-copies="the link template"]')).toContainText(
      '#p.value={value}&p.max_length={max_length}&request_id={request_id}',
    )
    await expect(page.locator('[data-copies="Link header"]')).toHaveText(
      /^Link: <.*\/access-manager\/AUT-0011\/>; rel="help"$/,
    )
  })
})
