import type { Page } from '@playwright/test'
import { at, catalogs } from '../content'
import { expect, test } from '../fixtures'
import { searchOf } from './search-box'

/**
 * A page whose text is changed before the framework takes it over, by a translation say. React draws such a page again;
 * nothing of it is lost.
 */

// React says that it had to. A browser that sees the head without its icon for a moment may ask for /favicon.ico.
test.use({ expectedNoise: [/Minified React error #418|status of 404/] })
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

for (const [path, title] of [
  ['/', 'Faultbook: error reference'],
  ['/search/', 'Search · Faultbook'],
] as const) {
  test(`${path} keeps links, title, head and theme, and searches`, async ({ page }) => {
    const missing: string[] = []
    page.on('console', (message) => {
      if (/status of 404/.test(message.text())) missing.push(new URL(message.location().url).pathname)
    })
    await page.goto(at('/status/'))
    await page.locator('.theme').getByTitle('Dark').click()
    await page.goto(at(path), { waitUntil: 'networkidle' })
    const before = await stateOf(page)
    expect(before.links.length).toBeGreaterThan(20)
    await translate(page)
    const textarea = await page.locator('#search-input').elementHandle()
    await searchOf(page).box.focus()
    await expect(page.locator('html[data-hydrated]')).toHaveCount(1)
    // Or this would test nothing.
    expect(await textarea?.evaluate((element) => element.isConnected)).toBe(false)

    expect(await stateOf(page)).toEqual(before)
    await expect(page).toHaveTitle(title)
    await expect(page.locator('.theme input:checked')).toHaveValue('dark')
    await page.locator('.theme').getByTitle('Light').click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await searchOf(page).box.fill('AUT-0007')
    await expect(searchOf(page).options.first()).toContainText('AUT-0007')
    await searchOf(page).box.fill('')
    const [catalog] = catalogs
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${catalog?.name}`) })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: catalog?.name ?? '' })).toBeVisible()
    expect(missing.filter((file) => file !== '/favicon.ico')).toEqual([])
  })
}

/** Every text that is in an element becomes one of another element, as browsers translate pages. */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement?.closest('script, noscript')) continue
      const font = document.createElement('font')
      text.replaceWith(font)
      font.append(text)
    }
  })
}

/** What must be as it was: links with their words, the head in any order, the root element. */
function stateOf(page: Page) {
  return page.evaluate(() => ({
    links: [...document.querySelectorAll('a')].map((link) => `${link.getAttribute('href')} ${link.textContent}`),
    head: [...document.head.children]
      .map((node) => node.outerHTML)
      .filter((html) => !html.includes('/_next/'))
      .sort(),
    root: [...document.documentElement.attributes]
      .map(({ name, value }) => `${name}=${value}`)
      .filter((attribute) => attribute !== 'data-hydrated=')
      .sort(),
  }))
}
