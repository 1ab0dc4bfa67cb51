import { entryFormPath, entryPath, entryType, shortPath } from '../../catalog/address/links'
import { apiTeamForms } from '../../site/links/api-team-forms'
import { at, catalogOf, catalogs, entries, entryOf, site } from '../content'
import { expect, test } from '../fixtures'
import { attributeOf, headingOf, textOf } from '../html'

/** The link in an API response: its `type` is the address of the page, forever and to the letter. */

for (const catalog of catalogs) {
  test(`${catalog.name}: the type of each code opens the page of that code, which calls itself by it`, async ({
    request,
  }) => {
    for (const entry of catalog.entries) {
      const { type } = await (await request.get(at(entryFormPath(entry, 'json')))).json()
      const html = await (await request.get(new URL(type).pathname)).text()
      expect.soft(headingOf(html)).toBe(`${entry.code} ${entry.title}`)
      expect.soft(attributeOf(html, { rel: 'canonical' }, 'href')).toBe(type)
    }
  })

  test(`${catalog.name}: each page names its JSON and Markdown, which answer`, async ({ request }) => {
    for (const entry of catalog.entries) {
      const html = await (await request.get(at(entryPath(entry)))).text()
      for (const [type, form] of [
        ['application/json', 'json'],
        ['text/markdown', 'md'],
      ] as const) {
        const address = attributeOf(html, { rel: 'alternate', type }, 'href')
        expect.soft(address).toBe(at(entryFormPath(entry, form)))
        expect.soft((await request.get(address ?? '')).status(), address).toBe(200)
      }
    }
  })
}

test('the page shows what to send, ready to copy: its address, a header field, the body of the API', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const entry = entryOf('access-manager/IDE-0016')
  const forms = apiTeamForms(site, entry, catalogOf(entry.catalog).envelope)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.goto(at(entryPath(entry)))
  await page.getByRole('button', { name: 'Copy the link' }).first().click()
  await expect.poll(copied).toBe(entryType(site, entry))
  await page.getByRole('button', { name: 'Copy Link header' }).click()
  await expect.poll(copied).toBe(forms.header)
  await page.getByRole('button', { name: 'Copy body' }).click()
  await expect.poll(copied).toMatch(/^{\s+"code": "IDE-0016",\s+"title": /)
  expect(Object.keys(JSON.parse(await copied()))).toEqual(['code', 'title', 'message'])
})

test('an API with an envelope of its own is told to keep its body, and where its request ID goes', async ({ page }) => {
  await page.goto(at('/permission-assist/not_found/#request_id=a1b2c3'))
  const section = page.locator('section', { has: page.locator('#link') })
  await expect(section).toContainText('Keep your own body')
  await expect(section).toContainText('{request_id} is the value of correlationId.')
  const body = section.locator('[data-copies="body"]')
  expect(Object.keys(JSON.parse(await body.innerText()))).toEqual(['error', 'message', 'correlationId'])
  await expect(body).toContainText('"correlationId": "a1b2c3"')
})

test('the short link of a code of one catalog forwards to it and keeps the fragment', async ({ page }) => {
  await page.goto(at('/e/AUT-0007/#request_id=8f14'))
  await expect(page).toHaveURL(/\/access-manager\/AUT-0007\/#request_id=8f14$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AUT-0007')
})

test('the short link of a code of several catalogs asks which', async ({ page }) => {
  const choices = entries.filter((entry) => entry.code === 'conflict')
  expect(choices.length).toBeGreaterThan(1)
  await page.goto(at('/e/conflict/'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('conflict')
  for (const entry of choices) await expect(page.locator(`main a[href="${at(entryPath(entry))}"]`)).toBeVisible()
})

test('every code has a short link', async ({ request }) => {
  for (const entry of entries) {
    const response = await request.get(at(shortPath(entry)))
    expect.soft(response.status(), shortPath(entry)).toBe(200)
    expect.soft(textOf(await response.text())).toContain(entry.code)
  }
})
