import type { Page, Route } from '@playwright/test'
import { at } from '../content'
import { expect, test } from '../fixtures'
import { openSearch, searchOf } from './search-box'

const index = /\/search\/index\.json$/
const worker = /search-worker.*\.js$/

interface Trouble {
  readonly name: string
  readonly file: RegExp
  readonly answer: (route: Route) => Promise<void> | undefined
  readonly words: string
}

const troubles: readonly Trouble[] = [
  {
    name: 'is missing',
    file: index,
    answer: (route) => route.fulfill({ status: 404, body: 'Not found' }),
    words: 'search index is missing',
  },
  {
    name: 'is HTML',
    file: index,
    answer: (route) => route.fulfill({ body: '<!doctype html><title>x</title>' }),
    words: 'arrived damaged',
  },
  {
    name: 'is cut off',
    file: index,
    answer: (route) => route.fulfill({ body: '{"v":1,"catalogs":[{"slu' }),
    words: 'arrived damaged',
  },
  {
    name: 'is of another version',
    file: index,
    answer: (route) => route.fulfill({ body: '{"v":999,"docs":[]}' }),
    words: 'another version',
  },
  { name: 'cannot be reached', file: index, answer: (route) => route.abort(), words: 'could not be fetched' },
  { name: 'hangs', file: index, answer: () => undefined, words: 'for five seconds' },
  {
    name: 'has no engine beside it',
    file: worker,
    answer: (route) => route.fulfill({ status: 404, body: '' }),
    words: 'could not start',
  },
]

test.use({ expectedNoise: [/Failed to load resource/, /net::ERR_FAILED/, /MIME type/] })

for (const { name, file, answer, words } of troubles) {
  test(`an index that ${name}: the box says so, browsing goes on, and trying again helps`, async ({ page }) => {
    await page.route(file, answer)
    const { box, options } = await openSearch(page)
    await box.fill('AUT-0007')
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText(words, { timeout: 8_000 })
    await expect(page.getByRole('heading', { level: 2, name: 'Catalogs' })).toBeVisible()
    await expect(options).toHaveCount(0)

    await page.unroute(file)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(options.first()).toContainText('AUT-0007')
    await expect(alert).toBeHidden()
  })
}

test('the header says so too, and tries again', async ({ page }) => {
  await page.route(index, (route) => route.fulfill({ status: 404, body: '' }))
  const { box, results, options } = await openSearch(page, '/access-manager/AUT-0007/')
  await page.keyboard.type('IDE-0016')
  await expect(results).toContainText('search index is missing')
  await expect(results.getByRole('link', { name: 'browse all codes' })).toBeVisible()
  await page.unroute(index)
  await results.getByRole('button', { name: 'Try again' }).click()
  await expect(options.first()).toContainText('IDE-0016')
  await expect(box).toBeFocused()
})

for (const path of ['/search/', '/access-manager/AUT-0007/']) {
  test(`new typing on ${path} tries again by itself`, async ({ page }) => {
    await page.route(index, (route) => route.fulfill({ status: 404, body: '' }))
    const { box, options } = await openSearch(page, path)
    await box.fill('AUT')
    await expect(page.getByText('search index is missing').first()).toBeVisible()
    await page.unroute(index)
    await box.pressSequentially('-0007')
    await expect(options.first()).toContainText('AUT-0007')
    await expect(page.getByText('search index is missing')).toHaveCount(0)
  })
}

for (const path of ['/', '/search/', '/access-manager/AUT-0007/']) {
  test(`Enter on a code at ${path} leads to its page although the index is missing or hangs`, async ({ page }) => {
    for (const answer of [(route: Route) => route.fulfill({ status: 500, body: '' }), () => undefined]) {
      await page.route(index, answer)
      const { box } = await openSearch(page, path)
      await box.fill('IDE-0016')
      await box.press('Enter')
      await expect(page).toHaveURL(at('/access-manager/IDE-0016/'))
      await page.unroute(index)
    }
  })

  test(`Enter on words at ${path} stays, with a message and a way to try again`, async ({ page }) => {
    await page.route(index, (route) => route.fulfill({ status: 500, body: '' }))
    const { box } = await openSearch(page, path)
    await box.fill('token expired')
    await box.press('Enter')
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${path}(?:#q=.*)?$`))
  })
}

test('a stale copy of the index is passed by without a word', async ({ page }) => {
  await page.route(index, (route) => route.fulfill({ body: '{"v":999}' }), { times: 1 })
  const { box, options } = await openSearch(page)
  await box.fill('AUT-0007')
  await expect(options.first()).toContainText('AUT-0007')
})

for (const path of ['/', '/access-manager/AUT-0007/']) {
  test(`the index loads on first use, not before, on ${path}`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await loadQuietly(page, path)
    expect(asked.filter((url) => url.includes('/assets/search'))).toEqual([])
    await searchOf(page).box.click()
    await expect.poll(() => asked.some((url) => index.test(url))).toBe(true)
  })
}

async function loadQuietly(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
}
