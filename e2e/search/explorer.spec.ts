import { at } from '../content'
import { expect, test } from '../fixtures'
import { paste, searchOf } from './search-box'

/** Home and search are read without their framework, which comes when a reader turns to the box. */

// Answers are held back and made up here, which a transition from page to page does not survive.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

const isHydrated = 'html[data-hydrated]'

for (const path of ['/', '/search/']) {
  test(`${path} runs no framework before the reader turns to the box`, async ({ page }) => {
    await page.goto(at(path), { waitUntil: 'networkidle' })
    await expect(page.locator('script[src*="/_next/"]')).toHaveCount(0)
    await expect(page.locator(isHydrated)).toHaveCount(0)
    await searchOf(page).box.focus()
    await expect(page.locator(isHydrated)).toHaveCount(1)
  })
}

test('a link that asks something is answered at once', async ({ page }) => {
  await page.goto(at('/search/#q=AUT-0007'))
  await expect(searchOf(page).options.first()).toContainText('AUT-0007')
})

test.describe('while the framework is on its way', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/\/_next\/static\/chunks\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      await route.continue()
    })
  })

  test('what is typed stays, and Enter is not lost', async ({ page }) => {
    await page.goto(at('/'))
    await searchOf(page).box.click()
    await page.keyboard.type('AUT-0007')
    await page.keyboard.press('Enter')
    await expect(searchOf(page).box).toHaveValue('AUT-0007')
    await expect(page).toHaveURL(/\/access-manager\/AUT-0007\/$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AUT-0007')
  })

  test('the query of a link is in the box at once', async ({ page }) => {
    await page.goto(at('/search/#q=token+expired'), { waitUntil: 'domcontentloaded' })
    await expect(searchOf(page).box).toHaveValue('token expired', { timeout: 900 })
    await expect(page.locator(isHydrated)).toHaveCount(0)
    await expect(searchOf(page).options.first()).toContainText('token_expired')
    await expect(searchOf(page).box).toHaveValue('token expired')
  })

  test('what is pasted stays a paste, which goes into no address', async ({ page }) => {
    await page.goto(at('/search/'))
    await paste(page, searchOf(page).box, 'invalid token')
    await expect(page.locator(isHydrated)).toHaveCount(0)
    await expect(searchOf(page).options.first()).toBeVisible()
    await page.waitForTimeout(500)
    await expect(page).toHaveURL(at('/search/'))
    await expect(page.getByRole('button', { name: 'Forget this paste' })).toBeVisible()
  })

  test('a button that is pressed works once it can', async ({ page }) => {
    await page.goto(at('/search/'))
    const button = page.getByRole('button', { name: 'What may be retried?' })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(searchOf(page).options.first()).toBeVisible()
  })
})

test.describe(() => {
  test.use({ expectedNoise: [/status of 503/] })

  test('scripts that fail are asked for again at the next touch of the box', async ({ page }) => {
    let isDown = true
    await page.route(/\/_next\/static\/chunks\//, (route) =>
      isDown ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    )
    await page.goto(at('/'))
    await searchOf(page).box.click()
    await expect(page.locator('script[src*="/_next/"]')).toHaveCount(0)
    isDown = false
    await page.keyboard.type('AUT-0007')
    await expect(searchOf(page).options.first()).toContainText('AUT-0007')
  })
})

test('nothing moves when typing begins', async ({ page }) => {
  for (const path of ['/', '/search/']) {
    await page.goto(at(path))
    const { box, options } = searchOf(page)
    await box.click()
    await expect(page.locator(isHydrated)).toHaveCount(1)
    const before = await box.boundingBox()
    await page.keyboard.type('AUT-0007')
    await expect(options.first()).toContainText('AUT-0007')
    expect(await box.boundingBox()).toEqual(before)
  }
})

test('a link to the catalogs shows them in place of results', async ({ page }) => {
  await page.goto(at('/#q=AUT-0007'))
  await expect(searchOf(page).options.first()).toContainText('AUT-0007')
  await page.getByRole('banner').getByRole('link', { name: 'Catalogs' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Catalogs' })).toBeInViewport()
  await expect(searchOf(page).options).toHaveCount(0)
  await expect(page).toHaveURL(/\/#catalogs$/)
})

test('a framework that does not arrive leaves the page as it was', async ({ page }) => {
  await page.route(/\/_next\//, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto(at('/'))
  await searchOf(page).box.fill('AUT-0007')
  await expect(searchOf(page).box).toHaveValue('AUT-0007')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Platform/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Platform' })).toBeVisible()
})

test('a guide has no framework at all', async ({ page }) => {
  await page.goto(at('/guides/link-from-your-api/'), { waitUntil: 'networkidle' })
  await expect(page.locator('script[src*="/_next/"], script[data-scripts]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Copy the block' }).first().click()
})
