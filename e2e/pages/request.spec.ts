import type { Page } from '@playwright/test'
import { requestForms } from '../../site/forms/request/request-forms'
import { codeText } from '../../site/forms/request/source-code'
import { at, entryOf } from '../content'
import { expect, test } from '../fixtures'

/** The request of an example, as HTTP text and as code to run, and what is marked in it. */
const path = '/access-manager/AUT-0012/'
const [{ request = '', corrected = '' } = {}] = entryOf('access-manager/AUT-0012').examples

test('HTTP is shown until the reader chooses another form, which then stays: in both requests, on other pages, in other tabs', async ({
  page,
  context,
}) => {
  await page.goto(at(path))
  expect(await shown(page)).toEqual([request, corrected])
  const other = await context.newPage()
  await other.goto(at('/platform/AUTH-403/'))

  await choose(page, 'curl')
  expect(await shown(page)).toEqual([request, corrected].map((text) => sourceOf(text, 'curl')))
  await expect.poll(async () => (await shown(other))[0]).toMatch(/^curl -i -X PATCH /)
  await page.reload()
  await expect.poll(() => shown(page)).toEqual([request, corrected].map((text) => sourceOf(text, 'curl')))

  await choose(page, 'HTTP')
  await page.goto(at('/platform/NOTFOUND-404/'))
  expect((await shown(page))[0]).toMatch(/^GET \/reprots\/2041 HTTP\/1\.1\n/)
})

test('what is copied is the form that is shown, without the signs of marked lines', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(at(path))
  await page.getByRole('button', { name: 'Copy the request' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(request)
  await choose(page, 'Python')
  await page.getByRole('button', { name: 'Copy the corrected request' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sourceOf(corrected, 'python'))
  await expect(page.getByRole('button', { name: /^Copy the (?:corrected )?request/ })).toHaveCount(2)
})

test('forms are chosen by keyboard', async ({ page }) => {
  await page.goto(at(path))
  const forms = page.getByRole('group', { name: 'Show the request as' }).first()
  await forms.getByRole('radio', { name: 'HTTP' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(forms.getByRole('radio', { name: 'fetch' })).toBeChecked()
  expect(await shown(page)).toEqual([request, corrected].map((text) => sourceOf(text, 'fetch')))
})

test('where storage is forbidden, a choice lasts as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Forbidden', 'SecurityError')
      },
    })
  })
  await page.goto(at(path))
  await choose(page, 'curl')
  expect(await shown(page)).toEqual([request, corrected].map((text) => sourceOf(text, 'curl')))
})

test('the line that causes the error has a sign at its side and says so', async ({ page }) => {
  await page.goto(at(path))
  const line = page.locator('.request mark:visible')
  await expect(line).toHaveText('"address": {')
  const said = await line.evaluate((element) =>
    ['::before', '::after'].map((part) => getComputedStyle(element, part).content),
  )
  expect(said).toEqual(['"▸" / ""', '"\u00a0←\u00a0causes the error" / ", which causes the error"'])
  await expect(page.locator('.request del:visible')).toHaveText(['"city": "Lyon",', '"country": "FR"', '}'])
  await expect(page.locator('.request ins:visible')).toHaveText(['"address_city": "Lyon",', '"address_country": "FR"'])
})

test('paper has the request as HTTP, whatever was chosen, and no choice', async ({ page }) => {
  await page.goto(at(path))
  await choose(page, 'curl')
  await page.emulateMedia({ media: 'print' })
  expect(await shown(page)).toEqual([request, corrected])
  await expect(page.locator('.request fieldset:visible')).toHaveCount(0)
})

/** The requests as they are seen. */
function shown(page: Page): Promise<string[]> {
  return page.locator('.request pre:visible code').evaluateAll((codes) => codes.map((code) => code.textContent ?? ''))
}

function choose(page: Page, form: string): Promise<void> {
  return page.locator('.request label', { hasText: form }).first().click()
}

function sourceOf(text: string, form: 'curl' | 'fetch' | 'python'): string {
  return codeText(requestForms(text).get(form) ?? [])
}
