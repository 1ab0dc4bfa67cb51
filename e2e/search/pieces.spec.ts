import type { Page } from '@playwright/test'
import { makeCatalog } from '../../search/catalog.fixture'
import { buildSearchIndex } from '../../search/index/build-index'
import { divideIndex, messagesPiece } from '../../search/index/index-pieces'
import { expect, test } from '../fixtures'
import { openSearch } from './search-box'

/** The search of a site with so many codes that its index is in pieces, which arrive when somebody needs them. */

const shelves = ['north', 'south', 'east', 'west']
const states = ['lost', 'late', 'closed', 'damaged', 'refused', 'missing', 'expired', 'blocked', 'unclear', 'full']
/** A word that few codes share. */
function bay(number: number): string {
  const letter = (value: number) => String.fromCharCode(97 + (value % 26))
  return `z${letter(number)}${letter(number / 26)}k${letter(number / 676)}`
}

const words = `${bay(777)} conveyor ${bay(7 * 777 + 500)}`
const catalog = makeCatalog(
  Array.from({ length: 1_200 }, (_, number) => ({
    code: `ORD-${1000 + number}`,
    title: `Parcel ${states[number % 10]} in the ${shelves[number % 4]} hall`,
    message: `Row {row} of lot ${number} is ${states[number % 10]}`,
    params: [{ placeholder: '{row}', name: 'row', meaning: 'The row.' }],
    summary: `The ${bay(number)} conveyor has stopped, call the ${bay(7 * number + 500)} crew.`,
    statuses: [409],
  })),
)
const { core, pieces } = divideIndex(buildSearchIndex([catalog]))

test.use({ expectedNoise: [/Failed to load resource|net::ERR_FAILED/] })

/** Serves the index; gives the names of the pieces that the page asks for. */
async function serveIndex(page: Page, isThere: (name: string) => boolean = () => true): Promise<string[]> {
  const asked: string[] = []
  await page.route(/\/search\/index\.json$/, (route) => route.fulfill({ json: core }))
  await page.route(/\/search\/near\.json$/, (route) => route.fulfill({ status: 404, body: '' }))
  await page.route(/\/search\/index\/\w+\.json$/, async (route) => {
    const name = /(\w+)\.json$/.exec(route.request().url())?.[1] ?? ''
    asked.push(name)
    if (isThere(name)) await route.fulfill({ json: pieces.get(name) })
    else await route.abort()
  })
  return asked
}

test('a code is found without any of them', async ({ page }) => {
  const asked = await serveIndex(page)
  const { box, options } = await openSearch(page)
  await box.fill('ORD-1042')
  await expect(options.first()).toContainText('ORD-1042')
  expect(asked.filter((name) => name !== messagesPiece)).toEqual([])
})

test('words fetch the pieces that they are in, each once', async ({ page }) => {
  const asked = await serveIndex(page)
  const { box, options } = await openSearch(page)
  await box.fill(words)
  await expect(options.first()).toContainText('ORD-1777')
  const first = asked.filter((name) => name !== messagesPiece)
  expect(first.length).toBeGreaterThan(0)
  expect(first.length).toBeLessThan(pieces.size - 1)
  await box.fill('')
  await box.fill(words)
  await expect(options.first()).toContainText('ORD-1777')
  expect(asked.filter((name) => name !== messagesPiece)).toEqual(first)
})

test('a message is found with its values', async ({ page }) => {
  await serveIndex(page)
  const { box, options } = await openSearch(page)
  await box.fill('Row 7 of lot 321 is late')
  await expect(options.first()).toContainText('ORD-1321')
  await expect(options.first()).toContainText('7')
})

test('codes and words are found where the messages cannot be fetched', async ({ page }) => {
  const asked = await serveIndex(page, (name) => name !== messagesPiece)
  const { box, options } = await openSearch(page)
  await box.fill(words)
  await expect(options.first()).toContainText('ORD-1777')
  await box.fill('Row 7 of lot 321 is late')
  await expect(options.first()).toContainText('late')
  expect(asked).toContain(messagesPiece)
})

test('where its words cannot be fetched the box says so, and trying again helps', async ({ page }) => {
  let isUp = false
  await serveIndex(page, () => isUp)
  const { box, options } = await openSearch(page)
  await box.fill(words)
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('could not be fetched')
  isUp = true
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(options.first()).toContainText('ORD-1777')
})

test('pieces of another build are not believed', async ({ page }) => {
  await serveIndex(page)
  await page.route(/\/search\/index\/\d+\.json$/, (route) =>
    route.fulfill({ json: { mark: 'old', docs: '', units: '' } }),
  )
  const { box } = await openSearch(page)
  await box.fill(words)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('another version')
})
