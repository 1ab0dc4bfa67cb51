import { expect, type Locator, type Page } from '@playwright/test'
import { at } from '../content'

/** The search as a reader has it before them: the box of the page, or of the header. */
export function searchOf(page: Page) {
  const results = page.locator('[data-search-results], .search-popup')
  return {
    box: page.locator('#search-input, #header-search-input'),
    results,
    options: results.getByRole('option'),
    status: page.locator('[data-search-status], .search-card [role="status"]'),
    understood: page.locator('[data-search-understood]'),
  }
}

/** Opens a page with a search box that is ready for use. */
export async function openSearch(page: Page, path = '/search/'): Promise<ReturnType<typeof searchOf>> {
  await page.goto(at(path))
  await page.waitForLoadState('load')
  const search = searchOf(page)
  await search.box.click()
  return search
}

/** Pastes as a reader does: from the clipboard, with the keys for it. */
export async function paste(page: Page, box: Locator, text: string): Promise<void> {
  await copy(page, text)
  await pasteCopied(page, box)
}

export async function copy(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
}

export async function pasteCopied(page: Page, box: Locator): Promise<void> {
  await box.focus()
  await page.keyboard.press('ControlOrMeta+v')
}

/** The codes of the options, in order. */
export async function expectCodes(options: Locator, codes: readonly string[]): Promise<void> {
  await expect(options.locator('.row-code, code:first-child')).toHaveText([...codes])
}

/** Opens the facets where a narrow screen hides them. */
export async function openFacets(page: Page): Promise<Locator> {
  const facets = page.getByRole('region', { name: 'Filters' })
  const opener = facets.getByRole('button', { name: /^Filter/ })
  if (await opener.isVisible()) await opener.click()
  return facets
}
