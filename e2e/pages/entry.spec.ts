import type { Page } from '@playwright/test'
import { plainText } from '../../catalog/text/plain-text'
import { at, catalogOf, entryOf } from '../content'
import { expect, test } from '../fixtures'

/** What can be done with the page of a code, and what is around it. */

const address = '/access-manager/AUT-0010/'

async function copied(page: Page, label: string): Promise<string> {
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  // What was copied before may still be there, and so may the word that says so.
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.getByRole('button', { name: label, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  await expect.poll(read).not.toBe('')
  return read()
}

test.describe('the actions', () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })

  test('copy the code, the link and the page as Markdown', async ({ page, request }) => {
    await page.goto(at(address))
    expect(await copied(page, 'Copy the code AUT-0010')).toBe('AUT-0010')
    expect(await copied(page, 'Copy the link')).toMatch(/\/access-manager\/AUT-0010\/$/)
    expect(await copied(page, 'Copy as Markdown')).toBe(await (await request.get(at(`${address}index.md`))).text())
  })

  test('copy a ticket: what is known of the code and of the occurrence, and what to ask as blanks', async ({
    page,
  }) => {
    const secret = `eyJ${'a1B2'.repeat(12)}`
    await page.goto(at(`${address}#p.key=tier&p.max_length=${secret}&request_id=r-1`))
    await expect(page.getByText('From your link, not checked')).toBeVisible()
    const ticket = await copied(page, 'Copy for ticket')
    const [known = '', asks = ''] = ticket.split('\n\n')
    const lines = known.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'AUT-0010: Metadata Key Length Exceeded',
      'API: Access Manager',
      'Status: 400 Bad Request',
    ])
    expect(lines[3]).toMatch(/^Page: https?:\/\/.*\/access-manager\/AUT-0010\/$/)
    const { ask, summary = '', userText } = entryOf('access-manager/AUT-0010')
    expect(lines.slice(4)).toEqual([
      'Retry: After a fix',
      'key: tier',
      'max_length: [hidden]',
      'Request ID: r-1',
      `What it means: ${plainText(summary)}`,
      `Tell the end user: ${userText}`,
    ])
    const all = [...ask, ...(catalogOf('access-manager').support?.ask ?? [])]
    expect(asks.split('\n')).toHaveLength(all.length + 1)
    expect(asks).toMatch(/^Ask the customer for:\n(?:- .* ____\n?)+$/)
    // The questions by themselves, with the same blanks.
    const questions = await copied(page, 'Copy what to ask the customer for')
    expect(questions).toBe(asks.replace('Ask the customer for:\n', ''))
  })
})

test('j and k go through the family, not while someone writes, and can be switched off', async ({ page }) => {
  await page.goto(at(address))
  await page.keyboard.press('j')
  await expect(page).toHaveURL(at('/access-manager/AUT-0011/'))
  await page.keyboard.press('k')
  await expect(page).toHaveURL(at(address))
  await page.getByRole('search').getByRole('textbox').focus()
  await page.keyboard.type('j')
  await expect(page).toHaveURL(at(address))
  await page.reload()
  await page.getByRole('checkbox', { name: /Keyboard shortcuts/ }).uncheck()
  await page.locator('h1').click()
  await page.keyboard.press('j')
  await page.keyboard.press('/')
  await expect(page.getByRole('search').getByRole('textbox')).not.toBeFocused()
  await expect(page).toHaveURL(at(address))
  await page.reload()
  await expect(page.getByRole('checkbox', { name: /Keyboard shortcuts/ })).not.toBeChecked()
})

test('the family is beside a wide page, the present code marked, and is folded below a narrow one', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto(at(address))
  const family = page.locator('details', { hasText: 'Codes in Auth' })
  await expect(family).toHaveAttribute('open')
  await expect(family.locator('[aria-current="page"]')).toHaveText(/^AUT-0010/)
  const [kin, title] = [await family.boundingBox(), await page.locator('h1').boundingBox()]
  expect((kin?.x ?? 0) + (kin?.width ?? 0)).toBeLessThanOrEqual(title?.x ?? 0)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(family).not.toHaveAttribute('open')
})

test('the list of sections marks the one that is read', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto(at(address))
  const marked = page.getByRole('navigation', { name: 'On this page' }).locator('[aria-current]')
  await expect(marked).toHaveText('Why it happens')
  await page.locator('#support').evaluate((heading) => heading.scrollIntoView())
  await expect(marked).toHaveText('For support')
})

test('what to do is beside what it looks like where there is room, and before it on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(at(address))
  const places = async () => {
    const [causes, examples] = [page.locator('#causes'), page.locator('#examples')]
    return { causes: await causes.boundingBox(), examples: await examples.boundingBox() }
  }
  const wide = await places()
  expect(wide.examples?.x ?? 0).toBeGreaterThan(640)
  expect(wide.examples?.y ?? 0).toBeLessThan(wide.causes?.y ?? 0)
  await page.setViewportSize({ width: 390, height: 844 })
  const narrow = await places()
  expect(narrow.examples?.y ?? 0).toBeGreaterThan(narrow.causes?.y ?? 0)
})

test.describe('before the script of the page', () => {
  test.use({ expectedNoise: [/net::ERR_FAILED/] })

  test('fonts come when the page is there, and the next page of the tab begins with them', async ({ page }) => {
    await page.goto(at(address))
    await expect(page.locator('html')).toHaveClass(/fonts/)
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('faultbook-fonts'))).toBe('1')
    await page.route(/\/assets\/page\..*\.js$/, (route) => route.abort())
    await page.goto(at('/access-manager/AUT-0011/'))
    await expect(page.locator('html')).toHaveClass('fonts')
  })

  test('a chosen theme is there without waiting for the script of the page', async ({ page }) => {
    await page.goto(at(address))
    await page.locator('label', { hasText: 'Dark' }).click()
    await page.route(/\/assets\/page\..*\.js$/, (route) => route.abort())
    await page.goto(at('/access-manager/AUT-0011/'))
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})

test('above the examples the list of sections has as many rows as it needs', async ({ page }) => {
  await page.goto(at('/access-manager/AUT-0008/'))
  const list = page.locator('.entry-look > .page-contents')
  await expect(list).toBeVisible()
  const [bottom, last, heading] = await list.evaluate((nav) => [
    nav.getBoundingClientRect().bottom,
    nav.querySelector('li:last-child')?.getBoundingClientRect().bottom ?? 0,
    document.querySelector('#examples')?.getBoundingClientRect().top ?? 0,
  ])
  expect(last).toBeLessThanOrEqual(bottom ?? 0)
  expect((heading ?? 0) - (last ?? 0)).toBeGreaterThanOrEqual(16)
})
