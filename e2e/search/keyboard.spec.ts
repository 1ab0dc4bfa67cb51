import { at } from '../content'
import { expect, test } from '../fixtures'
import { openSearch, paste, searchOf } from './search-box'

// A transition that the next page skips is told as an error.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

for (const path of ['/', '/access-manager/AUT-0007/', '/platform/']) {
  test(`from the key / to an entry without a mouse, on ${path}`, async ({ page }) => {
    await page.goto(at(path))
    await page.waitForLoadState('load')
    await page.keyboard.press('/')
    const { box, options } = searchOf(page)
    await expect(box).toBeFocused()
    // At once: an answer to half of it would be replaced under the arrow keys.
    await page.keyboard.insertText('token expired')
    await expect(options.first()).toBeVisible()
    await expect(box).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '')
    await expect(box).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('token_expired')
  })
}

for (const path of ['/', '/access-manager/AUT-0007/']) {
  test(`a better order that comes later leaves the chosen result alone, on ${path}`, async ({ page }) => {
    let release = (): void => {}
    const asked = new Promise<void>((done) => {
      release = done
    })
    await page.route(/\/search\/near\.json$/, async (route) => {
      await asked
      await route.continue()
    })
    const { options } = await openSearch(page, path)
    await page.keyboard.insertText('token expired')
    await expect(options.first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    const near = page.waitForResponse(/\/search\/near\.json$/)
    release()
    await (await near).finished()
    // The answer with near words takes some milliseconds; the next question is answered after it.
    await page.waitForTimeout(500)
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('token_expired')
  })
}

test('Enter opens what was meant without a doubt, also before the answer is there', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('ide16')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('IDE-0016')
})

test('Enter on a question of many answers leads to the list, and once more opens the first', async ({ page }) => {
  const { options, results } = await openSearch(page)
  await page.keyboard.type('users who signed out')
  await expect(results.locator('[data-search-hint]')).toHaveText('Enter selects the first result')
  await page.keyboard.press('Enter')
  await expect(options.nth(1)).toBeVisible()
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/\/search\/#q=users\+who\+signed\+out$/)
  const address = await options.first().getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${address}(?:#.*)?$`))
})

for (const path of ['/search/', '/platform/']) {
  test(`Enter on ${path} opens the page that compares two codes whose difference is asked for`, async ({ page }) => {
    const { box, options } = await openSearch(page, path)
    await page.keyboard.insertText('difference between token expired and token revoked')
    await expect(options.first()).toContainText('token_expired or token_revoked')
    await box.press('Enter')
    await expect(page).toHaveURL(at('/compare/admin-api/token_expired/admin-api/token_revoked/'))
  })
}

test('arrows go round, Escape lets go of an option, then empties the box', async ({ page }) => {
  const { box, options, status } = await openSearch(page)
  await page.keyboard.type('403')
  await expect(status).toContainText('First: the page of status 403')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(options.and(page.locator('[aria-selected="true"]'))).toHaveCount(0)
  await expect(box).toHaveValue('403')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
})

test('arrows move through text of several lines, and leave it at its end', async ({ page }) => {
  const { box, options } = await openSearch(page)
  await paste(page, box, 'AUT-0007\nAUT-0008')
  await expect(options.nth(1)).toBeVisible()
  const caret = () => box.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.selectionEnd : -1))
  await page.keyboard.press('ArrowUp')
  expect(await caret()).toBe(8)
  await page.keyboard.press('ArrowDown')
  expect(await caret()).toBe(17)
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(box).not.toHaveValue('')
})

test('Tab leads from the box to the filters and the results', async ({ page }) => {
  await openSearch(page, '/search/#q=401')
  const reached = new Set<string>()
  for (let step = 0; step < 60 && !reached.has('option'); step++) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? ''),
    )
  }
  expect([...reached]).toEqual(expect.arrayContaining(['BUTTON', 'option']))
})

test('while an input method composes nothing happens: no search, no arrow, no Escape, no Enter', async ({ page }) => {
  const { box, results, options } = await openSearch(page)
  // A text that is there before the script is searched as soon as the script comes.
  await box.fill('token')
  await expect(options.first()).toBeVisible()
  await box.fill('')
  await expect(results).toBeHidden()
  const ime = await page.context().newCDPSession(page)
  await ime.send('Input.imeSetComposition', { text: 'token', selectionStart: 5, selectionEnd: 5 })
  await expect(box).toHaveValue('token')
  for (const key of ['Enter', 'Escape', 'ArrowDown']) {
    await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
  }
  await page.waitForTimeout(400)
  await expect(box).toHaveValue('token')
  await expect(results).toBeHidden()
  await expect(page).toHaveURL(/\/search\/$/)

  await ime.send('Input.insertText', { text: 'token expired' })
  await expect(options.first()).toContainText('token_expired')
  // Safari sends the Enter that ends a composition after its end, with the key code of one.
  await ime.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await page.waitForTimeout(200)
  await expect(page).toHaveURL(/\/search\//)
})
